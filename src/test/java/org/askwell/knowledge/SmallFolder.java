package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small knowledge base, sound until a test breaks it; copied anew each time. */
final class SmallFolder {

    private static final Path ORIGINAL = Path.of("src/test/resources/knowledge-base-small");

    private final Path folder;

    private SmallFolder(Path folder) {
        this.folder = folder;
    }

    static SmallFolder in(Path folder) {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new SmallFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces {@code from}, which must stand in the file exactly once. */
    SmallFolder change(String file, String from, String to) {
        String content = content(file);
        assertThat(content).containsOnlyOnce(from);
        return write(file, content.replace(from, to));
    }

    /** Removes the only line that starts like this. */
    SmallFolder without(String file, String start) {
        List<String> lines = content(file).lines().toList();
        List<String> rest =
                lines.stream().filter(line -> !line.startsWith(start)).toList();
        assertThat(rest).hasSize(lines.size() - 1);
        return write(file, String.join("\n", rest) + "\n");
    }

    String content(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallFolder write(String file, String content) {
        return write(file, content, StandardCharsets.UTF_8);
    }

    SmallFolder write(String file, String content, Charset charset) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallFolder deleteAll(String part) {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read, where nothing at all is wrong. */
    KnowledgeBase knowledgeBase() {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Sound) reading).knowledgeBase();
    }

    /** What was read, whatever is warned of. */
    KnowledgeBase served() {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).knowledgeBase();
    }

    /** The problems of a folder that can be served nevertheless. */
    List<String> warnings() {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return texts(reading);
    }

    /** The problems of a folder that cannot be served. */
    List<String> faults() {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return texts(reading);
    }

    private static List<String> texts(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
