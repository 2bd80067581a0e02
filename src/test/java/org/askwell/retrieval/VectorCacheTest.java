package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private static final List<String> TEXTS = List.of("one book", "two books", "three books");

    @AutoClose
    private final Workers workers = new Workers(2);

    @TempDir
    private Path folder = Path.of("");

    private int embedded(List<String> texts) {
        AtomicInteger steps = new AtomicInteger();
        VectorCache.in(folder).vectors(texts, SmallModel.ENCODER, workers, (done, total) -> steps.incrementAndGet());
        return steps.get();
    }

    @Test
    void embedsEachTextOnce() {
        assertThat(embedded(TEXTS)).isEqualTo(3);
        assertThat(embedded(TEXTS)).isZero();
        assertThat(embedded(List.of("two books", "four books"))).isEqualTo(1);
    }

    @Test
    void givesTheVectorThatTheEncoderGave() {
        embedded(TEXTS);

        Vectors kept = VectorCache.in(folder).vectors(TEXTS, SmallModel.ENCODER, workers, Progress.SILENT);

        for (String text : TEXTS) {
            assertThat(kept.of(text)).isEqualTo(SmallModel.ENCODER.encode(text));
        }
    }

    @Test
    void embedsAgainWhenTheFileIsDamaged() throws IOException {
        embedded(TEXTS);
        Path file = folder.resolve("vectors.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(embedded(TEXTS)).isEqualTo(3);
    }

    @Test
    void embedsAgainWhenTheFileIsCutShort() throws IOException {
        embedded(TEXTS);
        Path file = folder.resolve("vectors.bin");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(embedded(TEXTS)).isEqualTo(3);
    }

    @Test
    void keepsNoWordOfTheTexts() throws IOException {
        embedded(List.of("a very private sentence"));

        assertThat(new String(
                        Files.readAllBytes(folder.resolve("vectors.bin")),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("private");
    }
}
