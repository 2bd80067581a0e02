package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an author hears of all of it at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void error(Located at, String text) {
        error(at.file(), at.line(), text);
    }

    void error(Path file, int line, String text) {
        found.add(new Problem(Problem.Severity.ERROR, Rule.FAULT, file, line, text));
    }

    void warning(Rule rule, Located at, String text) {
        warning(rule, at.file(), at.line(), text);
    }

    void warning(Rule rule, Path file, int line, String text) {
        found.add(new Problem(Problem.Severity.WARNING, rule, file, line, text));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
