package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeAheadTest {

    private final TypeAhead typeAhead = new TypeAhead(List.of(
            entry("card", "How do I get a library card?", "how to join", "is it free"),
            entry("copies", "Can I print or copy here?", "where is the copier", "café prices"),
            entry("hours", "When is the library open?", "hours on sunday", "is there a card reader", "pay by card")));

    private static Entry entry(String id, String question, String... examples) {
        return new Entry(
                id,
                id,
                "Questions",
                question,
                List.of(examples),
                List.of(),
                List.of(),
                Optional.empty(),
                new Prose("An answer.", "<p>An answer.</p>"),
                Prose.NONE,
                List.of("An answer."));
    }

    private List<String> complete(String typed) {
        return typeAhead.complete(typed).stream().map(Entry::id).toList();
    }

    @Test
    void theWordUnderWayNeedsItsBeginningOnly() {
        assertThat(complete("pri")).containsExactly("copies");
        assertThat(complete("print")).containsExactly("copies");
        assertThat(complete("printx")).isEmpty();
    }

    @Test
    void wordsCountWhereverTheyStand() {
        assertThat(complete("copy or pri")).containsExactly("copies");
    }

    @Test
    void everyWordMustBeginAWordOfTheEntry() {
        assertThat(complete("library")).containsExactlyInAnyOrder("card", "hours");
        assertThat(complete("library op")).containsExactly("hours");
        assertThat(complete("library op pri")).isEmpty();
    }

    @Test
    void examplesCountAsWell() {
        assertThat(complete("sund")).containsExactly("hours");
    }

    @Test
    void wordsOfTheQuestionCountBeforeWordsOfExamples() {
        assertThat(complete("card")).containsExactly("card", "hours");
    }

    @Test
    void wordsThatFollowEachOtherAsTypedComeFirst() {
        TypeAhead order = new TypeAhead(List.of(
                entry("stay", "Opening hours?", "does a guest have it for long", "it does help", "does it help"),
                entry("pain", "Painful?", "does it hurt", "and does it hurt much")));
        assertThat(order.complete("does it h")).extracting(Entry::id).containsExactly("pain", "stay");
    }

    @Test
    void equalsComeInTheOrderOfTheKnowledgeBase() {
        TypeAhead twins = new TypeAhead(
                List.of(entry("b", "Same question?"), entry("a", "Same question?"), entry("c", "Same question?")));
        assertThat(twins.complete("same")).extracting(Entry::id).containsExactly("b", "a", "c");
    }

    @Test
    void fiveAreEnough() {
        List<Entry> seven = IntStream.range(0, 7)
                .mapToObj(i -> entry("e" + i, "Same question?"))
                .toList();
        assertThat(new TypeAhead(seven).complete("s"))
                .extracting(Entry::id)
                .containsExactly("e0", "e1", "e2", "e3", "e4");
    }

    @Test
    void caseAndPunctuationDoNotMatter() {
        assertThat(complete("  LIBRARY, op…")).containsExactly("hours");
        assertThat(complete("CAFÉ")).containsExactly("copies");
    }

    @Test
    void wordsBeyondTheTwelfthDoNotMatter() {
        String twelve = "is the library open on sunday is the library open on sunday";
        assertThat(complete(twelve)).containsExactly("hours");
        assertThat(complete(twelve + " nonsense")).containsExactly("hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "🙂", "zzz", "ibrary", "card zzz", "*", "card*x", "￿", "\uD83D", "\u0000"})
    void nonsenseCompletesToNothing(String nonsense) {
        assertThat(complete(nonsense)).isEmpty();
    }
}
