package org.askwell.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes options that the command line leaves out from the environment: {@code --port} from {@code ASKWELL_PORT}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    private static final String PREFIX = "ASKWELL_";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? environment.get(variable(option.longestName())) : null;
    }

    /** The variable that stands in for {@code option}. */
    static String variable(String option) {
        return PREFIX + option.replaceFirst("^--", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
