package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong with a knowledge-base folder.
 *
 * @param rule what it breaks
 * @param file relative to the folder; empty for the folder itself
 * @param line counted from 1; 0 where the fault is about the whole file
 * @param text what is wrong and what to do about it
 */
public record Problem(Severity severity, Rule rule, Path file, int line, String text) implements Comparable<Problem> {

    /** How bad it is. */
    public enum Severity {
        /** Keeps the folder from being served, or from being safe. */
        ERROR,
        /** Wants to be mended. */
        WARNING,
        /** Worth a look; may be right as it is. */
        HINT
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::text)
            .thenComparing(Problem::severity);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The same, with a file that can be opened from where the program runs. */
    public Problem in(Path folder) {
        return new Problem(severity, rule, folder.resolve(file), line, text);
    }

    /** The form that editors and terminals turn into a link: {@code file:line: severity: text}. */
    @Override
    public String toString() {
        String place = line == 0 ? file.toString() : file + ":" + line;
        return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + text;
    }
}
