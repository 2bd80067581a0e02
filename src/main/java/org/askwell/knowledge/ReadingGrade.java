package org.askwell.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for: the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word −
 * 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975, Naval Technical Training Command, Report 8-75).
 */
public final class ReadingGrade {

    /** A line of its own is a sentence, such as a heading. "e.g. this" goes on: no sentence starts in lower case. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"'”’)\\]]*(?=\\s+[^\\p{Ll}\\s]|\\s*$)|\\n+");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

    private ReadingGrade() {}

    /** The grade of {@code text}; 0 for a text without words. */
    public static double of(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return 0;
        }
        long sentences = SENTENCE_END
                .splitAsStream(text)
                .filter(part -> part.chars().anyMatch(Character::isLetter))
                .count();
        long syllables = words.stream()
                .mapToLong(word -> Syllables.of(word.toLowerCase(Locale.ROOT)))
                .sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }
}
