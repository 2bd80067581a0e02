package org.askwell.conversation;

import java.util.List;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Ranking;

/**
 * Decides what a ranking is good for: an answer, a question back or an honest "I don't know".
 *
 * @param answer the least confidence to answer with
 * @param clarify the least coverage to offer the first candidates with
 */
public record Policy(double answer, double clarify) {

    /** Chosen on the development questions, see the README's figures. */
    public static final Policy DEFAULT = new Policy(0.52, 0.75);

    private static final int CHOICES = 3;

    Reply decide(Ranking ranking, KnowledgeBase knowledgeBase) {
        if (ranking.confidence() >= answer) {
            Entry entry = ranking.best().entry();
            return new Reply.Answer(entry, knowledgeBase.related(entry));
        }
        List<Entry> nearest = ranking.entries(CHOICES);
        if (ranking.coverage() >= clarify && nearest.size() > 1) {
            return new Reply.Clarify(knowledgeBase.wording().clarify(), nearest);
        }
        return new Reply.Unknown(
                knowledgeBase.wording().unknown(),
                knowledgeBase.wording().nearest(),
                nearest,
                knowledgeBase.wording().contact(),
                knowledgeBase.clinic());
    }
}
