package org.askwell.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for: the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word −
 * 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975, Naval Technical Training Command, Report 8-75).
 */
public final class ReadingGrade {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(\\s|$)|\\n+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern SILENT_ENDING = Pattern.compile("(?:[^laeiouy]es|[^dt]ed|[^l]e)$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingGrade() {}

    /** The grade of {@code text}; 0 for a text without words. */
    public static double of(String text) {
        long sentences = SENTENCE_END
                .splitAsStream(text)
                .filter(part -> part.chars().anyMatch(Character::isLetter))
                .count();
        String[] words =
                NO_LETTERS.splitAsStream(text).filter(word -> !word.isBlank()).toArray(String[]::new);
        if (words.length == 0) {
            return 0;
        }
        long syllables = 0;
        for (String word : words) {
            syllables += syllables(word.toLowerCase(Locale.ROOT));
        }
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
    }

    /** Groups of vowels without a silent ending; right for nine of ten English words, which is enough for a mean. */
    private static long syllables(String word) {
        String spoken = word.length() > 3 ? SILENT_ENDING.matcher(word).replaceFirst("") : word;
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
