package org.askwell.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes further ways to ask as a unified diff, which {@code git apply} and {@code patch -p1} take inside the folder. The
 * folder stays as it is.
 */
public final class ExamplePatch {

    private ExamplePatch() {}

    /**
     * The diff that adds {@code questions} to the examples in {@code folder}, in the order of the ids; empty where there is
     * nothing to add. What stands in an entry's file already is left out.
     *
     * @param questions by the id of their entry, which must be one of the folder's
     */
    public static String of(Path folder, Map<String, List<String>> questions) {
        return edits(folder, questions).stream().map(Edit::diff).collect(Collectors.joining());
    }

    /** Makes {@code copy}, which must be empty, what {@code folder} is after that diff has been applied. */
    public static void apply(Path folder, Map<String, List<String>> questions, Path copy) {
        try {
            copy(folder, copy);
            for (Edit edit : edits(folder, questions)) {
                Path file = copy.resolve(edit.file());
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, edit.after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + folder, e);
        }
    }

    private static void copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(place.resolveSibling(""));
                Files.copy(file, place);
            }
        }
    }

    private static List<Edit> edits(Path folder, Map<String, List<String>> questions) {
        ExamplePlaces places = ExamplePlaces.in(folder);
        return new TreeMap<>(questions)
                .entrySet().stream()
                        .map(asked -> places.edit(asked.getKey(), asked.getValue()))
                        .filter(Edit::changesAnything)
                        .toList();
    }
}
