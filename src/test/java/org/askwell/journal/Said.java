package org.askwell.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;

/** Turns made by hand. */
final class Said {

    private static final KnowledgeBase KNOWLEDGE_BASE = read();

    private Said() {}

    private static KnowledgeBase read() {
        return switch (KnowledgeBaseReader.read(Path.of("src/test/resources/knowledge-base-web"))) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static Reply answer(String entry) {
        return new Reply.Answer(entry(entry), Reply.Part.SUMMARY, "", List.of());
    }

    static Reply clarify(String... choices) {
        return new Reply.Clarify(
                "Which?", List.of(choices).stream().map(Said::entry).toList());
    }

    static Reply unknown(String... nearest) {
        return new Reply.Unknown(
                "No.", "", List.of(nearest).stream().map(Said::entry).toList(), "", KNOWLEDGE_BASE.clinic());
    }

    static Reply.Urgent urgent() {
        return new Reply.Urgent(KNOWLEDGE_BASE.signs().signs().getFirst(), Prose.NONE, KNOWLEDGE_BASE.clinic());
    }

    private static Entry entry(String id) {
        return KNOWLEDGE_BASE.entry(id).orElseThrow();
    }

    static Exchange onWeb(String turn, String conversation, String words, Reply reply) {
        return new Exchange(
                ChannelName.WEB, Optional.empty(), turn(turn, conversation, words, reply), Duration.ofMillis(7));
    }

    static Exchange inDiscord(String turn, String person, String words, Reply reply) {
        return new Exchange(
                ChannelName.DISCORD, Optional.of(person), turn(turn, "room", words, reply), Duration.ofMillis(7));
    }

    private static Turn turn(String id, String conversation, String words, Reply reply) {
        Ranking ranking = Ranking.of(
                new Query(words), List.of(new Candidate(KNOWLEDGE_BASE.entries().getFirst(), 0, Map.of())), List.of());
        return new Turn(
                id,
                new ConversationId(conversation),
                new Utterance(words),
                "",
                new Decision(reply, 0.25, "made by hand", ranking),
                List.of());
    }
}
