package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void readsAsALinkToItsPlace() {
        assertThat(problem(Problem.Severity.ERROR, "entries/a.md", 3, "missing"))
                .hasToString("entries/a.md:3: error: missing");
        assertThat(problem(Problem.Severity.WARNING, "clinic.yaml", 0, "odd")).hasToString("clinic.yaml: warning: odd");
    }

    @Test
    void canBeOpenedFromWhereTheProgramRuns() {
        Problem problem = problem(Problem.Severity.ERROR, "entries/a.md", 3, "`https://a//b` is odd");

        assertThat(problem.in(Path.of("content"))).hasToString("content/entries/a.md:3: error: `https://a//b` is odd");
    }

    @Test
    void theFolderItselfHasNoName() {
        assertThat(problem(Problem.Severity.ERROR, "", 0, "missing").in(Path.of("../content")))
                .hasToString("../content: error: missing");
    }

    @Test
    void areOrderedByFileLineAndText() {
        Problems problems = new Problems();
        problems.warning(Rule.LONG_TITLE, Path.of("b"), 1, "x");
        problems.error(Path.of("a"), 10, "x");
        problems.error(Path.of("a"), 9, "z");
        problems.warning(Rule.LONG_TITLE, Path.of("a"), 9, "y");
        problems.error(Path.of("a"), 0, "x");

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "a: error: x", "a:9: warning: y", "a:9: error: z", "a:10: error: x", "b:1: warning: x");
    }

    @Test
    void warningsAreNoErrors() {
        Problems problems = new Problems();
        assertThat(problems.hasErrors()).isFalse();

        problems.warning(Rule.LONG_TITLE, Path.of("a"), 1, "odd");
        assertThat(problems.hasErrors()).isFalse();

        problems.error(Path.of("a"), 1, "wrong");
        assertThat(problems.hasErrors()).isTrue();
    }

    private static Problem problem(Problem.Severity severity, String file, int line, String text) {
        return new Problem(severity, Rule.FAULT, Path.of(file), line, text);
    }
}
