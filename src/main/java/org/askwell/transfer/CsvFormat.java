package org.askwell.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** A table whose cells are separated by commas, semicolons or tabs. */
final class CsvFormat implements ImportFormat {

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt");
    private static final String SEPARATORS = ",;\t|";
    private static final int MAX_CELL = 4_000_000;

    /** A last row; where it is read as part of another, that has a quote which is never closed. */
    private static final String END = "\u0001";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean fits(Original original) {
        return ENDINGS.stream().anyMatch(original::isNamed) || (!original.isBinary() && separator(original) != '\0');
    }

    @Override
    public void read(Original original, Columns columns, Intake intake) {
        TableRows rows = new TableRows("", columns, intake);
        if (original.isBinary()) {
            throw new Unreadable(original.name() + ": no text; save the table as CSV");
        }
        char separator = separator(original);
        if (separator == '\t' && PlainTabs.fit(original.text())) {
            PlainTabs.read(original.text(), rows);
        } else {
            read(original, separator == '\0' ? ',' : separator, rows);
        }
        rows.end();
    }

    private static void read(Original original, char separator, TableRows rows) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(new StringReader(original.text() + "\n" + END))) {
            for (CsvRecord record : records) {
                read(record, original.name(), rows);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(original.name() + ": a row is longer than " + MAX_CELL + " characters");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + original.name(), e);
        }
    }

    private static void read(CsvRecord record, String name, TableRows rows) {
        List<String> cells = record.getFields().stream().map(CsvCell::unguarded).toList();
        if (cells.equals(List.of(END))) {
            return;
        }
        if (cells.getLast().endsWith(END)) {
            throw new Unreadable(name + ":" + record.getStartingLineNumber() + ": a quote is never closed");
        }
        rows.add("line " + record.getStartingLineNumber(), cells);
    }

    /** What separates most of the names in the first line. */
    private static char separator(Original original) {
        String names = original.text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return (char) SEPARATORS
                .chars()
                .filter(separator -> names.indexOf(separator) >= 0)
                .boxed()
                .max(Comparator.comparingLong(
                        separator -> names.chars().filter(c -> c == separator).count()))
                .orElse(0)
                .intValue();
    }
}
