package org.askwell.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** A table as CSV for spreadsheets, which take none of its cells for a formula. */
public final class CsvSheet {

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private CsvSheet() {}

    /** The table of {@code rows} under {@code head}, the names of its columns. */
    public static String of(List<String> head, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            write(head, rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every text", e);
        }
        return text.toString();
    }

    static void write(List<String> head, Stream<List<String>> rows, Writer out) throws IOException {
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(head);
        rows.map(cells -> cells.stream().map(CsvCell::guarded).toList()).forEach(csv::writeRecord);
        csv.flush();
    }
}
