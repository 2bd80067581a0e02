package org.askwell.command;

import java.util.OptionalInt;

/** Reads a number that somebody typed as the value of an option. */
final class WholeNumber {

    private WholeNumber() {}

    /** {@code value}, if it is a whole number from {@code min} to {@code max}. */
    static OptionalInt in(String value, int min, int max) {
        try {
            int number = Integer.parseInt(value.strip());
            return number >= min && number <= max ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
