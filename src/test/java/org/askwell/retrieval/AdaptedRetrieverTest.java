package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit of the town library's folder does at once, before everything is learnt again. */
class AdaptedRetrieverTest {

    private static final KnowledgeBase LIBRARY = SmallModel.knowledgeBase();

    private static final Entry CAFE = Edit.entry(
            "cafe",
            "When is the café open?",
            List.of(
                    "can i get coffee here",
                    "anything to eat in the building",
                    "where is the cafeteria",
                    "do you sell sandwiches",
                    "a cup of tea please",
                    "lunch menu"),
            List.of(),
            List.of("The café on the ground floor serves coffee and cake until four."));

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Retriever retriever;

    @BeforeAll
    static void learn(@TempDir Path data) {
        retriever = SmallModel.learn(data);
    }

    private static Retriever adapted(KnowledgeBase changed) {
        return retriever.adapted(changed).orElseThrow();
    }

    private static String answer(Retriever retriever, String question) {
        return retriever.understand(question).ranking().best().entry().id();
    }

    private static List<String> ids(Retriever retriever, String question) {
        return retriever.understand(question).ranking().candidates().stream()
                .map(candidate -> candidate.entry().id())
                .toList();
    }

    @Test
    void whatIsNotLearntIsExchangedAndNothingElse() {
        KnowledgeBase changed = Edit.changed(LIBRARY, "late-fines", entry -> Edit.without(entry, List.of()));

        Retriever adapted = adapted(changed);

        Ranking ranking = adapted.understand("overdue book").ranking();
        assertThat(ranking.best().entry().sources()).isEmpty();
        assertThat(ranking.confidence())
                .isEqualTo(retriever.understand("overdue book").ranking().confidence());
        assertThat(adapted.isComplete()).isTrue();
        assertThat(adapted.knowledgeBase()).isSameAs(changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"may i bring my gran's parrot", "how thick are the walls", "is whispering allowed anywhere"})
    void anExampleIsAnsweredByTheEntryThatItWasAddedTo(String example) {
        for (String id : List.of("quiet-rooms", "bookmobile", "library-card")) {
            Retriever adapted = adapted(Edit.changed(
                    LIBRARY, id, entry -> Edit.asked(entry, Edit.plus(entry.examples(), example))));

            assertThat(answer(adapted, example)).isEqualTo(id);
            assertThat(adapted.isComplete()).isFalse();
        }
    }

    @Test
    void aNewEntryAnswersItsQuestionItsExamplesAndTheLike() {
        Retriever adapted = adapted(Edit.with(LIBRARY, CAFE));

        Stream<String> questions = Stream.of(
                CAFE.question(),
                "do you have coffee",
                "where can I eat a sandwich",
                CAFE.examples().getFirst());
        assertThat(questions)
                .allSatisfy(question -> assertThat(answer(adapted, question)).isEqualTo("cafe"));
        assertThat(adapted.suggest("when is the c").getFirst().id()).isEqualTo("cafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I enrol as a new reader",
                "I returned my novel three days too late",
                "anywhere peaceful to revise?",
                "MUST I PAY A PENALTY",
                "ramp for a wheelchair on the bus"
            })
    void otherQuestionsKeepTheirAnswer(String question) {
        assertThat(answer(adapted(Edit.with(LIBRARY, CAFE)), question)).isEqualTo(answer(retriever, question));
    }

    @Test
    void anEntryThatIsGoneIsNeverSeenAgain() {
        Retriever adapted = adapted(Edit.without(LIBRARY, "late-fines"));

        assertThat(ids(adapted, "how much is the fine"))
                .doesNotContain("late-fines")
                .hasSize(3);
        assertThat(adapted.suggest("what happens")).isEmpty();
        assertThat(answer(adapted, "somewhere quiet to study")).isEqualTo("quiet-rooms");
    }

    @Test
    void aRenamedEntryAnswersUnderItsNewName() {
        Entry fines = LIBRARY.entry("late-fines").orElseThrow();

        Retriever adapted = adapted(Edit.with(Edit.without(LIBRARY, "late-fines"), Edit.named(fines, "a-fine")));

        assertThat(fines.examples())
                .allSatisfy(example -> assertThat(answer(adapted, example)).isEqualTo("a-fine"));
        assertThat(ids(adapted, "how much is the fine")).doesNotContain("late-fines");
    }

    @Test
    void anEditedAnswerIsFoundByItsNewWordsAndNotByItsOld() {
        Retriever adapted = adapted(Edit.changed(
                LIBRARY, "quiet-rooms", entry -> Edit.told(entry, List.of("Ask for the soundproof greenhouse."))));

        assertThat(passageSignal(adapted, "greenhouse")).isPositive();
        assertThat(passageSignal(adapted, "second floor")).isZero();
        assertThat(passageSignal(retriever, "second floor")).isPositive();
    }

    private static double passageSignal(Retriever retriever, String question) {
        return retriever.understand(question).ranking().candidates().stream()
                .filter(candidate -> candidate.entry().id().equals("quiet-rooms"))
                .mapToDouble(candidate -> candidate.signals().getOrDefault("passage", 0.0))
                .sum();
    }

    @Test
    void aNewSynonymCounts() {
        Retriever adapted = adapted(Edit.synonyms(LIBRARY, List.of(List.of("rooms", "cubicles"))));

        assertThat(passageSignal(retriever, "cubicles")).isZero();
        assertThat(passageSignal(adapted, "cubicles")).isPositive();
    }

