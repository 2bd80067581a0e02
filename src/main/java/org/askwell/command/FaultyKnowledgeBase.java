package org.askwell.command;

import java.util.List;
import org.askwell.knowledge.Problem;

/** A knowledge base that cannot be served, with what keeps it from that; warnings would only hide it. */
final class FaultyKnowledgeBase extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    FaultyKnowledgeBase(List<Problem> problems) {
        super("faults in the knowledge base");
        this.problems = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }
}
