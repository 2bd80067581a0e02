package org.askwell.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table whose cells are separated by commas, semicolons or tabs. */
final class CsvFormat implements ImportFormat {

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt");
    private static final String SEPARATORS = ",;\t|";
    private static final int MAX_CELL = 4_000_000;

    /** A first line for Excel; its end stays, so that lines keep their numbers. */
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("\\A\"?(?i:sep)=([^\\r\\n])\"?(?=[\\r\\n])");

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
        String text = NAMED_SEPARATOR.matcher(original.text()).replaceFirst("");
        if (separator == '\t' && PlainTabs.fit(text)) {
            PlainTabs.read(text, rows);
        } else {
            read(text, separator == '\0' ? ',' : separator, original.name(), rows);
        }
        rows.end();
    }

    private static void read(String text, char separator, String name, TableRows rows) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(new StringReader(text + "\n" + END))) {
            for (CsvRecord record : records) {
                read(record, name, rows);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(name + ": a row is longer than " + MAX_CELL + " characters");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
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

    /** What the file says, or what separates most of the names in the first line that has several. */
    private static char separator(Original original) {
        Matcher named = NAMED_SEPARATOR.matcher(original.text());
        if (named.find()) {
            return named.group(1).charAt(0);
        }
        String names = original.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(TableRows.HEAD)
                .filter(line -> line.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0))
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
