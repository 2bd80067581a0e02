package org.askwell.transfer;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;

/** A table for spreadsheets, as {@link CsvFormat} reads it. */
final class CsvExport implements ExportFormat {

    private static final List<Field> COLUMNS = List.of(
            Field.ID,
            Field.TOPIC,
            Field.CATEGORY,
            Field.QUESTION,
            Field.VARIANTS,
            Field.ANSWER,
            Field.ANSWER_FORMAT,
            Field.RELATED,
            Field.SOURCES,
            Field.REVIEWED);

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(List<Answered> entries, Writer out) throws IOException {
        CsvSheet.write(
                COLUMNS.stream().map(Field::title).toList(),
                entries.stream().map(answered -> cells(answered).toList()),
                out);
    }

    private static Stream<String> cells(Answered answered) {
        Entry entry = answered.entry();
        return Stream.of(
                entry.id(),
                entry.topic(),
                entry.category(),
                entry.question(),
                several(entry.examples()),
                answered.markdown(),
                "markdown",
                several(entry.related()),
                entry.sources().isEmpty() ? "" : Sources.json(entry.sources()).toString(),
                entry.reviewed().map(LocalDate::toString).orElse(""));
    }

    /** One a line, for people; as a JSON array where that could be misread. */
    private static String several(List<String> texts) {
        boolean isClear =
                texts.stream().noneMatch(text -> text.contains("|") || text.contains("\n") || text.startsWith("["));
        return isClear ? String.join("\n", texts) : JsonTexts.array(texts);
    }
}
