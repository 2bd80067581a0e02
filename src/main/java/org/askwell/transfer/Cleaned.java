package org.askwell.transfer;

import java.util.regex.Pattern;

/** Text without what no person can see and no file should hold. */
final class Cleaned {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private Cleaned() {}

    /** Lines that each end with a line feed, without control characters. */
    static String text(String raw) {
        String lines = LINE_END.matcher(raw).replaceAll("\n");
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !isInvisible(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** The same in a single line. */
    static String line(String raw) {
        return LINE_ENDS.matcher(text(raw)).replaceAll(" ").replace('\t', ' ');
    }

    /** Control characters, byte-order marks and code points that Unicode keeps for programs' own use. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.CONTROL || c == '\uFEFF' || (c & 0xFFFE) == 0xFFFE;
    }
}
