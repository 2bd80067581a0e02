package org.askwell.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.channel.PlainText;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Entry;
import org.jspecify.annotations.Nullable;

/** A chat for machines: for every line that comes in, one value to write as JSON goes out. */
final class JsonChat {

    private static final int RUNNERS_UP = 5;

    private final Chatbot chatbot;
    private final boolean explain;
    private Optional<ConversationId> conversation = Optional.empty();

    JsonChat(Chatbot chatbot, boolean explain) {
        this.chatbot = chatbot;
        this.explain = explain;
    }

    /** What comes out for a line. */
    sealed interface Line {}

    /** The line cannot be replied to. */
    record Refused(String error) implements Line {}

    /** @param why only where it was asked for */
    record Replied(
            String kind,
            String text,
            @Nullable String entry,
            double confidence,
            List<Suggestion> suggestions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Why why)
            implements Line {}

    record Suggestion(String entry, String title) {}

    record Why(String query, String reason, double coverage, List<Scored> candidates, List<Sign> signs) {}

    record Sign(String part, String sign, double risk) {}

    record Scored(String entry, double score, Map<String, Double> signals) {}

    Line reply(String line) {
        Utterance utterance = new Utterance(line);
        if (Utterance.isTooLong(line)) {
            return new Refused("longer than " + Utterance.MAX_LENGTH + " characters");
        }
        if (utterance.isBlank()) {
            return new Refused("blank");
        }
        Turn turn = chatbot.reply(conversation, utterance);
        conversation = Optional.of(turn.conversation());
        return switch (turn.reply()) {
            case Reply.Answer answer -> replied("answer", turn, answer.entry().id(), answer.related());
            case Reply.Urgent urgent -> replied("urgent", turn, null, List.of());
            case Reply.Handoff handoff -> replied("handoff", turn, null, List.of());
            case Reply.SmallTalk smallTalk -> replied("smalltalk", turn, null, smallTalk.suggestions());
            case Reply.Clarify clarify -> replied("clarify", turn, null, clarify.choices());
            case Reply.Unknown unknown -> replied("unknown", turn, null, unknown.nearest());
        };
    }

    private Replied replied(String kind, Turn turn, @Nullable String entry, List<Entry> suggestions) {
        return new Replied(
                kind,
                PlainText.of(turn),
                entry,
                turn.confidence(),
                suggestions.stream()
                        .map(suggested -> new Suggestion(suggested.id(), suggested.question()))
                        .toList(),
                explain ? why(turn) : null);
    }

    private static Why why(Turn turn) {
        List<Scored> candidates = turn.ranking().candidates().stream()
                .limit(RUNNERS_UP)
                .map(candidate -> new Scored(candidate.entry().id(), candidate.score(), candidate.signals()))
                .toList();
        List<Sign> signs = turn.findings().stream()
                .limit(RUNNERS_UP)
                .map(finding -> new Sign(finding.part(), finding.sign().id(), finding.risk()))
                .toList();
        return new Why(
                turn.ranking().query().toString(),
                turn.decision().reason(),
                turn.ranking().coverage(),
                candidates,
                signs);
    }
}
