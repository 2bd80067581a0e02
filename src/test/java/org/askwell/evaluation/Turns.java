package org.askwell.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;

/** Turns made by hand. The entries are named by their ids and each has the topic {@code about-ID}. */
final class Turns {

    private static final double COVERAGE = 0.8;
    private static final Clinic CLINIC = new Clinic("The clinic", "", "", "", "", "999", "", "GB", "en");

    private Turns() {}

    static Turn answer(String id, double confidence) {
        return turn(new Reply.Answer(entry(id), Reply.Part.SUMMARY, "", List.of()), confidence, id);
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

    static Turn urgent(double risk) {
        WarningSign sign = new WarningSign(
                "breathing",
                WarningSign.Level.EMERGENCY,
                "Short of breath",
                Prose.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return turn(new Reply.Urgent(sign, Prose.NONE, CLINIC), risk, "cost");
    }

    static Turn handoff(double share) {
        return turn(new Reply.Handoff(Prose.NONE, CLINIC), share, "cost");
    }

    static Turn smallTalk(double share) {
        return turn(new Reply.SmallTalk(Prose.NONE, List.of(entry("cost"))), share, "cost");
    }

    private static Turn turn(Reply reply, double confidence, String... ranked) {
        List<Candidate> candidates = Stream.of(ranked)
                .map(id -> new Candidate(entry(id), confidence, Map.of()))
                .toList();
        return new Turn(
                "turn",
                new ConversationId("conversation"),
                new Utterance("words"),
                "",
                new Decision(
                        reply,
                        confidence,
                        "made by hand",
                        new Ranking(new Query("words"), candidates, List.of(), confidence, COVERAGE)),
                List.of());
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
