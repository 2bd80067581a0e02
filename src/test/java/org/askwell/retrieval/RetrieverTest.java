package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrieverTest {

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Retriever retriever;

    @BeforeAll
    static void learn() {
        retriever = SmallModel.learn(data);
    }

    @ParameterizedTest
    @CsvSource({
        "how do I enrol as a new reader, library-card",
        "I returned my novel three days too late, late-fines",
        "anywhere peaceful to revise?, quiet-rooms",
        "is ther a silnt romm to studdy in, quiet-rooms",
        "MUST I PAY A PENALTY, late-fines"
    })
    void findsTheEntryForWordsThatNobodyWroteDown(String question, String id) {
        assertThat(retriever.rank(new Query(question)).best().entry().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where does the book bus stop", "ramp for a wheelchair on the bus"})
    void findsAnEntryWithoutExamplesByItsQuestionAndItsAnswer(String question) {
        assertThat(retriever.rank(new Query(question)).best().entry().id()).isEqualTo("bookmobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the best pizza place",
                "title:* OR (",
                "<script>alert(1)</script>",
                "zzz qqq xxkj",
                "SELECT * FROM books;"
            })
    void isNotSureOfAnythingOutOfScope(String message) {
        assertThat(retriever.rank(new Query(message)).confidence()).isLessThan(0.5);
    }

    @Test
    void confidenceIsTheBestShareAndCoverageTheFirstThree() {
        Ranking ranking = retriever.rank(new Query("can I join?"));

        assertThat(ranking.confidence()).isEqualTo(ranking.best().score());
        assertThat(ranking.coverage())
                .isCloseTo(
                        ranking.candidates().stream()
                                .limit(3)
                                .mapToDouble(Candidate::score)
                                .sum(),
                        within(1e-9));
        assertThat(ranking.candidates())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
                .allSatisfy(candidate -> assertThat(candidate.signals())
                        .containsOnlyKeys("classifier", "meaning", "wording", "passage"));
    }

    @Test
    void givesTheSameScoresWhenLearntAnewAndWhenOpenedAgain(@TempDir Path other) {
        Retriever learntAnew = SmallModel.learn(other);
        Retriever openedAgain = SmallModel.learn(data);

        for (String question : List.of("can i join", "late", "silence!", "where is the bus", "pizza")) {
            Ranking expected = retriever.rank(new Query(question));
            assertThat(learntAnew.rank(new Query(question)).candidates()).isEqualTo(expected.candidates());
            assertThat(openedAgain.rank(new Query(question)).candidates()).isEqualTo(expected.candidates());
        }
    }

    @Test
    void embedsNothingWhenOpenedAgain() {
        AtomicInteger embedded = new AtomicInteger();

        Retriever.build(
                SmallModel.knowledgeBase(), SmallModel.ENCODER, data, (done, total) -> embedded.incrementAndGet());

        assertThat(embedded).hasValue(0);
    }

    @Test
    void embedsOnlyWhatChanged(@TempDir Path folder) {
        SmallModel.learn(folder);
        AtomicInteger embedded = new AtomicInteger();

        Retriever.build(
                withOneMoreOutOfScope(), SmallModel.ENCODER, folder, (done, total) -> embedded.incrementAndGet());

        assertThat(embedded).hasValue(1);
    }

    private static KnowledgeBase withOneMoreOutOfScope() {
        KnowledgeBase small = SmallModel.knowledgeBase();
        return new KnowledgeBase(
                small.clinic(),
                small.wording(),
                small.entries(),
                small.synonyms(),
                Stream.concat(small.outOfScope().stream(), Stream.of("sell me a bicycle"))
                        .toList());
    }

    @Test
    void learnsAgainWhenWhatItKeptIsDamaged(@TempDir Path folder) throws IOException {
        SmallModel.learn(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        Retriever again = SmallModel.learn(folder);

        assertThat(again.rank(new Query("can i join")).best().entry().id()).isEqualTo("library-card");
    }

    @Test
    void namesTheFolderThatItCannotWrite(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> SmallModel.learn(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void worksWithASingleEntryAndNothingElse(@TempDir Path folder) {
        KnowledgeBase small = SmallModel.knowledgeBase();
        Entry only = small.entries().getFirst();
        KnowledgeBase tiny = new KnowledgeBase(small.clinic(), small.wording(), List.of(only), List.of(), List.of());

        Retriever retriever = Retriever.build(tiny, SmallModel.ENCODER, folder, Progress.SILENT);

        assertThat(retriever.rank(new Query(only.question())).best().entry()).isEqualTo(only);
    }

    @Test
    void survivesAMessageOfJunk() {
        Ranking ranking = retriever.rank(new Query("x7#".repeat(666)));

        assertThat(ranking.confidence()).isLessThan(0.5);
    }
}
