package org.askwell.transfer;

import java.util.regex.Pattern;

/**
 * Emphasis in a line of Markdown. Asterisks emphasise only where the characters around them allow it, which is known when
 * the line is complete; until then characters stand for them that mean nothing.
 */
final class Emphasis {

    static final String BOLD = "\uE000";
    static final String END_BOLD = "\uE001";
    static final String ITALIC = "\uE002";
    static final String END_ITALIC = "\uE003";

    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE003]");
    private static final Pattern BOLD_WORDS =
            Pattern.compile("(?<=^|[\\s(])\uE000\uE002?(?=\\S)([^\uE000\uE001]*?\\S)\uE003?\uE001(?=$|[\\s,.;:!?)])");
    private static final Pattern ITALIC_WORDS =
            Pattern.compile("(?<=^|[\\s(])\uE002(?=\\S)([^\uE002\uE003*]*\\S)\uE003(?=$|[\\s,.;:!?)])");

    private Emphasis() {}

    /** {@code line} with asterisks where they emphasise, and none elsewhere. */
    static String written(String line) {
        String bold = BOLD_WORDS.matcher(line).replaceAll("**$1**");
        String italic = ITALIC_WORDS.matcher(bold).replaceAll("*$1*");
        return without(italic);
    }

    static String without(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
