package org.askwell.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the rows of a table, the first of which names the columns. */
final class TableRows {

    private final String table;
    private final Columns columns;
    private final Intake intake;
    private List<String> names = List.of();
    private Map<String, Field> fields = Map.of();
    private boolean isReadable = true;

    /** @param table what the table is called; empty where it is the only one */
    TableRows(String table, Columns columns, Intake intake) {
        this.table = table;
        this.columns = columns;
        this.intake = intake;
    }

    /** @param place where the row stands, such as its line */
    void add(String place, List<String> cells) {
        boolean isBlank = cells.stream().allMatch(String::isBlank);
        if (isBlank || !isReadable) {
            return;
        }
        String where = table.isEmpty() ? place : table + ", " + place;
        if (fields.isEmpty()) {
            start(where, cells);
        } else if (cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())) {
            intake.refuse(
                    where,
                    "%d cells under %d names; put cells that hold the separator in quotes"
                            .formatted(cells.size(), names.size()));
        } else {
            intake.take(row(where, cells));
        }
    }

    private void start(String where, List<String> cells) {
        List<String> missing = columns.missing(cells);
        Map<String, Field> named =
                columns.fields(cells.stream().map(String::strip).toList());
        if (!missing.isEmpty()) {
            refuse(where, "no column is called " + String.join(" or ", missing));
        } else if (named.containsValue(Field.QUESTION) || named.containsValue(Field.VARIANTS)) {
            names = cells.stream().map(String::strip).toList();
            fields = named;
            noteUnused(where);
        } else if (cells.size() == 2 && cells.getFirst().strip().endsWith("?")) {
            names = List.of("question", "answer");
            fields = columns.fields(names);
            intake.take(row(where, cells));
        } else {
            refuse(
                    where,
                    "no column is called question; say which it is, such as --columns question="
                            + Candidate.shortened(cells.getFirst().strip()));
        }
    }

    private void refuse(String where, String reason) {
        isReadable = false;
        intake.refuse(where, reason);
    }

    private void noteUnused(String where) {
        List<String> unused = names.stream()
                .filter(name -> !name.isEmpty() && !fields.containsKey(name))
                .toList();
        if (!unused.isEmpty() && !AzureRow.fits(names)) {
            intake.doubt(where, "columns of which an entry has nothing: " + String.join(", ", unused));
        }
    }

    private Row row(String where, List<String> cells) {
        List<String> all = IntStream.range(0, names.size())
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
        return AzureRow.fits(names) ? AzureRow.of(where, names, all) : plainRow(where, all);
    }

    private Row plainRow(String where, List<String> cells) {
        Row row = new Row(where);
        for (int i = 0; i < names.size(); i++) {
            String cell = cells.get(i);
            Optional.ofNullable(fields.get(names.get(i))).ifPresent(field -> put(row, field, cell));
        }
        return row;
    }

    private static void put(Row row, Field field, String cell) {
        switch (field) {
            case VARIANTS, RELATED -> row.withCell(field, cell);
            default -> row.with(field, cell);
        }
    }
}
