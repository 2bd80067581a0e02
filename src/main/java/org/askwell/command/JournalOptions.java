package org.askwell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.askwell.journal.Archive;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Keeping;
import picocli.CommandLine.Option;

/** What {@code serve} is told about what to keep of conversations, and where. */
final class JournalOptions {

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
            converter = OnOff.Converter.class,
            description = "off keeps counts only, nothing that anybody asked"
                    + " (ASKWELL_KEEP_QUESTIONS; default: ${DEFAULT-VALUE}).")
    private OnOff questions = OnOff.ON;

    /** @param data where the file is, if there is no other {@code database} */
    Archive archive(Optional<DatabaseUrl> database, Path data) {
        return Archive.open(database, data, new Keeping(time, keepsQuestions()));
    }

    boolean keepsQuestions() {
        return questions == OnOff.ON;
    }
}
