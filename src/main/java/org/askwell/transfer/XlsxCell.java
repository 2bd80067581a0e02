package org.askwell.transfer;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell of a workbook as a person sees it. */
final class XlsxCell {

    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]+)?");

    /** What a format shows as it is, or as a colour. */
    private static final Pattern NO_FIELD = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DATE = Pattern.compile("(?i)[yd]");

    private XlsxCell() {}

    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR || ERROR.matcher(raw(cell)).matches();
    }

    /** The text of {@code cell}; a date as 2026-01-31. */
    static String text(Cell cell) {
        return date(cell).map(XlsxCell::written).orElseGet(cell::getText);
    }

    private static String raw(Cell cell) {
        return Optional.ofNullable(cell.getRawValue()).orElse("");
    }

    private static Optional<LocalDateTime> date(Cell cell) {
        boolean isNumber = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        return isNumber && isDateFormat(cell) && NUMBER.matcher(raw(cell)).matches()
                ? Optional.of(cell.asDate())
                : Optional.empty();
    }

    private static boolean isDateFormat(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return DATE.matcher(NO_FIELD.matcher(format).replaceAll("")).find();
    }

    private static String written(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }
}
