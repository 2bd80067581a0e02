package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a folder, its faults are listed, and nothing else happens. */
final class FolderFuzzTest {

    private static final Duration TIME = Duration.ofSeconds(6);
    private static final int FOLDERS = 2_000;

    @TempDir
    private Path folder = Path.of("");

    private final Mutations mutations = new Mutations(20_261_125);

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBrokenFolderIsReadWithItsFaults() throws IOException {
        SmallFolder.in(folder);
        List<Path> files = files();
        long end = System.nanoTime() + TIME.toNanos();
        int done = 0;
        for (; done < FOLDERS && System.nanoTime() < end; done++) {
            Path file = mutations.anyOf(files);
            byte[] sound = Files.readAllBytes(file);
            byte[] broken = mutations.broken(sound);
            Files.write(file, broken);
            check(done + ", " + file + ":\n" + new String(broken, StandardCharsets.UTF_8));
            Files.write(file, sound);
        }
        assertThat(done).isGreaterThan(100);
    }

    private void check(String what) {
        Reading reading;
        try {
            reading = KnowledgeBaseReader.read(folder);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        boolean faulty = reading.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        assertThat(reading instanceof Reading.Faulty).as(what).isEqualTo(faulty);
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("Exception"));
    }
}
