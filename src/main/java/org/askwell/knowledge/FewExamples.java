package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.List;

/** Which entries have too few other ways to ask for them. */
final class FewExamples {

    /** With fewer, the ranker has to learn an entry from its answer, which patients do not talk like. */
    private static final int FEW = 5;

    private FewExamples() {}

    static List<Problem> in(List<Draft> drafts) {
        List<Draft> few = drafts.stream()
                .filter(draft -> draft.entry().examples().size() < FEW)
                .toList();
        return AlikeProblems.areMany(few.size())
                ? List.of(problem(KnowledgeBaseReader.ENTRIES, 0, many(few, drafts.size())))
                : few.stream()
                        .map(draft -> problem(draft.file(), draft.id().line(), one(draft)))
                        .toList();
    }

    private static String one(Draft draft) {
        return "examples: " + draft.entry().examples().size() + "; write at least " + FEW
                + " ways in which different people would ask for this, in `examples/"
                + draft.entry().id() + ".txt`";
    }

    private static String many(List<Draft> few, int entries) {
        String samples = AlikeProblems.samples(
                few.stream().map(draft -> draft.entry().id()).toList());
        return few.size() + " of " + entries + " entries have fewer than " + FEW + " examples, such as " + samples
                + "; write more ways to ask for those that matter most, in `examples/ID.txt`";
    }

    private static Problem problem(Path file, int line, String text) {
        return new Problem(Problem.Severity.WARNING, Rule.FEW_EXAMPLES, file, line, text);
    }
}
