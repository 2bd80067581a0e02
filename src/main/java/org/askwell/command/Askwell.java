package org.askwell.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.askwell.evaluation.QuestionFile;
import org.askwell.transfer.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: {@code askwell [serve|ask|check|eval|tune|suggest-examples|import|export] [options]}. */
@Command(
        name = "askwell",
        description = "Answers questions from a folder of curated answers.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Askwell 1.0",
        subcommands = {
            ServeCommand.class,
            AskCommand.class,
            CheckCommand.class,
            EvalCommand.class,
            TuneCommand.class,
            SuggestExamplesCommand.class,
            ImportCommand.class,
            ExportCommand.class
        })
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
        Variables.withoutEffect(environment).forEach(System.err::println);
        CommandLine commandLine = parser(environment);
        commandLine.setExecutionExceptionHandler((e, line, result) -> explain(e));
        IParameterExceptionHandler usage = commandLine.getParameterExceptionHandler();
        commandLine.setParameterExceptionHandler((e, given) -> {
            List<WrongSettings.Fault> faults = WrongSettings.in(given, environment, Askwell::parser);
            ParameterException last = faults.isEmpty() ? e : faults.getLast().exception();
            faults.forEach(fault -> tell(fault, last));
            return usage.handleParseException(last, given);
        });
        return commandLine.execute(withDefaultCommand(arguments));
    }

    private static CommandLine parser(Map<String, String> environment) {
        CommandLine parser = new CommandLine(new Askwell());
        parser.setDefaultValueProvider(new EnvironmentDefaults(environment));
        ServeCommand serve = command(parser, "serve", ServeCommand.class);
        serve.discordToken(environment.getOrDefault(Variables.DISCORD_TOKEN, ""));
        serve.adminToken(environment.getOrDefault(Variables.ADMIN_TOKEN, ""));
        String databaseUrl = environment.getOrDefault(Variables.DATABASE_URL, "");
        serve.databaseUrl(databaseUrl);
        SuggestExamplesCommand suggest = command(parser, "suggest-examples", SuggestExamplesCommand.class);
        suggest.databaseUrl(databaseUrl);
        return parser;
    }

    private static <T> T command(CommandLine parser, String name, Class<T> type) {
        CommandLine command = Objects.requireNonNull(parser.getSubcommands().get(name));
        return type.cast(command.getCommand());
    }

    /** The words of the {@code last} one stand above the usage, where the parser puts them. */
    private static void tell(WrongSettings.Fault fault, ParameterException last) {
        fault.variable().ifPresent(name -> System.err.println(name + " is set to a value that cannot be used:"));
        if (!fault.exception().equals(last)) {
            System.err.println(fault.exception().getMessage());
        }
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
                faulty.problems().forEach(problem -> System.err.println(CheckCommand.line(problem)));
                System.err.println("The knowledge base has faults; mend them and start again.");
            }
            case QuestionFile.Empty empty -> System.err.println(empty.getMessage());
            case QuestionFile.Malformed malformed -> System.err.println(malformed.getMessage());
            case Unreadable unreadable -> System.err.println(unreadable.getMessage());
            case CancellationException stopped -> System.err.println("Stopped; nothing has been written.");
            case UncheckedIOException io ->
                System.err.println(io.getMessage() + ": " + reason(Objects.requireNonNull(io.getCause())));
            default -> {
                System.err.println("Askwell itself has a fault; please report it with the lines below.");
                e.printStackTrace();
            }
        }
        return e instanceof QuestionFile.Empty ? BAD_USAGE : FOUND_WRONG;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "access is denied";
            case JsonProcessingException json ->
                "look at line "
                        + Optional.ofNullable(json.getLocation())
                                .map(JsonLocation::getLineNr)
                                .orElse(1);
            default -> e.toString();
        };
    }
}
