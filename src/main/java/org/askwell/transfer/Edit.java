package org.askwell.transfer;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change to a file of a folder.
 *
 * @param file its path below the folder
 * @param before its content; empty where it is {@code made} only now
 */
record Edit(String file, boolean made, String before, String after) {

    private static final int CONTEXT = 3;

    /** How a diff says that the line before has no end, as the last line of a file may. */
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    boolean changesAnything() {
        return !before.equals(after);
    }

    /**
     * As {@code diff} writes it. Whoever deletes lines from it can have Git count anew: the line at the top shows where the file
     * before ends.
     */
    String diff() {
        List<String> lines = lines(before);
        // A file that had no name is a new one.
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                made ? null : "a/" + file, "b/" + file, lines, DiffUtils.diff(lines, lines(after)), CONTEXT);
        return "diff -u " + (made ? "/dev/null" : "a/" + file) + " b/" + file + "\n" + String.join("\n", diff) + "\n";
    }

    /** The lines as a diff has them; a carriage return belongs to its line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_END);
        }
        return lines;
    }
}
