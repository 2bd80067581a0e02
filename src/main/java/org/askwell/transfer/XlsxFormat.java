package org.askwell.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook: each of its sheets is a table. */
final class XlsxFormat implements ImportFormat {

    /** More than any FAQ holds; a small file can be made that unpacks to fill the memory. */
    private static final long MAX_UNPACKED = 64_000_000;

    private static final int MAX_PARTS = 2_000;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public boolean fits(Original original) {
        return original.startsWith('P', 'K', 3, 4) || isOldExcel(original);
    }

    private static boolean isOldExcel(Original original) {
        return original.startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    @Override
    public void read(Original original, Columns columns, Intake intake) {
        if (isOldExcel(original)) {
            throw new Unreadable(
                    original.name() + ": an old or encrypted workbook; save it as .xlsx without a password");
        }
        try {
            Path file = Files.createTempFile("askwell", ".xlsx");
            try {
                Files.write(file, original.content());
                readFile(file, original.name(), columns, intake);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + original.name(), e);
        }
    }

    /** Whatever the library fails with, it fails on a file that somebody made. */
    private static void readFile(Path file, String name, Columns columns, Intake intake) {
        try {
            checkSize(file, name);
            read(file, columns, intake);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(name + ": a broken workbook; save it anew as .xlsx");
        }
    }

    /** Unpacks everything once, counting, since what the file says of its sizes may be a lie. */
    private static void checkSize(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream().limit(MAX_PARTS + 1).toList();
            long left = parts.size() > MAX_PARTS ? -1 : MAX_UNPACKED;
            byte[] buffer = new byte[1 << 16];
            for (int i = 0; i < parts.size() && left >= 0; i++) {
                left -= unpacked(zip, parts.get(i), buffer, left);
            }
            if (left < 0) {
                throw new Unreadable(name + ": unpacks to more than " + MAX_UNPACKED / 1_000_000 + " MB; split it");
            }
        }
    }

    /** The size of {@code part}; no more than a little over {@code limit} is unpacked to find out. */
    private static long unpacked(ZipFile zip, ZipEntry part, byte[] buffer, long limit) throws IOException {
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private static void read(Path file, Columns columns, Intake intake) throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats(file), false));
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    read(sheet, columns, intake);
                } else {
                    intake.refuse("sheet " + sheet.getName(), "hidden");
                }
            }
        }
    }

    /** Tells whether cells have formats, which tell dates from numbers; the library fails where it looks in vain. */
    private static boolean hasFormats(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream types = zip.getInputStream(new ZipEntry("[Content_Types].xml"))) {
            return new String(types.readAllBytes(), StandardCharsets.UTF_8).contains("spreadsheetml.styles+xml");
        }
    }

    private static void read(Sheet sheet, Columns columns, Intake intake) throws IOException {
        String place = "sheet " + sheet.getName();
        TableRows rows = new TableRows(place, columns, intake);
        try (Stream<Row> found = sheet.openStream()) {
            found.forEach(row -> {
                noteErrors(row, place, intake);
                rows.add("row " + row.getRowNum(), cells(row));
            });
        }
        rows.end();
    }

    private static void noteErrors(Row row, String place, Intake intake) {
        row.stream()
                .filter(cell -> cell != null && XlsxCell.isError(cell))
                .forEach(cell -> intake.refuse(
                        place + ", row " + row.getRowNum(),
                        "cell " + cell.getAddress() + " holds an error, `" + cell.getRawValue() + "`"));
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(row::getOptionalCell)
                .map(cell -> cell.filter(found -> !XlsxCell.isError(found))
                        .map(XlsxCell::text)
                        .orElse(""))
                .toList();
    }
}
