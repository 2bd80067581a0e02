package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFoldersTest {

    private static final KnowledgeBase LIBRARY = SmallModel.knowledgeBase();

    @TempDir
    private Path data = Path.of("");

    private Retriever aside(KnowledgeBase knowledgeBase) {
        return Retriever.buildAside(knowledgeBase, SmallModel.ENCODER, data, Progress.SILENT);
    }

    private List<String> models() throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("models"))) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private static KnowledgeBase without(String id) {
        return Edit.without(LIBRARY, id);
    }

    @Test
    void whatIsLearntAsideIsWhatARestartWouldLearn(@TempDir Path other) {
        Retriever aside = aside(LIBRARY);

        for (String question : List.of("can i join", "late", "there is smoke", "pizza")) {
            Understanding expected = SmallModel.learn(other).understand(question);
            assertThat(aside.understand(question).ranking().candidates())
                    .isEqualTo(expected.ranking().candidates());
            assertThat(aside.understand(question).findings()).isEqualTo(expected.findings());
        }
    }

    @Test
    void theModelBeforeIsKeptAndAnswersOn() throws IOException {
        Retriever first = aside(LIBRARY);
        aside(without("bookmobile"));

        assertThat(models()).containsExactlyInAnyOrder(Fingerprint.of(LIBRARY), Fingerprint.of(without("bookmobile")));
        assertThat(first.understand("can i join").ranking().best().entry().id()).isEqualTo("library-card");
    }

    @Test
    void theModelThatWasUsedLastIsKept() throws IOException {
        aside(LIBRARY);
        aside(without("bookmobile"));
        aside(LIBRARY);
        aside(without("late-fines"));

        assertThat(models()).containsExactlyInAnyOrder(Fingerprint.of(LIBRARY), Fingerprint.of(without("late-fines")));
    }

    @Test
    void whatACrashLeftBehindIsDeletedAndWhatIsUnderWayIsNot() throws IOException {
        Path abandoned = Files.createDirectories(data.resolve("models/new-abandoned"));
        Files.createFile(abandoned.resolve("file"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.createDirectories(data.resolve("models/new-under-way"));

        aside(LIBRARY);

        assertThat(models()).containsExactlyInAnyOrder(Fingerprint.of(LIBRARY), "new-under-way");
    }

    @Test
    void whoeverIsInterruptedStopsAndLeavesNothingBehind() throws IOException {
        Retriever running = aside(LIBRARY);
        AtomicInteger embedded = new AtomicInteger();
        Thread learning = Thread.currentThread();

        assertThatThrownBy(() -> Retriever.buildAside(
                        Edit.outOfScope(LIBRARY, List.of("one more", "and another")),
                        SmallModel.ENCODER,
                        data,
                        (done, total) -> {
                            embedded.incrementAndGet();
                            learning.interrupt();
                        }))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(embedded).hasPositiveValue();
        assertThat(models()).containsExactly(Fingerprint.of(LIBRARY));
        assertThat(running.understand("can i join").ranking().best().entry().id())
                .isEqualTo("library-card");
    }
}
