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
import org.askwell.knowledge.WarningSigns;
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
        assertThat(retriever.understand(question).ranking().best().entry().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where does the book bus stop", "ramp for a wheelchair on the bus"})
    void findsAnEntryWithoutExamplesByItsQuestionAndItsAnswer(String question) {
        assertThat(retriever.understand(question).ranking().best().entry().id()).isEqualTo("bookmobile");
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
        assertThat(retriever.understand(message).ranking().confidence()).isLessThan(0.5);
    }

    @Test
    void confidenceIsTheBestShareAndCoverageTheFirstThree() {
        Ranking ranking = retriever.understand("can I join?").ranking();

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
                        .containsOnlyKeys("classifier", "meaning", "wording", "passage", "title"));
    }

    @Test
    void givesTheSameScoresWhenLearntAnewAndWhenOpenedAgain(@TempDir Path other) {
        Retriever learntAnew = SmallModel.learn(other);
        Retriever openedAgain = SmallModel.learn(data);

        for (String question : List.of("can i join", "late", "silence!", "where is the bus", "pizza")) {
            Ranking expected = retriever.understand(question).ranking();
            assertThat(learntAnew.understand(question).ranking().candidates()).isEqualTo(expected.candidates());
            assertThat(openedAgain.understand(question).ranking().candidates()).isEqualTo(expected.candidates());
            assertThat(learntAnew.findings(question)).isEqualTo(retriever.findings(question));
            assertThat(openedAgain.findings(question)).isEqualTo(retriever.findings(question));
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
                small.welcome(),
                small.entries(),
                small.synonyms(),
                Stream.concat(small.outOfScope().stream(), Stream.of("sell me a bicycle"))
                        .toList(),
                small.intents(),
                small.signs(),
                small.discord(),
                small.thresholds());
    }

    @Test
    void knowsWhatItDoesNotKnowThoughNobodyWroteMessagesOutOfScope(@TempDir Path folder) {
        KnowledgeBase small = SmallModel.knowledgeBase();
        KnowledgeBase bare = new KnowledgeBase(
                small.clinic(),
                small.wording(),
                small.welcome(),
                small.entries(),
                small.synonyms(),
                List.of(),
                List.of(),
                WarningSigns.NONE,
                small.discord(),
                small.thresholds());

        Retriever retriever = Retriever.build(bare, SmallModel.ENCODER, folder, Progress.SILENT);

        double known = confidence(retriever, "can i join the library");
        assertThat(known).isGreaterThan(0.7);
        assertThat(confidence(retriever, "who painted the mona lisa")).isLessThan(0.5);
        assertThat(confidence(retriever, "fix my washing machine")).isLessThan(0.5);
    }

    private static double confidence(Retriever retriever, String question) {
        return retriever.understand(question).ranking().confidence();
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

        assertThat(again.understand("can i join").ranking().best().entry().id()).isEqualTo("library-card");
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
        KnowledgeBase tiny = new KnowledgeBase(
                small.clinic(),
                small.wording(),
                small.welcome(),
                List.of(only),
                List.of(),
                List.of(),
                List.of(),
                WarningSigns.NONE,
                small.discord(),
                small.thresholds());

        Retriever retriever = Retriever.build(tiny, SmallModel.ENCODER, folder, Progress.SILENT);

        assertThat(retriever.understand(only.question()).ranking().best().entry())
                .isEqualTo(only);
        assertThat(retriever.findings("something is burning")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the carpet caught fire, fire",
        "smoke comes out of the bin, fire",
        "'my boy is gone, where is he', lost-child",
        "i lost sight of my little daughter, lost-child"
    })
    void findsTheWarningSignForWordsThatNobodyWroteDown(String message, String sign) {
        Finding finding = retriever.understand(message).findings().getFirst();

        assertThat(finding.sign().id()).isEqualTo(sign);
        assertThat(finding.risk()).isGreaterThan(0.6);
        assertThat(finding.part()).isEqualTo(message);
        assertThat(finding.whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do you have novels about smoke",
                "can my daughter join",
                "where does the book bus stop",
                "hello",
                "tell me more",
                "best pizza in town"
            })
    void seesLittleRiskInOrdinaryMessages(String message) {
        assertThat(retriever.findings(message))
                .singleElement()
                .satisfies(finding -> assertThat(finding.risk()).isLessThan(0.3));
    }

    @Test
    void findsAWarningSignInOneOfSeveralSentencesAndPutsItFirst() {
        List<Finding> findings = retriever.findings("I came to study. Where is it quiet? Flames come out of the bin!");

        assertThat(findings)
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(b.risk(), a.risk()))
                .filteredOn(Finding::whole)
                .hasSize(1);
        assertThat(findings.getFirst().part()).isEqualTo("Flames come out of the bin!");
        assertThat(findings.getFirst().sign().id()).isEqualTo("fire");
        assertThat(findings.getFirst().risk()).isGreaterThan(0.6);
    }

    @Test
    void looksForWarningSignsWhenTypingMistakesAreMended() {
        assertThat(retriever.findings("somthing is buring upstars"))
                .isEqualTo(retriever.findings("something is burning upstairs"));
    }

    @Test
    void understandsAMessageWithTheFindingsThatItHasOnItsOwn() {
        String message = "The lamp is on. There are flames behind it.";

        assertThat(retriever.understand(message).findings()).isEqualTo(retriever.findings(message));
    }

    @Test
    void ranksTheSentencesOfAMessageOneByOne() {
        Understanding understanding = retriever.understand("I returned my novel late. Can I join?");

        assertThat(understanding.parts())
                .extracting(part -> part.query().text())
                .containsExactly("I returned my novel late.", "Can I join?");
        assertThat(understanding.parts())
                .extracting(part -> part.best().entry().id())
                .containsExactly("late-fines", "library-card");
        assertThat(retriever.understand("can I join?").parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"good day to everybody, greeting", "could you tell me more details, tell-more"})
    void findsWhatIsWantedThatNoEntryAnswers(String message, String id) {
        List<IntentShare> intents = retriever.understand(message).ranking().intents();

        assertThat(intents)
                .hasSize(2)
                .isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()))
                .first()
                .satisfies(first -> {
                    assertThat(first.intent().id()).isEqualTo(id);
                    assertThat(first.share()).isGreaterThan(0.5);
                });
    }

    @Test
    void aWishThatOnlyMakesSenseInAConversationTakesNoShareFromTheEntries() {
        Ranking ranking = retriever.understand("and more about joining?").ranking();

        assertThat(share(ranking, "tell-more")).isGreaterThan(0.2);
        assertThat(ranking.best().entry().id()).isEqualTo("library-card");
        assertThat(ofEntries(ranking) + share(ranking, "tell-more")).isGreaterThan(1.1);
        assertThat(ofEntries(ranking)).isLessThanOrEqualTo(1 + 1e-9);
    }

    @Test
    void aWishThatStandsAloneTakesItsShareFromTheEntries() {
        Ranking ranking = retriever.understand("good day, i want to join").ranking();

        assertThat(share(ranking, "greeting")).isGreaterThan(0.01);
        assertThat(ofEntries(ranking) + share(ranking, "greeting")).isLessThanOrEqualTo(1 + 1e-9);
    }

    private static double ofEntries(Ranking ranking) {
        return ranking.candidates().stream().mapToDouble(Candidate::score).sum();
    }

    private static double share(Ranking ranking, String intent) {
        return ranking.intents().stream()
                .filter(wish -> wish.intent().id().equals(intent))
                .mapToDouble(IntentShare::share)
                .sum();
    }

    @Test
    void survivesAMessageOfJunk() {
        Ranking ranking = retriever.understand("x7#".repeat(666)).ranking();

        assertThat(ranking.confidence()).isLessThan(0.5);
    }
}
