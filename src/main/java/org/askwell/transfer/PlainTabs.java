package org.askwell.transfer;

import java.util.Arrays;
import java.util.List;

/** Tables with a row a line and tabs between cells, in which a quote is most often no more than a quote. */
final class PlainTabs {

    private PlainTabs() {}

    /** Tells whether each line has as many tabs as the first, so that no cell goes over several lines. */
    static boolean fit(String text) {
        return text.lines()
                        .filter(line -> !line.isBlank())
                        .mapToLong(PlainTabs::tabs)
                        .distinct()
                        .count()
                == 1;
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    static void read(String text, TableRows rows) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(
                    "line " + (i + 1),
                    Arrays.stream(lines.get(i).split("\t", -1))
                            .map(PlainTabs::unquoted)
                            .map(CsvCell::unguarded)
                            .toList());
        }
    }

    private static String unquoted(String cell) {
        boolean isQuoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        String inside = isQuoted ? cell.substring(1, cell.length() - 1) : cell;
        boolean isWhole = inside.replace("\"\"", "").indexOf('"') < 0;
        return isQuoted && isWhole ? inside.replace("\"\"", "\"") : cell;
    }
}
