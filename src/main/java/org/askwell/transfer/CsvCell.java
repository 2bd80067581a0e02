package org.askwell.transfer;

import java.util.regex.Pattern;

/** A spreadsheet runs a cell that starts like a formula; an apostrophe before it keeps it text. */
final class CsvCell {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+@\\t-]");

    private CsvCell() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
