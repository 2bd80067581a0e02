package org.askwell.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.IntentShare;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Understanding;

/** What the retriever and earlier turns could have made of the library, with the shares that a test needs. */
final class Made {

    static final Entry JOIN = Library.entry("join");
    static final Entry PRINTING = Library.entry("printing");
    static final Entry BORROWING = Library.entry("borrowing");
    static final Entry LATE_FEES = Library.entry("late-fees");
    static final Entry OPENING_HOURS = Library.entry("opening-hours");

    private Made() {}

    static Candidate candidate(Entry entry, double share) {
        return new Candidate(entry, share, Map.of());
    }

    static IntentShare wish(String intent, double share) {
        return new IntentShare(Library.intent(intent), share);
    }

    static Ranking ranking(List<Candidate> candidates, IntentShare... wishes) {
        return Ranking.of(new Query("words"), candidates, List.of(wishes));
    }

    /** A ranking that takes {@code best} to be right, and the others in their order behind it. */
    static Ranking ranking(Entry... best) {
        return ranking(Arrays.stream(best).map(entry -> candidate(entry, 0.1)).toList());
    }

    /** A ranking of words that mean no entry but {@code wish}. */
    static Ranking wishing(String wish, double share) {
        return ranking(List.of(candidate(PRINTING, 0.01)), wish(wish, share));
    }

    /** What is made of a short message with {@code findings}. */
    static Understanding understanding(Ranking ranking, Finding... findings) {
        return new Understanding(ranking, List.of(), List.of(findings));
    }

    static Decision decision(Reply reply, Ranking ranking) {
        return new Decision(reply, 1, "made by hand", ranking);
    }

    static Decision decision(Reply reply) {
        return decision(reply, ranking(JOIN));
    }

    static Reply.Answer answer(Entry entry) {
        return new Reply.Answer(entry, Reply.Part.SUMMARY, "", List.of());
    }

    static Reply.Unknown unknown(Entry... nearest) {
        return new Reply.Unknown(
                "No.",
                "Near:",
                List.of(nearest),
                "Ask:",
                Library.knowledgeBase().clinic());
    }

    static Reply.Urgent urgent(WarningSign sign) {
        return new Reply.Urgent(sign, Prose.NONE, Library.knowledgeBase().clinic());
    }

    /** The past after an answer from {@code entry}, with {@code others} as the runners-up. */
    static Past afterAnswer(Entry entry, Entry... others) {
        Ranking ranking =
                ranking(Stream.concat(Stream.of(entry), Arrays.stream(others)).toArray(Entry[]::new));
        return Past.NONE.after(decision(answer(entry), ranking));
    }

    /** The past after a question back with {@code choices}. */
    static Past afterClarify(Entry... choices) {
        return Past.NONE.after(decision(new Reply.Clarify("Which?", List.of(choices))));
    }

    /** The past after {@code sign} was raised. */
    static Past afterSign(String sign) {
        return Past.NONE.after(decision(urgent(Library.sign(sign))));
    }

    static Optional<Entry> picked(Optional<Decision> decision) {
        return decision.map(Decision::reply)
                .filter(Reply.Answer.class::isInstance)
                .map(Reply.Answer.class::cast)
                .map(Reply.Answer::entry);
    }
}
