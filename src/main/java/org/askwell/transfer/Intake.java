package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a source, and what of it is no row. */
final class Intake {

    private static final int MAX_ROWS = 200_000;

    private final List<Row> rows = new ArrayList<>();
    private final Notes notes;
    private String title = "";

    Intake(Notes notes) {
        this.notes = notes;
    }

    void take(Row row) {
        if (rows.size() == MAX_ROWS) {
            throw new Unreadable(row.place() + ": more than " + MAX_ROWS + " questions; split the source");
        }
        rows.add(row);
    }

    void refuse(String place, String reason) {
        notes.refuse(place, reason);
    }

    void doubt(String place, String text) {
        notes.doubt(place, text);
    }

    /** Takes note of what the source calls itself. */
    void titled(String ownTitle) {
        title = Cleaned.line(ownTitle);
    }

    List<Row> rows() {
        return rows;
    }

    /** What the source calls itself; may be empty. */
    String title() {
        return title;
    }
}
