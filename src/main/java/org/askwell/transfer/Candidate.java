package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;

/** A row that becomes an entry. */
final class Candidate {

    /** The beginning that is shown of a text that may be long. */
    private static final int SHOWN = 60;

    private final Row row;
    private final String question;
    private final String answer;
    private final List<String> further = new ArrayList<>();

    /** @param answer Markdown; may be empty */
    Candidate(Row row, String question, String answer) {
        this.row = row;
        this.question = question;
        this.answer = answer;
    }

    Row row() {
        return row;
    }

    /** Its id in the source; may be empty. */
    String sourceId() {
        return row.first(Field.ID).map(Cleaned::line).orElse("");
    }

    String question() {
        return question;
    }

    String answer() {
        return answer;
    }

    /** Other ways to ask; they grow while rows that ask the same are found. */
    List<String> further() {
        return further;
    }

    /** Tells whether {@code other} adds nothing but ways to ask. */
    boolean answersAsMuchAs(Candidate other) {
        return other.answer.isEmpty() || other.answer.equals(answer);
    }

    String place() {
        return row.place() + " (" + shortened(question) + ")";
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
