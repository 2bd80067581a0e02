package org.askwell.transfer;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Proposes further ways to ask as a unified diff, which {@code git apply} and {@code patch -p1} take inside the folder. The
 * folder stays as it is.
 */
public final class ExamplePatch {

    private static final int CONTEXT = 3;

    /** How a diff says that the line before has no end, as the last line of a file may. */
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What would make an example the author's own note. */
    private static final Pattern NOTE_MARKS = Pattern.compile("^(?:#(?: |$))+ *");

    private ExamplePatch() {}

    /**
     * The diff that adds {@code questions} to the examples in {@code folder}, in the order of the files; empty where there is
     * nothing to add. What stands in an entry's file already is left out.
     *
     * @param questions by the id of their entry, which must be one of the folder's
     */
    public static String of(Path folder, Map<String, List<String>> questions) {
        StringBuilder patch = new StringBuilder();
        new TreeMap<>(questions).forEach((id, asked) -> patch.append(of(folder, "examples/" + id + ".txt", asked)));
        return patch.toString();
    }

    private static String of(Path folder, String name, List<String> questions) {
        Path file = folder.resolve(name);
        boolean isNew = !Files.exists(file);
        String before = isNew ? "" : text(file);
        String after = with(before, questions);
        List<String> lines = lines(before);
        // A file that had no name is a new one.
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                isNew ? null : "a/" + name, "b/" + name, lines, DiffUtils.diff(lines, lines(after)), CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }

    private static String with(String text, List<String> questions) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> known = new ArrayList<>(text.lines().map(String::strip).toList());
        StringBuilder longer = new StringBuilder(text);
        for (String question : questions) {
            String example = example(question);
            if (!example.isEmpty() && !known.contains(example)) {
                known.add(example);
                longer.append(longer.isEmpty() || longer.charAt(longer.length() - 1) == '\n' ? "" : lineEnd)
                        .append(example)
                        .append(lineEnd);
            }
        }
        return longer.toString();
    }

    private static String example(String question) {
        String line = BLANKS.matcher(Cleaned.line(question)).replaceAll(" ").strip();
        return NOTE_MARKS.matcher(line).replaceFirst("");
    }

    /** The lines as a diff writes them; a carriage return belongs to its line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_END);
        }
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
