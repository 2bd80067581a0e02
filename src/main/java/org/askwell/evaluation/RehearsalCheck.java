package org.askwell.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Manuscript;
import org.askwell.knowledge.Problem;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Rehearsal;
import org.askwell.retrieval.Stray;

/** What deserves a look in a knowledge base, as far as learning from it tells. */
public final class RehearsalCheck {

    private RehearsalCheck() {}

    /** What is found, in the order of the places. */
    public static List<Problem> run(
            Rehearsal rehearsal, KnowledgeBase knowledgeBase, Manuscript manuscript, Progress progress) {
        double answer = Policy.of(knowledgeBase.thresholds()).answer();
        List<Stray> strays = rehearsal.strays(progress).stream()
                .filter(stray -> stray.ranking().confidence() >= answer)
                .toList();
        return Stream.of(
                        NearDuplicates.in(rehearsal, manuscript),
                        AlikeExamples.in(knowledgeBase.entries(), rehearsal, manuscript),
                        ShadowedEntries.in(strays, manuscript),
                        OutOfScopeAnswers.in(strays, knowledgeBase.outOfScope().size(), manuscript))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
