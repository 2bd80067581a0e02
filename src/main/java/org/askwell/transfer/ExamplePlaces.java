package org.askwell.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.askwell.knowledge.ContentFiles;

/**
 * Where further ways to ask belong: in {@code examples/ID.txt}, or in the entry itself where that has a list of them and there
 * is no such file.
 *
 * @param entries the files of the entries that have a list, by the ids of these
 */
record ExamplePlaces(Path folder, Map<String, Path> entries) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What would make an example the author's own note. */
    private static final Pattern NOTE_MARKS = Pattern.compile("^(?:#(?: |$))+ *");

    /** Other names would have to be quoted in a diff, and programs differ in how. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[\\w./-]+");

    static ExamplePlaces in(Path folder) {
        Map<String, Path> entries = new HashMap<>();
        for (Path file : ContentFiles.below(folder.resolve("entries"), ".md")) {
            String name = folder.relativize(file).toString();
            if (PLAIN_PATH.matcher(name).matches()) {
                ExampleBlock.in(text(file)).ifPresent(block -> entries.putIfAbsent(block.id(), file));
            }
        }
        return new ExamplePlaces(folder, entries);
    }

    /** Adds {@code questions}, but for those that stand there already, to the ways to ask for the entry {@code id}. */
    Edit edit(String id, List<String> questions) {
        Path list = folder.resolve("examples").resolve(id + ".txt");
        Optional<Path> entry = Optional.ofNullable(entries.get(id));
        if (Files.exists(list) || entry.isEmpty()) {
            return edit(list, text -> appended(text, added(questions, text.lines())));
        }
        return edit(entry.get(), text -> {
            ExampleBlock block = ExampleBlock.in(text).orElseThrow();
            return block.with(added(questions, block.examples()));
        });
    }

    private Edit edit(Path file, UnaryOperator<String> change) {
        boolean made = !Files.exists(file);
        String before = made ? "" : text(file);
        return new Edit(folder.relativize(file).toString(), made, before, change.apply(before));
    }

    private static List<String> added(List<String> questions, Stream<String> present) {
        List<String> known = new ArrayList<>(present.map(String::strip).toList());
        List<String> added = new ArrayList<>();
        for (String question : questions) {
            String example = example(question);
            if (!example.isEmpty() && !known.contains(example)) {
                known.add(example);
                added.add(example);
            }
        }
        return added;
    }

    private static String example(String question) {
        String line = BLANKS.matcher(Cleaned.line(question)).replaceAll(" ").strip();
        return NOTE_MARKS.matcher(line).replaceFirst("");
    }

    private static String appended(String text, List<String> lines) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        boolean isEnded = text.isEmpty() || text.endsWith("\n");
        return lines.isEmpty() ? text : text + (isEnded ? "" : lineEnd) + String.join(lineEnd, lines) + lineEnd;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
