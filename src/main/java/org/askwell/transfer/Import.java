package org.askwell.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a knowledge-base folder of an FAQ that is written in some other way. */
public final class Import {

    private static final ImportFormat CSV = new CsvFormat();
    private static final List<ImportFormat> FORMATS =
            List.of(new JsonFormat(), new XlsxFormat(), new HtmlFormat(), CSV);

    /** Another name for CSV, which finds out itself what separates its cells. */
    private static final String TABS = "tsv";

    private Import() {}

    /** What {@code --format} can say. */
    public static List<String> formats() {
        return Stream.concat(FORMATS.stream().map(ImportFormat::name), Stream.of(TABS))
                .toList();
    }

    /**
     * Writes {@code folder}, whole or not at all; not at all where nothing can be taken.
     *
     * @param format how the original is written; empty to find out
     * @throws Unreadable where the original is broken or of no known kind
     */
    public static Report run(
            Original original, Optional<String> format, Columns columns, Path folder, Progress progress) {
        Notes notes = new Notes();
        Intake intake = new Intake(notes);
        format(original, format).read(original, columns, intake);
        intake.rows().forEach(row -> LeftOut.note(row, original.address(), intake));
        List<Candidate> candidates = Selection.of(intake.rows(), original.address(), notes);
        List<NewEntry> entries = NewEntries.of(candidates, notes);
        if (!entries.isEmpty()) {
            new FolderWriter(entries, intake.title(), original.address()).write(folder, progress);
        }
        return new Report(
                folder,
                entries.size(),
                entries.stream().mapToInt(entry -> entry.examples().size()).sum(),
                (int) entries.stream().filter(entry -> entry.answer().isEmpty()).count(),
                notes.notTaken(),
                notes.doubts());
    }

    private static ImportFormat format(Original original, Optional<String> wanted) {
        Optional<String> name = wanted.map(said -> said.equals(TABS) ? CSV.name() : said);
        return FORMATS.stream()
                .filter(format -> name.map(format.name()::equals).orElseGet(() -> format.fits(original)))
                .findFirst()
                .orElseThrow(() -> new Unreadable(original.name() + ": of no known kind; say which with --format: "
                        + String.join(", ", formats())));
    }
}
