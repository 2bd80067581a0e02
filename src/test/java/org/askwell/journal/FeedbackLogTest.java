package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    @Test
    void keepsOneLineOfEach() throws IOException {
        Path folder = data.resolve("new");
        FeedbackLog log = new FeedbackLog(folder, NOON);
        log.feedback(new Feedback("t1", true, ""));
        log.feedback(new Feedback("t2", false, "too \"long\"\nand dull"));

        assertThat(Files.readString(folder.resolve("feedback.jsonl"))).isEqualTo("""
                        {"at":"2026-11-25T12:00:00Z","turn":"t1","helpful":true,"comment":""}
                        {"at":"2026-11-25T12:00:00Z","turn":"t2","helpful":false,"comment":"too \\"long\\"\\nand dull"}
                        """);
    }

    @Test
    void losesNoneWhereManyComeAtOnce() throws IOException {
        FeedbackLog log = new FeedbackLog(data, NOON);
        IntStream.range(0, 200).parallel().forEach(i -> log.feedback(new Feedback("t" + i, true, "")));
        assertThat(Files.readAllLines(data.resolve("feedback.jsonl")))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheFileThatItCannotWrite() throws IOException {
        Files.createDirectory(data.resolve("feedback.jsonl"));
        assertThatThrownBy(() -> new FeedbackLog(data, NOON).feedback(new Feedback("t1", true, "")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("feedback.jsonl");
    }
}
