package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the rows of a table. The first of them names the columns, but for rows above it such as a title. */
final class TableRows {

    /** How far down the names of the columns are looked for. */
    static final int HEAD = 5;

    private record Line(String where, List<String> cells) {}

    private final String table;
    private final Columns columns;
    private final Intake intake;
    private List<String> names = List.of();
    private Map<String, Field> fields = Map.of();
    private boolean isStarted;
    private boolean isReadable = true;
    private final List<Line> first = new ArrayList<>();

    /** @param table what the table is called; empty where it is the only one */
    TableRows(String table, Columns columns, Intake intake) {
        this.table = table;
        this.columns = columns;
        this.intake = intake;
    }

    /** @param place where the row stands, such as its line */
    void add(String place, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        Line line = new Line(table.isEmpty() ? place : table + ", " + place, cells);
        if (isStarted) {
            take(line);
        } else {
            first.add(line);
            if (first.size() == HEAD) {
                end();
            }
        }
    }

    /** Takes what has been waiting for the names of the columns; to be called after the last row. */
    void end() {
        if (!isStarted && !first.isEmpty()) {
            isStarted = true;
            start();
            first.forEach(this::take);
            first.clear();
        }
    }

    private void take(Line line) {
        if (!isReadable) {
            return;
        }
        if (line.cells().stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())) {
            intake.refuse(
                    line.where(),
                    "%d cells under %d names; put cells that hold the separator in quotes"
                            .formatted(line.cells().size(), names.size()));
        } else {
            intake.take(row(line.where(), line.cells()));
        }
    }

    private void start() {
        Line top = first.getFirst();
        List<Line> heads = first.stream().filter(this::namesColumns).toList();
        Optional<Line> head = heads.stream()
                .filter(line -> fields(line).containsValue(Field.ANSWER))
                .findFirst()
                .or(() -> heads.stream().findFirst());
        if (head.isPresent()) {
            start(head.get());
        } else if (!columns.missing(top.cells()).isEmpty()) {
            refuse(top.where(), "no column is called " + String.join(" or ", columns.missing(top.cells())));
        } else if (top.cells().size() == 2 && top.cells().getFirst().strip().endsWith("?")) {
            names = List.of("question", "answer");
            fields = columns.fields(names);
        } else {
            refuse(
                    top.where(),
                    "no column is called question; say which it is, such as --columns question="
                            + Candidate.shortened(top.cells().getFirst().strip()));
        }
    }

    private void start(Line head) {
        names = head.cells().stream().map(String::strip).toList();
        fields = fields(head);
        noteUnused(head.where());
        for (Line above = first.removeFirst(); !above.equals(head); above = first.removeFirst()) {
            intake.refuse(above.where(), "stands above the names of the columns");
        }
    }

    private boolean namesColumns(Line line) {
        Map<String, Field> named = fields(line);
        return columns.missing(line.cells()).isEmpty()
                && (named.containsValue(Field.QUESTION) || named.containsValue(Field.VARIANTS));
    }

    private Map<String, Field> fields(Line line) {
        return columns.fields(line.cells().stream().map(String::strip).toList());
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
