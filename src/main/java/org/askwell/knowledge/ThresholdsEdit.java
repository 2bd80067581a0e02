package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts thresholds into the text of {@code clinic.yaml}. Where they stand already only the numbers and our own note change;
 * all else stays as its owner wrote it, letter for letter.
 */
final class ThresholdsEdit {

    private static final String NOTE = "# Chosen by ";

    /** The block with what is indented below it, and with our note above it where there is one. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?<note>^" + NOTE + "[^\\r\\n]*)?(?<between>\\R)?^(?<block>" + Thresholds.BLOCK
                    + ":[^\\r\\n]*(?:\\R(?:[ \\t]+[^\\r\\n]*)?(?=\\R|\\z))*)",
            Pattern.MULTILINE);

    private ThresholdsEdit() {}

    /**
     * {@code text} with both {@code thresholds}; absent where it is written in such a way that they cannot be put in.
     *
     * @param note says in a line who chose them
     */
    static Optional<String> of(String text, Thresholds thresholds, String note) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher found = BLOCK.matcher(text);
        String edited = found.find()
                ? replaced(text, found, thresholds, note, lineEnd)
                : appended(text, thresholds, note, lineEnd);
        return Optional.of(edited).filter(whole -> holds(whole, thresholds));
    }

    private static String replaced(String text, Matcher found, Thresholds thresholds, String note, String lineEnd) {
        String block = found.group("block");
        block = with(block, Thresholds.CLARIFY, thresholds.clarify().orElseThrow(), lineEnd);
        block = with(block, Thresholds.ANSWER, thresholds.answer().orElseThrow(), lineEnd);
        String changed = text.substring(0, found.start("block")) + block + text.substring(found.end("block"));
        return found.start("note") < 0
                ? changed
                : changed.substring(0, found.start("note")) + NOTE + note + changed.substring(found.end("note"));
    }

    /** {@code block} with {@code name: share}, in place of what stood there or as its first line. */
    private static String with(String block, String name, double share, String lineEnd) {
        Matcher value = Pattern.compile("(?m)(?:^[ ]+|[{,][ ]*)" + name + ":[ ]*([^\\s,}#]+)")
                .matcher(block);
        if (value.find()) {
            return block.substring(0, value.start(1)) + number(share) + block.substring(value.end(1));
        }
        Matcher indented = Pattern.compile("(?m)^([ ]+)\\S").matcher(block);
        String indent = indented.find() ? indented.group(1) : "  ";
        int end = block.lines().findFirst().orElse("").length();
        return block.substring(0, end) + lineEnd + indent + name + ": " + number(share) + block.substring(end);
    }

    private static String appended(String text, Thresholds thresholds, String note, String lineEnd) {
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd;
        return String.join(
                lineEnd,
                ended,
                NOTE + note,
                Thresholds.BLOCK + ":",
                "  " + Thresholds.ANSWER + ": " + number(thresholds.answer().orElseThrow()),
                "  " + Thresholds.CLARIFY + ": " + number(thresholds.clarify().orElseThrow()),
                "");
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static boolean holds(String text, Thresholds thresholds) {
        Problems problems = new Problems();
        YamlMap facts = YamlMap.parse(Path.of(""), 1, text.replace("\uFEFF", ""), problems);
        return Thresholds.of(facts).equals(thresholds) && !problems.hasErrors();
    }
}
