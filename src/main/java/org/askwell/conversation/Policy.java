package org.askwell.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Thresholds;
import org.askwell.retrieval.Ranking;

/**
 * Decides what a ranking is good for: an answer, a question back or an honest "I don't know".
 *
 * @param answer the least confidence to answer with
 * @param clarify the least coverage to offer the first candidates with
 * @param sureOfPart the least confidence to take a sentence of a long message as a question of its own
 */
public record Policy(double answer, double clarify, double sureOfPart) {

    /** Chosen on the development questions, see the README's figures. */
    public static final Policy DEFAULT = new Policy(0.5, 0.75, 0.85);

    private static final int CHOICES = 3;

    /** Who has been asked back so often without success is not asked again. */
    private static final int MOST_ASKED_BACK = 2;

    /** As sure as {@code thresholds} say. */
    public static Policy of(Thresholds thresholds) {
        return with(
                thresholds.answer().orElse(DEFAULT.answer), thresholds.clarify().orElse(DEFAULT.clarify));
    }

    /** With these thresholds; a sentence taken for itself needs at least as much confidence as a whole message. */
    public static Policy with(double answer, double clarify) {
        return new Policy(answer, clarify, Math.max(answer, DEFAULT.sureOfPart));
    }

    /**
     * The reply that {@code ranking} is good for.
     *
     * @param parts the rankings of the sentences of a long message, which may hold a second question
     */
    Decision decide(Ranking ranking, List<Ranking> parts, Past past, KnowledgeBase knowledgeBase) {
        List<Ranking> sure = parts.stream()
                .filter(part -> part.confidence() >= sureOfPart)
                .sorted(Comparator.comparingDouble((Ranking part) -> -part.confidence()))
                .toList();
        if (ranking.confidence() >= answer) {
            return answer(ranking, sure, reason("confidence", ranking.confidence(), ">=", answer), knowledgeBase);
        }
        if (!sure.isEmpty()) {
            double confidence = sure.getFirst().confidence();
            return answer(
                    sure.getFirst(), sure, reason("confidence of a part", confidence, ">=", sureOfPart), knowledgeBase);
        }
        List<Entry> nearest = ranking.entries(CHOICES);
        if (ranking.coverage() >= clarify && nearest.size() > 1 && past.askedBack() < MOST_ASKED_BACK) {
            return new Decision(
                    new Reply.Clarify(knowledgeBase.wording().clarify(), nearest),
                    ranking.coverage(),
                    reason("confidence", ranking.confidence(), "<", answer) + ", "
                            + reason("coverage", ranking.coverage(), ">=", clarify),
                    ranking);
        }
        return unknown(ranking, reason("confidence", ranking.confidence(), "<", answer), knowledgeBase);
    }

    /** The best entry; what else was asked comes first among what to read next. */
    private static Decision answer(Ranking ranking, List<Ranking> sure, String reason, KnowledgeBase knowledgeBase) {
        Entry entry = ranking.best().entry();
        Stream<Entry> alsoAsked = sure.stream().map(part -> part.best().entry());
        List<Entry> next = Stream.concat(alsoAsked, knowledgeBase.related(entry).stream())
                .filter(other -> !other.id().equals(entry.id()))
                .distinct()
                .toList();
        return new Decision(
                new Reply.Answer(entry, Reply.Part.SUMMARY, knowledgeBase.lead(entry), next),
                ranking.confidence(),
                reason,
                ranking);
    }

    static Decision unknown(Ranking ranking, String reason, KnowledgeBase knowledgeBase) {
        Reply.Unknown reply = new Reply.Unknown(
                knowledgeBase.wording().unknown(),
                knowledgeBase.wording().nearest(),
                ranking.entries(CHOICES),
                knowledgeBase.wording().contact(),
                knowledgeBase.clinic());
        return new Decision(reply, 1 - ranking.confidence(), reason, ranking);
    }

    private static String reason(String name, double value, String relation, double bound) {
        return String.format(Locale.ROOT, "%s %.2f %s %.2f", name, value, relation, bound);
    }
}
