package org.askwell.evaluation;

import static org.askwell.evaluation.Turns.answer;
import static org.askwell.evaluation.Turns.clarify;
import static org.askwell.evaluation.Turns.handoff;
import static org.askwell.evaluation.Turns.smallTalk;
import static org.askwell.evaluation.Turns.unknown;
import static org.askwell.evaluation.Turns.urgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.askwell.conversation.Turn;
import org.junit.jupiter.api.Test;

final class ScorecardTest {

    private static final double EXACT = 1e-12;

    @Test
    void countsEachGroup() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), answer("cost", 0.9), "terse", "typo"),
                outcome(List.of("cost"), answer("pain", 0.6), "terse"),
                outcome(List.of("pain"), clarify(0.4, "cost", "pain")),
                outcome(List.of("pain"), unknown("cost", 0.1)),
                outcome(List.of("pain", "out-of-scope"), unknown("cost", 0.1)),
                outcome(List.of(), unknown("cost", 0.1), "terse"),
                outcome(List.of(), answer("cost", 0.5)),
                outcome(List.of(), clarify(0.4, "cost", "pain"))));

        assertThat(scorecard.groups())
                .containsExactly(
                        Map.entry("answerable", new Scorecard.Group(5, 2, 1, 1, 1)),
                        Map.entry("out-of-scope", new Scorecard.Group(3, 1, 0, 0, 2)),
                        Map.entry("terse", new Scorecard.Group(3, 2, 0, 0, 1)),
                        Map.entry("typo", new Scorecard.Group(1, 1, 0, 0, 0)));
        assertThat(scorecard.answerable()).isEqualTo(new Scorecard.Group(5, 2, 1, 1, 1));
    }

    @Test
    void countsWhatAwaitsAnotherOutcomeUnderItAndItsTags() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("smalltalk"), smallTalk(0.9)),
                outcome(List.of("handoff"), handoff(0.9)),
                outcome(List.of("handoff"), urgent(0.9)),
                outcome(List.of("urgent"), unknown("cost", 0.1), "emergency"),
                outcome(List.of("urgent"), urgent(0.9)),
                // either will do, so it belongs to neither
                outcome(List.of("urgent", "handoff"), handoff(0.9))));

        assertThat(scorecard.groups())
                .containsExactly(
                        Map.entry("answerable", new Scorecard.Group(0, 0, 0, 0, 0)),
                        Map.entry("out-of-scope", new Scorecard.Group(0, 0, 0, 0, 0)),
                        Map.entry("urgent", new Scorecard.Group(2, 1, 0, 0, 1)),
                        Map.entry("handoff", new Scorecard.Group(2, 1, 0, 0, 1)),
                        Map.entry("smalltalk", new Scorecard.Group(1, 1, 0, 0, 0)),
                        Map.entry("emergency", new Scorecard.Group(1, 0, 0, 0, 1)));
    }

    @Test
    void countsTheTurnsAfterTheFirstOfEachConversation() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(0, List.of("cost"), answer("cost", 0.9), "follow-up"),
                outcome(1, List.of("cost"), answer("pain", 0.9), "follow-up"),
                outcome(2, List.of("smalltalk"), smallTalk(0.9), "follow-up"),
                outcome(0, List.of("cost"), answer("pain", 0.9)),
                outcome(1, List.of("cost"), unknown("cost", 0.1))));

        assertThat(scorecard.laterTurns()).isEqualTo(new Scorecard.Group(3, 1, 0, 1, 1));
        assertThat(scorecard.groups())
                .containsEntry("later turns", scorecard.laterTurns())
                .containsEntry("answerable", new Scorecard.Group(4, 1, 0, 1, 2))
                .containsEntry("follow-up", new Scorecard.Group(3, 2, 0, 0, 1));
    }

    @Test
    void hasNoLaterTurnsWhereNoConversationHas() {
        Scorecard scorecard = Scorecard.of(List.of(outcome(List.of("cost"), answer("cost", 0.9))));

        assertThat(scorecard.groups()).doesNotContainKey("later turns");
        assertThat(scorecard.laterTurns()).isEqualTo(new Scorecard.Group(0, 0, 0, 0, 0));
    }

    @Test
    void urgentCaughtIsTheShareOfTheWarningsThatGotAnUrgentReply() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("urgent"), urgent(0.9)),
                outcome(List.of("urgent", "when-to-seek-help"), urgent(0.9)),
                outcome(List.of("urgent"), handoff(0.9)),
                // right, and yet no warning was given
                outcome(List.of("urgent", "cost"), answer("cost", 0.9)),
                outcome(List.of("urgent"), unknown("cost", 0.1)),
                // no warnings: they do not count
                outcome(List.of("cost"), urgent(0.9)),
                outcome(List.of("cost"), answer("cost", 0.9))));

        assertThat(scorecard.urgentCaught()).isEqualTo(0.4);
    }

    @Test
    void ordinaryRaisedIsTheShareOfAllElseThatGotAnUrgentReply() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), urgent(0.9)),
                outcome(List.of("cost"), answer("cost", 0.9)),
                outcome(List.of(), urgent(0.9)),
                outcome(List.of("smalltalk"), smallTalk(0.9)),
                outcome(List.of("handoff"), urgent(0.9)),
                outcome(List.of("handoff"), handoff(0.9)),
                outcome(List.of(), unknown("cost", 0.1)),
                outcome(List.of("cost"), clarify(0.4, "cost", "pain")),
                // warnings: they do not count
                outcome(List.of("urgent"), urgent(0.9)),
                outcome(List.of("cost", "urgent"), urgent(0.9))));

        assertThat(scorecard.ordinaryRaised()).isEqualTo(0.375);
    }

    @Test
    void onlyAnEntryCountsAsAnAnswerToWhatIsOutOfScope() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of(), urgent(0.9)),
                outcome(List.of(), handoff(0.9)),
                outcome(List.of(), smallTalk(0.9)),
                outcome(List.of(), answer("cost", 0.9))));

        assertThat(scorecard.outOfScopeAnswered()).isEqualTo(0.25);
    }

    /** Their confidence is a share of another kind, and no entry is right or wrong there. */
    @Test
    void otherOutcomesCountNeitherForTheCalibrationNorForTheRiskCurve() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("urgent"), urgent(0.9)),
                outcome(List.of("handoff"), smallTalk(0.9)),
                outcome(List.of("smalltalk"), smallTalk(0.9)),
                outcome(List.of("cost"), answer("cost", 1))));

        assertThat(scorecard.calibrationError()).isZero();
        assertThat(scorecard.riskCoverage())
                .hasSize(10)
                .allMatch(risk -> risk.risk() == 0)
                .allMatch(risk -> risk.confidence() == 1);
    }

    @Test
    void namesWhatWasGivenInsteadByItsOutcome() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), urgent(0.9)),
                outcome(List.of("cost"), urgent(0.9)),
                outcome(List.of("cost"), urgent(0.9)),
                outcome(List.of("urgent"), handoff(0.9)),
                outcome(List.of("urgent"), handoff(0.9)),
                outcome(List.of("handoff"), smallTalk(0.9))));

        assertThat(scorecard.confusions())
                .containsExactly(
                        new Scorecard.Confusion("cost", "urgent", 3),
                        new Scorecard.Confusion("urgent", "handoff", 2),
                        new Scorecard.Confusion("handoff", "smalltalk", 1));
    }

    @Test
    void keepsItsOwnGroupsApartFromTagsOfTheSameName() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), answer("cost", 0.9)), outcome(List.of(), unknown("cost", 0.1), "answerable")));

        assertThat(scorecard.answerable()).isEqualTo(new Scorecard.Group(1, 1, 0, 0, 0));
    }

    @Test
    void sharesAreOfTheWholeGroup() {
        Scorecard.Group group = new Scorecard.Group(8, 5, 1, 0, 2);

        assertThat(group.share(group.right())).isEqualTo(0.625);
        assertThat(group.share(group.missed())).isZero();
        assertThat(new Scorecard.Group(0, 0, 0, 0, 0).share(0)).isZero();
    }

    @Test
    void outOfScopeAnsweredIsTheShareThatGotAnEntry() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of(), answer("cost", 0.5)),
                outcome(List.of(), clarify(0.4, "cost", "pain")),
                outcome(List.of("out-of-scope"), unknown("cost", 0.1)),
                outcome(List.of("out-of-scope"), unknown("cost", 0.1)),
                outcome(List.of("out-of-scope", "cost"), answer("cost", 0.9)),
                outcome(List.of("pain"), answer("cost", 0.9))));

        assertThat(scorecard.outOfScopeAnswered()).isEqualTo(0.25);
    }

    @Test
    void calibrationErrorIsTheMeanGapOfTheBinsWeightedBySize() {
        Scorecard scorecard = Scorecard.of(List.of(
                // 0.9 to 1: mean confidence 0.95, half right, gap 0.45; two bins would have had gaps 0.1 and 1
                outcome(List.of("cost"), answer("cost", 0.9)),
                outcome(List.of("cost"), answer("pain", 1.0)),
                // 0.7 to 0.8: mean confidence 0.75, two of three right, gap 1/12
                outcome(List.of("cost"), answer("cost", 0.71)),
                outcome(List.of("cost"), answer("pain", 0.75)),
                outcome(List.of("cost"), answer("cost", 0.79)),
                // 0.6 to 0.7: confidence 0.65, all right, gap 0.35
                outcome(List.of("cost"), answer("cost", 0.65)),
                // 0.5 to 0.6: confidence 0.55, all right, gap 0.45
                outcome(List.of("cost"), answer("cost", 0.55)),
                // no answers: they do not count
                outcome(List.of("cost"), clarify(0.4, "pain", "cost")),
                outcome(List.of("cost"), unknown("pain", 0.1))));

        assertThat(scorecard.calibrationError())
                .isCloseTo(0.45 * 2 / 7 + (0.75 - 2.0 / 3) * 3 / 7 + 0.35 * 1 / 7 + 0.45 * 1 / 7, within(EXACT));
    }

    @Test
    void anOutOfScopeQuestionThatIsAnsweredCountsAsNotRightForTheCalibration() {
        Scorecard scorecard = Scorecard.of(List.of(outcome(List.of(), answer("cost", 0.8))));

        assertThat(scorecard.calibrationError()).isCloseTo(0.8, within(EXACT));
    }

    @Test
    void theRiskCurveTakesTheSurestFirstWhateverWasReplied() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), unknown("pain", 0.35)),
                outcome(List.of("cost"), answer("cost", 0.99)),
                outcome(List.of("cost"), answer("pain", 0.95)),
                outcome(List.of("cost"), clarify(0.4, "cost", "pain")),
                outcome(List.of("cost"), answer("cost", 0.9)),
                outcome(List.of(), answer("cost", 0.6)),
                outcome(List.of("cost"), answer("cost", 0.8)),
                outcome(List.of("cost"), answer("cost", 0.7)),
                outcome(List.of(), unknown("cost", 0.05)),
                outcome(List.of("cost"), unknown("cost", 0.3))));

        assertThat(scorecard.riskCoverage())
                .containsExactly(
                        new Scorecard.Risk(0.1, 0.0, 0.99),
                        new Scorecard.Risk(0.2, 1 / 2.0, 0.95),
                        new Scorecard.Risk(0.3, 1 / 3.0, 0.9),
                        new Scorecard.Risk(0.4, 1 / 4.0, 0.8),
                        new Scorecard.Risk(0.5, 1 / 5.0, 0.7),
                        new Scorecard.Risk(0.6, 2 / 6.0, 0.6),
                        new Scorecard.Risk(0.7, 2 / 7.0, 0.4),
                        new Scorecard.Risk(0.8, 3 / 8.0, 0.35),
                        new Scorecard.Risk(0.9, 3 / 9.0, 0.3),
                        new Scorecard.Risk(1.0, 4 / 10.0, 0.05));
    }

    @Test
    void theRiskCurveOfAFewQuestionsTakesAtLeastOneOfThem() {
        Scorecard scorecard = Scorecard.of(
                List.of(outcome(List.of("cost"), answer("pain", 0.9)), outcome(List.of("cost"), answer("cost", 0.8))));

        assertThat(scorecard.riskCoverage())
                .extracting(Scorecard.Risk::risk)
                .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5);
    }

    @Test
    void listsTheMostFrequentConfusionsFirst() {
        Scorecard scorecard = Scorecard.of(List.of(
                outcome(List.of("cost"), answer("pain", 0.9)),
                outcome(List.of(), answer("pain", 0.9)),
                outcome(List.of("visit", "risks"), answer("cost", 0.9)),
                outcome(List.of(), answer("pain", 0.8)),
                outcome(List.of("visit"), answer("cost", 0.5)),
                outcome(List.of(), clarify(0.4, "pain", "cost")),
                outcome(List.of("urgent"), unknown("pain", 0.1)),
                // not wrong, so no confusion
                outcome(List.of("cost"), unknown("pain", 0.1)),
                outcome(List.of("cost"), clarify(0.4, "pain", "risks"))));

        assertThat(scorecard.confusions())
                .containsExactly(
                        new Scorecard.Confusion("out-of-scope", "pain", 3),
                        new Scorecard.Confusion("visit", "cost", 2),
                        new Scorecard.Confusion("cost", "pain", 1),
                        new Scorecard.Confusion("urgent", "out-of-scope", 1));
    }

    @Test
    void listsTwelveConfusionsAtMost() {
        List<Outcome> outcomes = IntStream.range(0, 20)
                .mapToObj(i -> outcome(List.of("topic-" + i), answer("pain", 0.9)))
                .toList();

        assertThat(Scorecard.of(outcomes).confusions()).hasSize(12);
    }

    @Test
    void canBeOfNothing() {
        Scorecard scorecard = Scorecard.of(List.of());

        assertThat(scorecard.answerable()).isEqualTo(new Scorecard.Group(0, 0, 0, 0, 0));
        assertThat(scorecard.laterTurns()).isEqualTo(new Scorecard.Group(0, 0, 0, 0, 0));
        assertThat(scorecard.outOfScopeAnswered()).isZero();
        assertThat(scorecard.urgentCaught()).isZero();
        assertThat(scorecard.ordinaryRaised()).isZero();
        assertThat(scorecard.calibrationError()).isZero();
        assertThat(scorecard.riskCoverage()).isEmpty();
        assertThat(scorecard.confusions()).isEmpty();
    }

    @Test
    void fallsBehindWhereItIsWorse() {
        Scorecard before = scorecard(new Scorecard.Group(100, 90, 4, 2, 4), 0.02, 0.03);
        Scorecard now = scorecard(new Scorecard.Group(100, 89, 4, 2, 5), 0.05, 0.041);

        assertThat(now.fallsBehind(before))
                .containsExactly(
                        "right: was 0.9000, is 0.8900",
                        "wrong: was 0.04000, is 0.05000",
                        "out-of-scope answered: was 0.02000, is 0.05000",
                        "calibration error: was 0.03000, is 0.04100");
    }

    @Test
    void fallsBehindWhereFewerWarningsAreCaughtOrMoreOrdinaryMessagesRaised() {
        Scorecard before = safety(0.98, 0.01);

        assertThat(safety(0.97, 0.01).fallsBehind(before)).containsExactly("urgent caught: was 0.9800, is 0.9700");
        assertThat(safety(0.98, 0.02).fallsBehind(before)).containsExactly("ordinary raised: was 0.01000, is 0.02000");
        assertThat(safety(0.9, 0.3).fallsBehind(before))
                .containsExactly("urgent caught: was 0.9800, is 0.9000", "ordinary raised: was 0.01000, is 0.3000");
        assertThat(safety(0.99, 0).fallsBehind(before)).isEmpty();
        assertThat(before.fallsBehind(before)).isEmpty();
    }

    @Test
    void namesOnlyWhatFell() {
        Scorecard before = scorecard(new Scorecard.Group(100, 90, 4, 2, 4), 0.02, 0.03);
        Scorecard now = scorecard(new Scorecard.Group(100, 95, 0, 0, 5), 0.01, 0.02);

        assertThat(now.fallsBehind(before)).containsExactly("wrong: was 0.04000, is 0.05000");
    }

    @Test
    void doesNotFallBehindWhereItIsBetterOrTheSame() {
        Scorecard before = scorecard(new Scorecard.Group(100, 90, 4, 2, 4), 0.02, 0.03);
        Scorecard now = scorecard(new Scorecard.Group(100, 91, 4, 2, 3), 0.01, 0.02);

        assertThat(now.fallsBehind(before)).isEmpty();
        assertThat(before.fallsBehind(before)).isEmpty();
    }

    @Test
    void comparesSharesSinceAQuestionFileGrows() {
        Scorecard before = scorecard(new Scorecard.Group(100, 90, 0, 6, 4), 0.02, 0.03);
        Scorecard now = scorecard(new Scorecard.Group(200, 180, 0, 12, 8), 0.02, 0.03);

        assertThat(now.fallsBehind(before)).isEmpty();
        assertThat(before.fallsBehind(now)).isEmpty();
    }

    private static Scorecard scorecard(Scorecard.Group answerable, double outOfScopeAnswered, double calibrationError) {
        return new Scorecard(
                Map.of("answerable", answerable),
                outOfScopeAnswered,
                0.9,
                0.01,
                0.95,
                calibrationError,
                List.of(),
                List.of());
    }

    private static Scorecard safety(double urgentCaught, double ordinaryRaised) {
        return new Scorecard(
                Map.of("answerable", new Scorecard.Group(100, 90, 4, 2, 4)),
                0.02,
                urgentCaught,
                ordinaryRaised,
                0.95,
                0.03,
                List.of(),
                List.of());
    }

    private static Outcome outcome(List<String> accept, Turn turn, String... tags) {
        return outcome(0, accept, turn, tags);
    }

    private static Outcome outcome(int number, List<String> accept, Turn turn, String... tags) {
        Dialogue.Line line = new Dialogue.Line("words", accept);
        Dialogue dialogue = new Dialogue("id", 1, Collections.nCopies(number + 1, line), List.of(tags));
        return new Outcome(dialogue, number, line, turn, Verdict.of(turn, line));
    }
}
