package org.askwell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.askwell.journal.Archive;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Keeping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code serve} is told about what to keep of conversations, and where. */
final class JournalOptions {

    private String databaseUrl = "";

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            converter = Days.class,
            description = "How long to keep what people asked (ASKWELL_KEEP_DAYS; default: ${DEFAULT-VALUE}).")
    private Duration time = Keeping.DEFAULT.time();

    @Option(
            names = "--keep-questions",
            paramLabel = "on|off",
            defaultValue = "on",
            converter = OnOff.Reader.class,
            description = "off keeps counts only, nothing that anybody asked"
                    + " (ASKWELL_KEEP_QUESTIONS; default: ${DEFAULT-VALUE}).")
    private OnOff questions = OnOff.ON;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    void databaseUrl(String url) {
        this.databaseUrl = url;
    }

    /** @param data where the file is, if there is no other {@code database} */
    Archive archive(Optional<DatabaseUrl> database, Path data) {
        return Archive.open(database, data, new Keeping(time, keepsQuestions()));
    }

    boolean keepsQuestions() {
        return questions == OnOff.ON;
    }

    /** Where the journal is kept; absent for a file. */
    Optional<DatabaseUrl> database() {
        try {
            return Optional.of(databaseUrl).filter(url -> !url.isBlank()).map(DatabaseUrl::of);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    Variables.DATABASE_URL + " is set to a value that cannot be used:\n" + e.getMessage());
        }
    }
}
