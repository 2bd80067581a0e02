package org.askwell.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a question when only its words count. */
public final class BareWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private BareWords() {}

    /** The words of {@code text} in lower case, or {@code text} itself where it has none, such as {@code ?}. */
    public static String of(String text) {
        String words =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? text : words;
    }
}
