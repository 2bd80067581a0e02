package org.askwell.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;

/** Turns made by hand. The entries are named by their ids and each has the topic {@code about-ID}. */
final class Turns {

    private static final double COVERAGE = 0.8;
    private static final Clinic CLINIC = new Clinic("The clinic", "", "", "", "", "999", "GB");

    private Turns() {}

    static Turn answer(String id, double confidence) {
        return turn(new Reply.Answer(entry(id), List.of()), confidence, id);
    }

    static Turn clarify(double confidence, String... choices) {
        return turn(
                new Reply.Clarify(
                        "Which?", Arrays.stream(choices).map(Turns::entry).toList()),
                confidence,
                choices);
    }

    static Turn unknown(String nearest, double confidence) {
        return turn(new Reply.Unknown("No.", "Near:", List.of(entry(nearest)), "Call:", CLINIC), confidence, nearest);
    }

    private static Turn turn(Reply reply, double confidence, String... ranked) {
        List<Candidate> candidates = Stream.of(ranked)
                .map(id -> new Candidate(entry(id), confidence, Map.of()))
                .toList();
        return new Turn(
                "turn",
                new ConversationId("conversation"),
                new Utterance("words"),
                reply,
                new Ranking(new Query("words"), candidates, confidence, COVERAGE));
    }

    private static Entry entry(String id) {
        return new Entry(
                id,
                "about-" + id,
                "Questions",
                id + "?",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Prose.NONE,
                Prose.NONE,
                List.of());
    }
}
