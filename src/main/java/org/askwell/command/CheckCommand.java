package org.askwell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.askwell.evaluation.WarningSignCheck;
import org.askwell.knowledge.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: all that is wrong with a knowledge base, at once. */
@Command(name = "check", description = "List all that is wrong with a knowledge base.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final Content content = new Content();

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Option(names = "--strict", description = "Let warnings count as errors.")
    private boolean strict;

    @Override
    public Integer call() {
        List<Problem> problems = content.problems(WarningSignCheck::run);
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        if (json) {
            System.out.println(Json.write(problems.stream().map(Finding::of).toList()));
        } else {
            problems.forEach(System.out::println);
            System.out.printf("%d errors, %d warnings%n", errors, problems.size() - errors);
        }
        return errors > 0 || (strict && !problems.isEmpty()) ? Askwell.FOUND_WRONG : Askwell.FINE;
    }

    private record Finding(String severity, String file, int line, String text) {

        static Finding of(Problem problem) {
            return new Finding(
                    problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                    problem.file().toString(),
                    problem.line(),
                    problem.text());
        }
    }
}