    @Test
    void aMessageAddedToThoseOutOfScopeIsNotAnsweredSurely() {
        String message = "somewhere quiet to study chess with my exam cat";

        Retriever adapted = adapted(Edit.outOfScope(LIBRARY, Edit.plus(LIBRARY.outOfScope(), message)));

        double before = retriever.understand(message).ranking().confidence();
        assertThat(adapted.understand(message).ranking().confidence()).isLessThan(before / 2);
    }

    @Test
    void aMessageTakenFromThoseOutOfScopeMayBelongToAnEntry() {
        String message = LIBRARY.outOfScope().getFirst();
        List<String> others = LIBRARY.outOfScope().stream().skip(1).toList();
        KnowledgeBase changed = Edit.changed(
                Edit.outOfScope(LIBRARY, others),
                "bookmobile",
                entry -> Edit.asked(entry, Edit.plus(entry.examples(), message)));

        assertThat(adapted(changed).understand(message).ranking().confidence())
                .isGreaterThan(retriever.understand(message).ranking().confidence() + 0.3);
    }

    @Test
    void aNewWarningSignIsRaised() {
        WarningSign flood = Edit.sign(
                "flood",
                "water is pouring from the ceiling",
                "the cellar is full of water",
                "a pipe burst and everything is wet",
                "the reading room is under water");
        WarningSigns signs = LIBRARY.signs();

        Retriever adapted =
                adapted(Edit.signs(LIBRARY, new WarningSigns(Edit.plus(signs.signs(), flood), signs.nearMisses())));

        Finding finding = adapted.findings("water comes through the roof").getFirst();
        assertThat(finding.sign().id()).isEqualTo("flood");
        assertThat(finding.risk()).isGreaterThan(0.5);
        assertThat(adapted.findings("the carpet caught fire").getFirst().sign().id())
                .isEqualTo("fire");
        assertThat(adapted.findings("where does the book bus stop").getFirst().risk())
                .isLessThan(0.3);
    }

    @Test
    void aWarningSignThatIsGoneIsNotRaisedAndNeitherIsTheLast() {
        WarningSigns signs = LIBRARY.signs();
        List<WarningSign> fire =
                signs.signs().stream().filter(sign -> sign.id().equals("fire")).toList();

        Retriever one = adapted(Edit.signs(LIBRARY, new WarningSigns(fire, signs.nearMisses())));
        Retriever none = adapted(Edit.signs(LIBRARY, WarningSigns.NONE));

        assertThat(one.findings("my son is gone, he was here"))
                .extracting(finding -> finding.sign().id())
                .containsOnly("fire");
        assertThat(none.findings("the carpet caught fire")).isEmpty();
    }

    @Test
    void theFirstWarningSignOfAllHasToBeLearntWhole(@TempDir Path data) {
        Retriever without =
                Retriever.build(Edit.signs(LIBRARY, WarningSigns.NONE), SmallModel.ENCODER, data, Progress.SILENT);

        assertThat(without.adapted(LIBRARY)).isEmpty();
        Retriever with = without.learnt(LIBRARY, data);
        assertThat(with.findings("the curtain caught fire").getFirst().risk()).isGreaterThan(0.5);
        assertThat(with.findings("can i join").getFirst().risk()).isLessThan(0.3);
    }

    @Test
    void aNewWordIsTheKnowledgeBasesOwn() {
        Entry ukuleles = Edit.entry(
                "ukuleles",
                "Can I borrow a xylorimba?",
                List.of("xylorimba for hire", "is the xylorimba out", "i play the xylorimba"),
                List.of(),
                List.of());

        Retriever adapted = adapted(Edit.with(LIBRARY, ukuleles));

        assertThat(answer(adapted, "xylorinba")).isEqualTo("ukuleles");
    }

    @Test
    void manyEditsLeadNoFartherAwayThanOne() {
        Retriever step = adapted(Edit.without(LIBRARY, "bookmobile"))
                .adapted(Edit.with(LIBRARY, CAFE))
                .orElseThrow();

        Retriever once = adapted(Edit.with(LIBRARY, CAFE));

        for (String question : List.of("can i join", "coffee", "where is the bus", "pizza")) {
            assertThat(step.understand(question).ranking().candidates())
                    .isEqualTo(once.understand(question).ranking().candidates());
            assertThat(step.findings(question)).isEqualTo(once.findings(question));
        }
    }

    @Test
    void anUndoneEditIsCompleteAgain() {
        Retriever undone = adapted(Edit.with(LIBRARY, CAFE)).adapted(LIBRARY).orElseThrow();

        assertThat(undone.isComplete()).isTrue();
        assertThat(undone.understand("coffee").ranking().candidates())
                .isEqualTo(retriever.understand("coffee").ranking().candidates());
    }

    @Test
    void whatItWasMadeOfAnswersAsBefore(@TempDir Path data) {
        adapted(Edit.without(Edit.with(LIBRARY, CAFE), "late-fines"));

        assertThat(retriever.understand("how much is the fine").ranking().candidates())
                .isEqualTo(SmallModel.learn(data)
                        .understand("how much is the fine")
                        .ranking()
                        .candidates());
    }

    @Test
    void saysWhereTooMuchChanged() {
        List<String> messages = Stream.concat(
                        LIBRARY.outOfScope().stream(), IntStream.range(0, 2_001).mapToObj(i -> "number " + i))
                .toList();

        assertThat(retriever.adapted(Edit.outOfScope(LIBRARY, messages))).isEmpty();
    }
}
