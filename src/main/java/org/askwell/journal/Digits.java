package org.askwell.journal;

/** The digits in a piece of text. */
final class Digits {

    private Digits() {}

    static long in(String piece) {
        return piece.chars().filter(Character::isDigit).count();
    }
}
