package org.askwell.command;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.evaluation.RehearsalCheck;
import org.askwell.evaluation.WarningSignCheck;
import org.askwell.evaluation.WeakSignCheck;
import org.askwell.knowledge.ContentCheck;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Rehearsal;
import org.askwell.retrieval.Retriever;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code check}: all that is wrong with a knowledge base, at once. */
@Command(name = "check", description = "List all that is wrong with a knowledge base.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Content content = new Content();

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Option(names = "--strict", description = "Let warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--review-months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How long a review holds (default: ${DEFAULT-VALUE}).")
    private int reviewMonths = 12;

    @Option(names = "--links", description = "Also open every link, which asks the websites that they lead to.")
    private boolean links;

    @Option(names = "--allow-private", description = "Let links lead to this computer or a private network.")
    private boolean allowPrivate;

    @Override
    public Integer call() {
        if (reviewMonths < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--review-months: '" + reviewMonths + "' is not a number of months");
        }
        List<Problem> problems = content.problems(this::further);
        if (json) {
            System.out.println(Json.write(problems.stream().map(Finding::of).toList()));
        } else {
            problems.forEach(problem -> System.out.println(line(problem)));
            System.out.printf(
                    "%d errors, %d warnings, %d hints%n",
                    count(problems, Problem.Severity.ERROR),
                    count(problems, Problem.Severity.WARNING),
                    count(problems, Problem.Severity.HINT));
        }
        boolean isWrong = count(problems, Problem.Severity.ERROR) > 0
                || (strict && count(problems, Problem.Severity.WARNING) > 0);
        return isWrong ? Askwell.FOUND_WRONG : Askwell.FINE;
    }

    /** {@code problem} for people, with the name by which the README explains its rule. */
    static String line(Problem problem) {
        return problem + " [" + problem.rule().id() + "]";
    }

    private static long count(List<Problem> problems, Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private Stream<Problem> further(Reading reading) {
        return Stream.of(
                        ContentCheck.run(
                                content.folder(),
                                reading.manuscript(),
                                LocalDate.now(ZoneId.systemDefault()),
                                Period.ofMonths(reviewMonths)),
                        reading instanceof Reading.Sound sound ? learnt(sound) : List.<Problem>of(),
                        links ? LinkCheck.run(content.folder(), allowPrivate) : List.<Problem>of())
                .flatMap(List::stream);
    }

    /** What only shows in a folder that can be served. */
    private List<Problem> learnt(Reading.Sound sound) {
        Retriever retriever = content.retriever(sound.knowledgeBase());
        Chatbot chatbot = new Chatbot(retriever, Policy.of(sound.knowledgeBase().thresholds()));
        Rehearsal rehearsal = Rehearsal.of(retriever, content.data(), (done, total) -> {});
        return Stream.of(WarningSignCheck.run(chatbot), rehearseSigns(rehearsal), rehearse(rehearsal, sound))
                .flatMap(List::stream)
                .toList();
    }

    private List<Problem> rehearseSigns(Rehearsal rehearsal) {
        try (ProgressBar progress = ProgressBar.of("Trying the warning signs")) {
            return WeakSignCheck.run(rehearsal.signs(content.data()), progress::reached);
        }
    }

    private List<Problem> rehearse(Rehearsal rehearsal, Reading.Sound sound) {
        try (ProgressBar progress = ProgressBar.of("Trying the examples")) {
            return RehearsalCheck.run(rehearsal, sound.knowledgeBase(), sound.manuscript(), progress::reached);
        }
    }

    private record Finding(String rule, String severity, String file, int line, String text) {

        static Finding of(Problem problem) {
            return new Finding(
                    problem.rule().id(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.file().toString(),
                    problem.line(),
                    problem.text());
        }
    }
}
