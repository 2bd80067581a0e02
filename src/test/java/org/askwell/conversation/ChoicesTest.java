package org.askwell.conversation;

import static org.askwell.conversation.Made.BORROWING;
import static org.askwell.conversation.Made.JOIN;
import static org.askwell.conversation.Made.LATE_FEES;
import static org.askwell.conversation.Made.OPENING_HOURS;
import static org.askwell.conversation.Made.PRINTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

    private static final Choices CHOICES = new Choices(Library.knowledgeBase());

    /** Three were offered: 1 borrowing, 2 late-fees, 3 printing. */
    private static final Past OFFERED = Made.afterClarify(BORROWING, LATE_FEES, PRINTING);

    /** A ranking that would have nothing of what was offered. */
    private static final Ranking OTHER = Made.ranking(OPENING_HOURS);

    private static Optional<Decision> decide(String words, Past past) {
        return CHOICES.decide(new Utterance(words), Made.understanding(OTHER), past);
    }

    private static Optional<Entry> picked(String words, Past past) {
        return Made.picked(decide(words, past));
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "JOIN", " Join ", "How do I get a library card?", "how do i get a LIBRARY card?"})
    void anEntryIsNamedByItsIdOrItsTitleWhateverWasOffered(String words) {
        assertThat(picked(words, Past.NONE)).contains(JOIN);
        assertThat(picked(words, OFFERED)).contains(JOIN);
    }

    @Test
    void aPickIsAnAnswerAsAnyOther() {
        assertThat(decide("printing", OFFERED))
                .contains(new Decision(
                        new Reply.Answer(PRINTING, Reply.Part.SUMMARY, "", List.of()),
                        1,
                        "named by its id or title",
                        OTHER));
        assertThat(decide("1", OFFERED))
                .contains(new Decision(
                        new Reply.Answer(BORROWING, Reply.Part.SUMMARY, "", List.of(LATE_FEES)),
                        1,
                        "picked by its number",
                        OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "1, borrowing",
        "2, late-fees",
        "3, printing",
        "2., late-fees",
        "#2, late-fees",
        "(2), late-fees",
        "2!, late-fees",
        "02, late-fees",
        "option 2, late-fees",
        "Number 2 please, late-fees",
        "the 2, late-fees",
        "first, borrowing",
        "The first one!, borrowing",
        "option two, late-fees",
        "the second one please, late-fees",
        "3rd, printing",
        "last, printing",
        "the last one, printing"
    })
    void aChoiceIsPickedByItsNumber(String words, String id) {
        assertThat(picked(words, OFFERED)).contains(Library.entry(id));
    }

    @Test
    void theLastIsTheLastOfHoweverMany() {
        assertThat(picked("the last one", Made.afterClarify(BORROWING, LATE_FEES)))
                .contains(LATE_FEES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2.", "option 2", "the first one", "last"})
    void nothingIsPickedWhereNothingWasOffered(String words) {
        assertThat(decide(words, Past.NONE)).isEmpty();
        assertThat(decide(words, Made.afterAnswer(JOIN, PRINTING))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "99", "100", "-", "the fourth one"})
    void aNumberThatWasNotOfferedPicksNothing(String words) {
        assertThat(decide(words, OFFERED)).isEmpty();
    }

    @Test
    void theThirdOfTwoPicksNothing() {
        assertThat(decide("the third one", Made.afterClarify(BORROWING, LATE_FEES)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have 2 kids",
                "2 weeks",
                "i am 3",
                "after 1 pm",
                "1 or 2",
                "2 3",
                "1.5",
                "the first 2",
                "can i print 2",
                "the first time i was here"
            })
    void aNumberOfSomethingElseIsNoPick(String words) {
        assertThat(decide(words, OFFERED)).isEmpty();
    }

    private static Optional<Decision> say(String wish, double share, Past past) {
        Ranking ranking = Made.wishing(wish, share);
        return CHOICES.decide(new Utterance("words"), Made.understanding(ranking), past);
    }

    @Test
    void whoAgreesPicksTheFirst() {
        assertThat(say("yes", 0.5, OFFERED))
                .contains(new Decision(
                        new Reply.Answer(BORROWING, Reply.Part.SUMMARY, "", List.of(LATE_FEES)),
                        0.5,
                        "agreed to the first",
                        Made.wishing("yes", 0.5)));
    }

    @Test
    void whoHardlyAgreesPicksNothing() {
        assertThat(say("yes", 0.49, OFFERED)).isEmpty();
    }

    @Test
    void whoAgreesToNothingPicksNothing() {
        assertThat(say("yes", 0.9, Past.NONE)).isEmpty();
        assertThat(say("yes", 0.9, Made.afterAnswer(JOIN))).isEmpty();
    }

    @Test
    void whoWantsSomethingElseDoesNotAgree() {
        assertThat(say("none-of-these", 0.9, OFFERED)).isEmpty();
    }

    @Test
    void theNearestOfAnHonestNoCanBePickedToo() {
        Past past = Past.NONE.after(Made.decision(Made.unknown(JOIN, PRINTING)));
        assertThat(picked("2", past)).contains(PRINTING);
    }
}
