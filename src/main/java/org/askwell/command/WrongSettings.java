package org.askwell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Finds everything that is wrong with arguments and variables. The parser stops at the first fault; so what it names is
 * taken away and the rest is read again, until nothing is wrong any more or nothing can be taken away.
 */
final class WrongSettings {

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Function<Map<String, String>, CommandLine> parser;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * One wrong setting.
     *
     * @param variable that it comes from; none where it is an argument
     */
    record Fault(ParameterException exception, Optional<String> variable) {}

    private WrongSettings(
            String[] arguments, Map<String, String> environment, Function<Map<String, String>, CommandLine> parser) {
        this.arguments = new ArrayList<>(Arrays.asList(arguments));
        this.environment = new HashMap<>(environment);
        this.parser = parser;
    }

    /** @param parser for an environment */
    static List<Fault> in(
            String[] arguments, Map<String, String> environment, Function<Map<String, String>, CommandLine> parser) {
        WrongSettings wrong = new WrongSettings(arguments, environment, parser);
        boolean moreToRead;
        do {
            moreToRead = wrong.read();
        } while (moreToRead);
        return wrong.faults;
    }

    private boolean read() {
        String[] left = arguments.toArray(String[]::new);
        try {
            parser.apply(environment).parseArgs(left);
            return false;
        } catch (ParameterException e) {
            Optional<String> variable = new EnvironmentDefaults(environment).behind(e, left);
            faults.add(new Fault(e, variable));
            return variable.map(environment::remove).isPresent() || takeAway(e);
        }
    }

    private boolean takeAway(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return arguments.removeAll(unmatched.getUnmatched());
        }
        return e.getArgSpec() instanceof OptionSpec option && takeAway(List.of(option.names()));
    }

    private boolean takeAway(List<String> option) {
        int place = IntStream.range(0, arguments.size())
                .filter(i -> option.contains(arguments.get(i).split("=", 2)[0]))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            return false;
        }
        boolean hasItsValue = arguments.remove(place).contains("=");
        if (!hasItsValue && place < arguments.size() && !arguments.get(place).startsWith("--")) {
            arguments.remove(place);
        }
        return true;
    }
}
