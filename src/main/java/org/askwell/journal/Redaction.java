package org.askwell.journal;

import java.util.regex.Pattern;

/** Takes what may say who somebody is out of what they wrote. */
final class Redaction {

    private static final Pattern TELLING = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d ()/.-]{4,}\\d");

    private Redaction() {}

    /** {@code text} without what may say who wrote it. */
    static String redact(String text) {
        return TELLING.matcher(text).replaceAll("[…]");
    }
}
