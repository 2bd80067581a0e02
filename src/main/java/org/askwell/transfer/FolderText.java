package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.askwell.knowledge.Placeholders;
import org.askwell.knowledge.Source;

/** Writes an entry as the file that the knowledge base reads. */
final class FolderText {

    /** Stands where an answer is still to be written: no letter, so that no question is matched with it. */
    private static final String NO_ANSWER = "…";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _,.?!'’()/+-]*");

    private FolderText() {}

    static String entry(NewEntry entry, boolean withExamples) {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        lines.add("id: " + entry.id());
        if (!entry.topic().equals(entry.id())) {
            lines.add("topic: " + quoted(entry.topic()));
        }
        if (!entry.category().isEmpty()) {
            lines.add("category: " + quoted(entry.category()));
        }
        lines.add("question: " + quoted(Placeholders.escaped(entry.question())));
        if (withExamples) {
            lines.add("examples:");
            entry.examples().forEach(example -> lines.add("  - " + quoted(example)));
        }
        if (!entry.related().isEmpty()) {
            lines.add("related: [" + String.join(", ", entry.related()) + "]");
        }
        if (!entry.sources().isEmpty()) {
            lines.add("sources:");
            entry.sources().forEach(source -> lines.addAll(source(source)));
        }
        entry.reviewed().ifPresent(date -> lines.add("reviewed: " + date));
        lines.add("---");
        lines.add("");
        lines.add(entry.answer().isEmpty() ? NO_ANSWER : entry.answer());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> source(Source source) {
        return List.of("  - title: " + quoted(source.title()), "    url: " + quoted(source.url()));
    }

    /** {@code text} as a YAML value in one line. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isEscaped(c)) {
                quoted.append(String.format("\\U%08X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** What YAML does not take as it is, or takes for a line end. */
    private static boolean isEscaped(int c) {
        return Character.getType(c) == Character.CONTROL
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || (c & 0xFFFE) == 0xFFFE;
    }
}
