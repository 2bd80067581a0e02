package org.askwell.channel.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.channel.PlainText;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.retrieval.Candidate;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/chat}: one utterance in, one reply out. */
final class ChatEndpoint {

    private static final int EXPLAINED_CANDIDATES = 5;

    private final Chatbot chatbot;

    ChatEndpoint(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    record Request(@Nullable String message, @Nullable String conversation, boolean debug) {}

    record Contact(String name, String phone, String email, String url, String hours) {

        static Contact of(Clinic clinic) {
            return new Contact(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours());
        }
    }

    /** Why a reply is what it is; only for requests with {@code "debug": true}. */
    record Debug(String query, double confidence, double coverage, List<DebugCandidate> candidates) {}

    record DebugCandidate(String entry, double score, Map<String, Double> signals) {

        static DebugCandidate of(Candidate candidate) {
            return new DebugCandidate(candidate.entry().id(), candidate.score(), candidate.signals());
        }
    }

    record Response(
            String conversation,
            String turn,
            String kind,
            String text,
            String html,
            @Nullable Prose details,
            EntryReply.@Nullable Origin entry,
            double confidence,
            List<EntryReply.Link> suggestions,
            @Nullable Contact contact,
            @Nullable Debug debug) {}

    void handle(Context context) {
        Request request = Json.read(context, Request.class);
        Optional<ConversationId> claimed =
                Optional.ofNullable(request.conversation()).map(ConversationId::new);
        Turn turn = chatbot.reply(claimed, utterance(request));
        Json.write(context, response(turn, request.debug()));
    }

    private static Utterance utterance(Request request) {
        if (request.message() == null) {
            throw new BadRequest(400, "The field `message` is missing; put the person's words there.");
        }
        if (Utterance.isTooLong(request.message())) {
            throw new BadRequest(
                    413, "The message is longer than %d characters; shorten it.".formatted(Utterance.MAX_LENGTH));
        }
        Utterance utterance = new Utterance(request.message());
        if (utterance.isBlank()) {
            throw new BadRequest(400, "The message is blank; put the person's words there.");
        }
        return utterance;
    }

    private static Response response(Turn turn, boolean debug) {
        String text = PlainText.of(turn.reply());
        @Nullable Debug why = debug ? explain(turn) : null;
        return switch (turn.reply()) {
            case Reply.Answer answer ->
                new Response(
                        turn.conversation().value(),
                        turn.id(),
                        "answer",
                        text,
                        answer.entry().summary().html(),
                        answer.entry().details().isEmpty()
                                ? null
                                : answer.entry().details(),
                        EntryReply.Origin.of(answer.entry()),
                        turn.confidence(),
                        EntryReply.Link.toAll(answer.related()),
                        null,
                        why);
            case Reply.Clarify clarify -> withoutEntry(turn, "clarify", text, clarify.choices(), null, why);
            case Reply.Unknown unknown ->
                withoutEntry(turn, "unknown", text, unknown.nearest(), Contact.of(unknown.contact()), why);
        };
    }

    private static Response withoutEntry(
            Turn turn,
            String kind,
            String text,
            List<Entry> suggestions,
            @Nullable Contact contact,
            @Nullable Debug why) {
        return new Response(
                turn.conversation().value(),
                turn.id(),
                kind,
                text,
                Html.ofPlainText(text),
                null,
                null,
                turn.confidence(),
                EntryReply.Link.toAll(suggestions),
                contact,
                why);
    }

    private static Debug explain(Turn turn) {
        return new Debug(
                turn.ranking().query().text(),
                turn.ranking().confidence(),
                turn.ranking().coverage(),
                turn.ranking().candidates().stream()
                        .limit(EXPLAINED_CANDIDATES)
                        .map(DebugCandidate::of)
                        .toList());
    }
}
