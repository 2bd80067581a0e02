package org.askwell.evaluation;

import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Manuscript;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.retrieval.Rehearsal;

/** Which entries have examples that are one sentence in many variants. */
final class AlikeExamples {

    /** Two of one entry that are so like each other teach hardly more than one. */
    static final double LIKENESS = 0.92;

    /** The clinic's own entries keep nine in ten. */
    private static final double LEAST_DIFFERENT = 0.5;

    /** Of fewer, chance decides. */
    private static final int LEAST_EXAMPLES = 5;

    private AlikeExamples() {}

    static List<Problem> in(List<Entry> entries, Rehearsal rehearsal, Manuscript manuscript) {
        return entries.stream()
                .filter(entry -> entry.examples().size() >= LEAST_EXAMPLES)
                .flatMap(entry -> problem(entry, rehearsal, manuscript).stream())
                .toList();
    }

    private static Optional<Problem> problem(Entry entry, Rehearsal rehearsal, Manuscript manuscript) {
        int ways = 1 + entry.examples().size();
        int different = rehearsal.different(entry, LIKENESS);
        Located place = manuscript.place(entry, entry.examples().getFirst());
        return different >= LEAST_DIFFERENT * ways
                ? Optional.empty()
                : Optional.of(new Problem(
                        Problem.Severity.HINT,
                        Rule.ALIKE_EXAMPLES,
                        place.file(),
                        place.line(),
                        "of the " + ways + " ways to ask for `" + entry.id() + "` only " + different
                                + " differ much; write what other people would say in other situations"));
    }
}
