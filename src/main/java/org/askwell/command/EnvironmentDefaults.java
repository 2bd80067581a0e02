package org.askwell.command;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Takes options that the command line leaves out from the environment: {@code --port} from {@code ASKWELL_PORT}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return variable(argument).map(environment::get).orElse(null);
    }

    /** The variable that a bad value came from; none where it stood among the {@code given} arguments. */
    Optional<String> behind(ParameterException e, String[] given) {
        return Optional.ofNullable(e.getArgSpec())
                .flatMap(this::variable)
                .filter(name -> Arrays.stream(given)
                        .noneMatch(argument ->
                                Variables.of(argument.split("=", 2)[0]).equals(Optional.of(name))));
    }

    /** The variable that {@code argument} may be taken from. One set to nothing counts as not set, as compose files do. */
    private Optional<String> variable(ArgSpec argument) {
        return Optional.of(argument)
                .filter(OptionSpec.class::isInstance)
                .flatMap(option -> Variables.of(((OptionSpec) option).longestName()))
                .filter(name -> !environment.getOrDefault(name, "").isBlank());
    }
}
