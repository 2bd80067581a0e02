package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;

/** Collects what the owner of a source should know of it. */
final class Notes {

    private final List<Note> notTaken = new ArrayList<>();
    private final List<Note> doubts = new ArrayList<>();

    /** Something was not taken. */
    void refuse(String place, String reason) {
        notTaken.add(new Note(place, reason));
    }

    /** Something was taken, but is worth a look. */
    void doubt(String place, String text) {
        doubts.add(new Note(place, text));
    }

    List<Note> notTaken() {
        return List.copyOf(notTaken);
    }

    List<Note> doubts() {
        return List.copyOf(doubts);
    }
}
