package org.askwell.evaluation;

import static org.askwell.evaluation.Turns.answer;
import static org.askwell.evaluation.Turns.clarify;
import static org.askwell.evaluation.Turns.handoff;
import static org.askwell.evaluation.Turns.smallTalk;
import static org.askwell.evaluation.Turns.unknown;
import static org.askwell.evaluation.Turns.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.askwell.conversation.Turn;
import org.junit.jupiter.api.Test;

final class VerdictTest {

    @Test
    void anAnswerIsRightWhereItsIdOrTopicIsAccepted() {
        assertThat(verdict(answer("cost", 0.9), "cost")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(answer("cost", 0.9), "about-cost")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(answer("cost", 0.9), "pain", "cost")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(answer("cost", 0.9), "out-of-scope", "cost")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void anyOtherAnswerIsWrong() {
        assertThat(verdict(answer("cost", 0.9), "pain")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(answer("cost", 0.9), "out-of-scope")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(answer("cost", 0.9))).isEqualTo(Verdict.WRONG);
        assertThat(verdict(answer("cost", 0.9), "urgent")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void unknownIsRightWhereOutOfScopeIsAccepted() {
        assertThat(verdict(unknown("cost", 0.1))).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(unknown("cost", 0.1), "out-of-scope")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(unknown("cost", 0.1), "cost", "out-of-scope")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void unknownMissesATopic() {
        assertThat(verdict(unknown("cost", 0.1), "cost")).isEqualTo(Verdict.MISSED);
        assertThat(verdict(unknown("cost", 0.1), "handoff", "cost")).isEqualTo(Verdict.MISSED);
    }

    @Test
    void unknownIsWrongWhereAnotherOutcomeWasExpected() {
        assertThat(verdict(unknown("cost", 0.1), "urgent")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(unknown("cost", 0.1), "handoff", "smalltalk")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aQuestionBackCountsWhereOneOfItsFirstThreeChoicesIsAccepted() {
        Turn turn = clarify(0.4, "cost", "pain", "risks", "visit");

        assertThat(verdict(turn, "cost")).isEqualTo(Verdict.ASKED_BACK);
        assertThat(verdict(turn, "about-risks")).isEqualTo(Verdict.ASKED_BACK);
    }

    @Test
    void aQuestionBackMissesATopicThatIsNotAmongItsFirstThreeChoices() {
        Turn turn = clarify(0.4, "cost", "pain", "risks", "visit");

        assertThat(verdict(turn, "visit")).isEqualTo(Verdict.MISSED);
        assertThat(verdict(turn, "out-of-scope", "visit")).isEqualTo(Verdict.MISSED);
    }

    @Test
    void aQuestionBackIsWrongWhereNoTopicWasExpected() {
        assertThat(verdict(clarify(0.4, "cost", "pain"))).isEqualTo(Verdict.WRONG);
        assertThat(verdict(clarify(0.4, "cost", "pain"), "out-of-scope")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(clarify(0.4, "cost", "pain"), "handoff")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void anUrgentReplyIsRightWhereOneIsAccepted() {
        assertThat(verdict(urgent(0.9), "urgent")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(urgent(0.9), "cost", "urgent")).isEqualTo(Verdict.RIGHT);
    }

    /** Whoever is frightened for nothing got no answer, so this is worse than missing it. */
    @Test
    void anUrgentReplyIsWrongWhereNoneIsAccepted() {
        assertThat(verdict(urgent(0.9), "cost")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(urgent(0.9), "about-cost", "handoff")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(urgent(0.9), "smalltalk")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(urgent(0.9))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aHandoffIsRightWhereOneIsAcceptedAndWrongElsewhere() {
        assertThat(verdict(handoff(0.9), "handoff")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(handoff(0.9), "cost", "handoff")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(handoff(0.9), "cost")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(handoff(0.9), "urgent")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(handoff(0.9), "smalltalk")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(handoff(0.9))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void smallTalkIsRightWhereItIsAcceptedAndWrongElsewhere() {
        assertThat(verdict(smallTalk(0.9), "smalltalk")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(smallTalk(0.9), "out-of-scope", "smalltalk")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(smallTalk(0.9), "urgent")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(smallTalk(0.9), "handoff")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(smallTalk(0.9))).isEqualTo(Verdict.WRONG);
    }

    /** What it leads on to is no answer. */
    @Test
    void smallTalkThatSuggestsTheEntryIsWrong() {
        assertThat(verdict(smallTalk(0.9), "cost")).isEqualTo(Verdict.WRONG);
    }

    private static Verdict verdict(Turn turn, String... accept) {
        return Verdict.of(turn, new Dialogue.Line("words", List.of(accept)));
    }
}
