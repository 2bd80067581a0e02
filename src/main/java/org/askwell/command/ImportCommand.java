package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.askwell.transfer.Columns;
import org.askwell.transfer.Download;
import org.askwell.transfer.Import;
import org.askwell.transfer.Note;
import org.askwell.transfer.Original;
import org.askwell.transfer.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: a knowledge base of an FAQ that is written in some other way. */
@Command(name = "import", description = "Make a knowledge base of an FAQ in JSON, HTML, CSV, TSV or XLSX.")
final class ImportCommand implements Callable<Integer> {

    /** Doubts are advice; more than this many would hide what was not taken. */
    private static final int SHOWN_DOUBTS = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "A file, or the http or https address of a page.")
    private String source = "";

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder to write.")
    private Path folder = Path.of("");

    @Option(
            names = "--replace",
            description = "Replace the entries and examples of a knowledge base that is there; all else in it stays.")
    private boolean replace;

    @Option(names = "--format", paramLabel = "FORMAT", description = "How it is written; found out if left out.")
    private @Nullable String format;

    @Option(
            names = "--columns",
            paramLabel = "WHAT=COLUMN",
            split = ",",
            description = "Which column, or JSON field, holds what, such as question=Frage,answer=Antwort.")
    private Map<String, String> columns = Map.of();

    @Option(names = "--allow-private", description = "Let SOURCE be on this computer or a private network.")
    private boolean allowPrivate;

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Override
    public Integer call() {
        Columns named = columns();
        checkFormat();
        checkPlace();
        Report report = report(named);
        if (json) {
            System.out.println(Json.write(report));
        } else {
            print(report);
        }
        return report.entries() == 0 ? Askwell.FOUND_WRONG : Askwell.FINE;
    }

    private Columns columns() {
        try {
            return Columns.named(columns);
        } catch (IllegalArgumentException e) {
            throw badUsage("--columns: " + e.getMessage());
        }
    }

    private void checkFormat() {
        if (format != null && !Import.formats().contains(format)) {
            throw badUsage("--format: '" + format + "' is none of " + String.join(", ", Import.formats()));
        }
    }

    /** A folder that is no knowledge base is never replaced, whoever asks for it. */
    private void checkPlace() {
        boolean isFree = !Files.exists(folder) || isEmptyFolder();
        if (!isFree && !Files.exists(folder.resolve("clinic.yaml"))) {
            throw badUsage(folder + " is there already and is no knowledge base; name another folder");
        }
        if (!isFree && !replace) {
            throw badUsage(folder + " is there already; name another folder, or say --replace");
        }
    }

    private boolean isEmptyFolder() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private Report report(Columns named) {
        try (ProgressBar progress = ProgressBar.of("Writing the entries")) {
            Original original =
                    Download.isAddress(source) ? Download.of(source, allowPrivate) : Original.read(Path.of(source));
            return Import.run(original, Optional.ofNullable(format), named, folder, progress::reached);
        }
    }

    private static void print(Report report) {
        printNotes("Not taken:", report.notTaken(), report.notTaken().size());
        printNotes("Taken, but worth a look:", report.doubts(), SHOWN_DOUBTS);
        if (report.entries() == 0) {
            System.out.println("Nothing could be taken; nothing has been written.");
            return;
        }
        System.out.printf(
                "Entries: %d, further ways to ask: %d, not taken: %d; in %s%n",
                report.entries(), report.examples(), report.notTaken().size(), report.folder());
        if (report.withoutAnswer() > 0) {
            System.out.printf("Entries without an answer yet: %d; write one where … stands.%n", report.withoutAnswer());
        }
        System.out.printf(
                "Fill in %s: name, phone, email, hours, country and emergency number.%n",
                report.folder().resolve("clinic.yaml"));
        System.out.println(
                "It knows no warning signs, intents and out-of-scope messages yet; `check` says what is missing.");
    }

    private static void printNotes(String heading, List<Note> notes, int shown) {
        if (!notes.isEmpty()) {
            System.out.println(heading);
            notes.stream().limit(shown).forEach(note -> System.out.println("  " + note));
            if (notes.size() > shown) {
                System.out.printf("  and %d more, which --json lists%n", notes.size() - shown);
            }
        }
    }
}
