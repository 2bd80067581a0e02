package org.askwell.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.askwell.knowledge.KnowledgeBase;

/** Writes a knowledge base down so that others can read it, and {@link Import} makes the same entries of it again. */
public final class Export {

    private static final List<ExportFormat> FORMATS = List.of(new JsonExport(), new CsvExport(), new JsonLdExport());

    private Export() {}

    /** What {@code --format} can say. */
    public static List<String> formats() {
        return FORMATS.stream().map(ExportFormat::name).toList();
    }

    /**
     * Writes all entries to {@code out}.
     *
     * @param answers the Markdown of each answer, by the entry's id
     * @param format one of {@link #formats}
     */
    public static void write(KnowledgeBase knowledgeBase, Map<String, String> answers, String format, Writer out) {
        List<Answered> entries = knowledgeBase.entries().stream()
                .map(entry -> new Answered(entry, answers.getOrDefault(entry.id(), "")))
                .toList();
        ExportFormat wanted = FORMATS.stream()
                .filter(known -> known.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format " + format));
        try {
            wanted.write(entries, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }
}
