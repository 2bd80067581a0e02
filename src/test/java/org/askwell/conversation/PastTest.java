package org.askwell.conversation;

import static org.askwell.conversation.Made.BORROWING;
import static org.askwell.conversation.Made.JOIN;
import static org.askwell.conversation.Made.LATE_FEES;
import static org.askwell.conversation.Made.OPENING_HOURS;
import static org.askwell.conversation.Made.PRINTING;
import static org.askwell.conversation.Made.answer;
import static org.askwell.conversation.Made.decision;
import static org.askwell.conversation.Made.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PastTest {

    /** A past in which everything has happened: an answer, a question back and a warning sign. */
    private static Past eventful() {
        return new Past(
                Optional.of(JOIN),
                true,
                List.of(JOIN),
                List.of(BORROWING, LATE_FEES),
                List.of(PRINTING),
                1,
                Optional.of(Library.sign("collapse")));
    }

    @Test
    void anAnswerBecomesTheTopicWithTheRunnersUpOfItsRanking() {
        Past past = Past.NONE.after(decision(answer(JOIN), ranking(JOIN, PRINTING, BORROWING)));
        assertThat(past.topic()).contains(JOIN);
        assertThat(past.told()).containsExactly(JOIN);
        assertThat(past.runnersUp()).containsExactly(PRINTING, BORROWING);
        assertThat(past.hasTold(JOIN)).isTrue();
        assertThat(past.hasTold(PRINTING)).isFalse();
    }

    @Test
    void anAnswerEndsTheQuestionBack() {
        Past past = eventful().after(decision(answer(LATE_FEES), ranking(LATE_FEES)));
        assertThat(past.choices()).isEmpty();
        assertThat(past.askedBack()).isZero();
        assertThat(past.told()).containsExactly(JOIN, LATE_FEES);
    }

    @Test
    void theRunnersUpAreTheFirstThreeAfterTheAnswer() {
        Past past =
                Past.NONE.after(decision(answer(JOIN), ranking(JOIN, PRINTING, BORROWING, LATE_FEES, OPENING_HOURS)));
        assertThat(past.runnersUp()).containsExactly(PRINTING, BORROWING, LATE_FEES);
    }

    /** Nobody who says "2" or "tell me more" means whatever these words happen to resemble. */
    @Test
    void anAnswerThatTheWordsThemselvesDidNotFindLeavesWhatElseMayHaveBeenMeant() {
        Past picked = eventful().after(decision(answer(LATE_FEES), ranking(OPENING_HOURS)));
        assertThat(picked.runnersUp()).containsExactly(BORROWING, PRINTING);
        Past more = Made.afterAnswer(JOIN, PRINTING, BORROWING)
                .after(decision(answer(JOIN), ranking(OPENING_HOURS, LATE_FEES)));
        assertThat(more.runnersUp()).containsExactly(PRINTING, BORROWING);
    }

    @Test
    void whatIsToldAgainIsToldLast() {
        Past past = Made.afterAnswer(JOIN).after(decision(answer(PRINTING))).after(decision(answer(JOIN)));
        assertThat(past.told()).containsExactly(PRINTING, JOIN);
        assertThat(past.topic()).contains(JOIN);
    }

    @Test
    void onlyTheLatestTwentyAreRemembered() {
        Past past = Past.NONE;
        for (Entry entry : IntStream.range(0, 25).mapToObj(PastTest::entry).toList()) {
            past = past.after(decision(answer(entry)));
        }
        assertThat(past.told())
                .extracting(Entry::id)
                .hasSize(20)
                .startsWith("entry-5")
                .endsWith("entry-24");
    }

    private static Entry entry(int i) {
        String id = "entry-" + i;
        return new Entry(
                id,
                id,
                "Questions",
                "Question " + i + "?",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Prose.NONE,
                Prose.NONE,
                List.of());
    }

    @Test
    void aQuestionBackOffersItsChoicesAndIsCounted() {
        Past past = eventful().after(decision(new Reply.Clarify("Which?", List.of(PRINTING, OPENING_HOURS))));
        assertThat(past.choices()).containsExactly(PRINTING, OPENING_HOURS);
        assertThat(past.askedBack()).isEqualTo(2);
        assertThat(past.topic()).contains(JOIN);
        assertThat(past.runnersUp()).isEmpty();
    }

    @Test
    void anHonestNoOffersTheNearestAndEndsTheQuestionsBack() {
        Past past = eventful().after(decision(Made.unknown(PRINTING, OPENING_HOURS)));
        assertThat(past.choices()).containsExactly(PRINTING, OPENING_HOURS);
        assertThat(past.askedBack()).isZero();
        assertThat(past.topic()).contains(JOIN);
    }

    @Test
    void aWarningSignIsRememberedAndWhatWasOfferedIsNot() {
        Past past = eventful().after(decision(Made.urgent(Library.sign("collapse"))));
        assertThat(past.sign()).contains(Library.sign("collapse"));
        assertThat(past.choices()).isEmpty();
        assertThat(past.askedBack()).isZero();
        assertThat(past.topic()).contains(JOIN);
    }

    @Test
    void theMostUrgentWarningSignIsRemembered() {
        Past leak = Past.NONE.after(decision(Made.urgent(Library.sign("leak"))));
        Past collapse = leak.after(decision(Made.urgent(Library.sign("collapse"))));
        assertThat(leak.sign()).contains(Library.sign("leak"));
        assertThat(collapse.sign()).contains(Library.sign("collapse"));
        assertThat(collapse.after(decision(Made.urgent(Library.sign("leak")))).sign())
                .contains(Library.sign("collapse"));
    }

    /** The replies that say no more about the topic. */
    @Test
    void theDetailsOfATopicAreToldUntilAnotherOneIs() {
        Past details = Past.NONE.after(decision(new Reply.Answer(JOIN, Reply.Part.DETAILS, "", List.of())));
        assertThat(details.toldWhole()).isTrue();
        assertThat(details.after(decision(answer(JOIN))).toldWhole()).isTrue();
        assertThat(details.after(decision(answer(PRINTING))).toldWhole()).isFalse();
        assertThat(Past.NONE.after(decision(answer(JOIN))).toldWhole()).isFalse();
    }

    static Stream<Reply> wordsInBetween() {
        Prose words = new Prose("Words.", "<p>Words.</p>");
        return Stream.of(
                new Reply.Handoff(words, Library.knowledgeBase().clinic()),
                new Reply.SmallTalk(words, List.of(OPENING_HOURS)));
    }

    @ParameterizedTest
    @MethodSource("wordsInBetween")
    void aWordInBetweenLeavesTheTopicButNotTheChoices(Reply reply) {
        assertThat(eventful().after(decision(reply)))
                .isEqualTo(new Past(
                        Optional.of(JOIN),
                        true,
                        List.of(JOIN),
                        List.of(),
                        List.of(PRINTING),
                        1,
                        Optional.of(Library.sign("collapse"))));
    }

    static Stream<Reply> calmReplies() {
        return Stream.concat(
                wordsInBetween(),
                Stream.of(answer(PRINTING), new Reply.Clarify("Which?", List.of(JOIN, PRINTING)), Made.unknown(JOIN)));
    }

    @ParameterizedTest
    @MethodSource("calmReplies")
    void aWarningSignIsRememberedWhateverComesAfterIt(Reply reply) {
        assertThat(eventful().after(decision(reply)).sign()).contains(Library.sign("collapse"));
    }
}
