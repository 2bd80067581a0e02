package org.askwell.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which unknown words are some known word, mistyped: one letter too many, too few, wrong or in the wrong place, or the
 * same consonants.
 */
final class Misspellings {

    /** Of shorter words nearly everything is one letter away. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 24;

    /** Fewer consonants in a row are those of too many words. */
    private static final int MOST_TELLING = 4;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final Pattern VOWELS = Pattern.compile("[aeiouyh]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private final Set<String> words;
    private final Set<String> consonants = new HashSet<>();

    Misspellings(Set<String> words) {
        this.words = words;
        words.stream()
                .map(Misspellings::consonants)
                .filter(frame -> frame.length() >= MOST_TELLING)
                .forEach(consonants::add);
    }

    boolean contains(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return false;
        }
        return consonants.contains(consonants(word))
                || lacksOrHasOneTooMany(word)
                || hasTwoExchanged(word)
                || hasOneWrong(word);
    }

    private static String consonants(String word) {
        String first = word.substring(0, 1);
        return first
                + DOUBLED.matcher(VOWELS.matcher(word.substring(1)).replaceAll(""))
                        .replaceAll("$1");
    }

    private boolean lacksOrHasOneTooMany(String word) {
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            if ((!after.isEmpty() && words.contains(before + after.substring(1)))
                    || LETTERS.chars().anyMatch(letter -> words.contains(before + (char) letter + after))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTwoExchanged(String word) {
        for (int at = 1; at < word.length(); at++) {
            String exchanged =
                    word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
            if (words.contains(exchanged)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOneWrong(String word) {
        for (int at = 0; at < word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            if (LETTERS.chars().anyMatch(letter -> words.contains(before + (char) letter + after))) {
                return true;
            }
        }
        return false;
    }
}
