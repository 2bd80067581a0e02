package org.askwell.conversation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a person said, cleaned of what nobody types on purpose: control and zero-width characters, marks that turn the
 * direction of writing, lone surrogates and runs of white space.
 */
public record Utterance(String text) {

    /** The longest message, in characters (code points). */
    public static final int MAX_LENGTH = 2_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200D\\u200C]]");
    private static final Pattern WHITE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    public Utterance {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        text = WHITE.matcher(seen).replaceAll(" ").strip();
    }

    /** The first words of {@code typed}, as many as a message may have. */
    public static Utterance cut(String typed) {
        int length = Math.min(typed.codePointCount(0, typed.length()), MAX_LENGTH);
        return new Utterance(typed.substring(0, typed.offsetByCodePoints(0, length)));
    }

    /** Tells whether nothing is left to answer. */
    public boolean isBlank() {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0x200C || c == 0x200D);
    }

    /** Tells whether {@code message}, as it came, is longer than a message may be. */
    public static boolean isTooLong(String message) {
        return message.codePointCount(0, message.length()) > MAX_LENGTH;
    }
}
