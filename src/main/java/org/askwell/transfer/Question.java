package org.askwell.transfer;

/** What can be a question: something to read, in one line, no longer than a person may type. */
final class Question {

    private static final int MAX_LENGTH = 2_000;

    private Question() {}

    static boolean isOne(String line) {
        return line.length() <= MAX_LENGTH && line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
