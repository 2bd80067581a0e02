package org.askwell.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that the program reads. Any other that bears its prefix is most likely a slip. */
final class Variables {

    private static final String PREFIX = "ASKWELL_";

    /** What an operator sets once for a machine; every other option belongs to a single call. */
    private static final Set<String> OPTIONS = Set.of(
            "--port",
            "--public-url",
            "--knowledge-base",
            "--data",
            "--allowed-origins",
            "--rate-limit",
            "--rate-limit-total",
            "--trusted-proxies",
            "--discord-api",
            "--discord-gateway",
            "--discord-shards",
            "--log-format",
            "--shutdown-grace",
            "--keep-days",
            "--keep-questions");

    /** The secret of the bot. It has no option, since others on the machine can read the arguments of a command. */
    static final String DISCORD_TOKEN = PREFIX + "DISCORD_TOKEN";

    /** The journal's database; no option either, since a password may be in it. */
    static final String DATABASE_URL = PREFIX + "DATABASE_URL";

    /** Lets the content owner sign in; no option either. */
    static final String ADMIN_TOKEN = PREFIX + "ADMIN_TOKEN";

    private Variables() {}

    /** The variable that stands in for {@code option}, if one does: {@code ASKWELL_PORT} for {@code --port}. */
    static Optional<String> of(String option) {
        return Optional.of(option).filter(OPTIONS::contains).map(Variables::named);
    }

    private static String named(String option) {
        return PREFIX + option.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Names each variable that nothing reads, never with its value, which may be a secret. */
    static List<String> withoutEffect(Map<String, String> environment) {
        Set<String> known = Stream.concat(
                        OPTIONS.stream().map(Variables::named), Stream.of(DISCORD_TOKEN, DATABASE_URL, ADMIN_TOKEN))
                .collect(Collectors.toSet());
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> name + " has no effect; known are " + all)
                .toList();
    }
}
