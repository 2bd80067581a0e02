package org.askwell.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

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
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                TableRows rows = new TableRows("sheet " + sheet.getName(), columns, intake);
                try (Stream<Row> found = sheet.openStream()) {
                    found.forEach(row -> rows.add("row " + row.getRowNum(), cells(row)));
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
    }
}
