package org.askwell.command;

import java.time.Duration;
import java.util.Optional;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Keeping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what is kept of conversations, and where. */
final class JournalOptions {

    @Option(
            names = "--keep-questions",
            paramLabel = "on|off",
            arity = "1",
            defaultValue = "on",
            converter = Switch.class,
            description =
                    "Whether what people ask is kept, without what says who they are; off keeps counts only, and deletes"
                            + " what was kept before (ASKWELL_KEEP_QUESTIONS; default: ${DEFAULT-VALUE}).")
    private boolean questions = true;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            converter = Days.class,
            description = "After how many days all that is kept of it is deleted (ASKWELL_KEEP_DAYS; default:"
                    + " ${DEFAULT-VALUE}).")
    private Duration age = Duration.ofDays(90);

    private String url = "";

    /** @param address may hold a password, and so is never to be shown; blank where a file is wanted */
    void databaseUrl(String address) {
        url = address.strip();
    }

    /** The database; absent where a file is wanted. Throws {@link IllegalArgumentException} where it cannot be one. */
    Optional<DatabaseUrl> database() {
        return Optional.of(url).filter(address -> !address.isEmpty()).map(DatabaseUrl::of);
    }

    Keeping keeping() {
        return new Keeping(age, questions);
    }

    static final class Switch implements ITypeConverter<Boolean> {

        @Override
        public Boolean convert(String value) {
            return switch (value.strip()) {
                case "on" -> true;
                case "off" -> false;
                default -> throw new TypeConversionException("'" + value + "' is neither on nor off; give one of them");
            };
        }
    }

    static final class Days implements ITypeConverter<Duration> {

        private static final int MAX = 3_650;

        @Override
        public Duration convert(String value) {
            try {
                int number = Integer.parseInt(value.strip());
                if (number >= 1 && number <= MAX) {
                    return Duration.ofDays(number);
                }
            } catch (NumberFormatException e) {
                // said below, in the same words as for a number out of range
            }
            throw new TypeConversionException("'" + value + "' is not a number of days; give one from 1 to " + MAX);
        }
    }
}
