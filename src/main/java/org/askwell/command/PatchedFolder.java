package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.transfer.ExamplePatch;

/** What a folder would be with further examples, read from a copy that is gone afterwards. */
final class PatchedFolder {

    private PatchedFolder() {}

    /**
     * Throws {@link FaultyKnowledgeBase} where somebody is at work in {@code folder} and it cannot be read any more.
     *
     * @param questions by the id of their entry
     */
    static KnowledgeBase read(Path folder, Map<String, List<String>> questions) {
        try {
            Path copy = Files.createTempDirectory("askwell-patched");
            try {
                ExamplePatch.apply(folder, questions, copy);
                return sound(copy);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try the examples in a copy of " + folder, e);
        }
    }

    private static KnowledgeBase sound(Path copy) {
        return switch (KnowledgeBaseReader.read(copy)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new FaultyKnowledgeBase(faulty.problems());
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
