package org.askwell.command;

import java.util.List;
import org.askwell.knowledge.Problem;

/** A knowledge base that cannot be served, with everything that is wrong with it. */
final class FaultyKnowledgeBase extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    FaultyKnowledgeBase(List<Problem> problems) {
        super(problems.size() + " faults");
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
