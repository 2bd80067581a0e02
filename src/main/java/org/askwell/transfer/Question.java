package org.askwell.transfer;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be a question: something to read, in one line, no longer than a person may type. */
final class Question {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern END_MARKS = Pattern.compile("[?!.\\s]+$");

    private Question() {}

    /** The same for two that differ in the case of their letters and in the marks at their ends only. */
    static String bare(String line) {
        return END_MARKS.matcher(line.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static boolean isOne(String line) {
        return line.length() <= MAX_LENGTH && line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
