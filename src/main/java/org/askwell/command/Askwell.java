package org.askwell.command;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.askwell.evaluation.QuestionFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code askwell [serve|ask|check|eval] [options]}. */
@Command(
        name = "askwell",
        description = "Answers questions from a folder of curated answers.",
        mixinStandardHelpOptions = true,
        version = "Askwell 1.0",
        subcommands = {ServeCommand.class, AskCommand.class, CheckCommand.class, EvalCommand.class})
public final class Askwell {

    /** All right. */
    static final int FINE = 0;

    /** Something is wrong with what was looked at. */
    static final int FOUND_WRONG = 1;

    /** Wrong arguments or settings. */
    static final int BAD_USAGE = 2;

    private Askwell() {}

    /** Runs the command that {@code arguments} name, {@code serve} where they name none, and returns its exit code. */
    public static int run(String[] arguments, Map<String, String> environment) {
        // Newer Javas offer a console even where nobody sees it; this one is there only on a terminal.
        System.setProperty("jdk.console", "java.base");
        CommandLine commandLine = new CommandLine(new Askwell());
        commandLine.setDefaultValueProvider(new EnvironmentDefaults(environment));
        commandLine.setExecutionExceptionHandler((e, line, result) -> explain(e));
        return commandLine.execute(withDefaultCommand(arguments));
    }

    private static String[] withDefaultCommand(String[] arguments) {
        boolean namesNone = arguments.length == 0
                || (arguments[0].startsWith("-")
                        && !Stream.of("-h", "--help", "-V", "--version")
                                .toList()
                                .contains(arguments[0]));
        return namesNone
                ? Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new)
                : arguments;
    }

    private static int explain(Exception e) {
        switch (e) {
            case FaultyKnowledgeBase faulty -> {
                faulty.problems().forEach(System.err::println);
                System.err.println("The knowledge base has faults; mend them and start again.");
            }
            case QuestionFile.Malformed malformed -> System.err.println(malformed.getMessage());
            case UncheckedIOException io -> System.err.println(io.getMessage() + ": " + io.getCause());
            default -> e.printStackTrace();
        }
        return FOUND_WRONG;
    }
}
