package org.askwell.transfer;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes plain words so that Markdown reads them as nothing but words. */
final class MarkdownText {

    /** Ends a line within a paragraph. */
    static final String LINE_BREAK = "\\\n";

    private static final Pattern MARKUP = Pattern.compile(
            "[\\\\`*\\[\\]]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\\w{1,40};)");
    private static final Pattern BLOCK = Pattern.compile("^(?:#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|~~~|=+$|-{2,}$)");
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])(?=\\s|$)");

    private MarkdownText() {}

    /** Words within a paragraph. */
    static String words(String plain) {
        return MARKUP.matcher(plain).replaceAll("\\\\$0");
    }

    /** A line that holds only {@link #words} and markup within them, at the start of which no list or heading begins. */
    static String line(String words) {
        String line = BLOCK.matcher(words).replaceFirst("\\\\$0");
        return NUMBER.matcher(line).replaceFirst("$1\\\\$2");
    }

    /** A text of which every line is kept. */
    static String paragraphs(String plain) {
        return plain.strip()
                .lines()
                .map(String::strip)
                .map(line -> line(words(line)))
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<!\n)\n(?!\n)", "\\\\\n");
    }
}
