package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Turn;
import org.junit.jupiter.api.Test;

class TuningTest {

    private static Tally tally(List<String> accept, Turn... turns) {
        Dialogue.Line line = new Dialogue.Line("words", accept);
        return Tally.of(List.of(turns).stream()
                .map(turn -> new Outcome(
                        new Dialogue("id", 1, List.of(line), List.of()), 0, line, turn, Verdict.of(turn, line)))
                .toList());
    }

    private static Tally answered(int right, int wrong) {
        return new Tally(right, wrong, 0, 0, right + wrong, 0, 0);
    }

    private static Trial askingFrom(double clarify, int helped, int inVain) {
        return new Trial(Policy.with(0.5, clarify), List.of(new Tally(0, 0, helped, inVain, 9, 0, 0)));
    }

    @Test
    void countsWhatBecameOfTurns() {
        Tally answerable = tally(
                List.of("cost"),
                Turns.answer("cost", 0.9),
                Turns.answer("pain", 0.9),
                Turns.clarify(0.8, "pain", "cost"),
                Turns.clarify(0.8, "pain", "rest"),
                Turns.unknown("cost", 0.1));
        Tally outside = tally(List.of(), Turns.answer("cost", 0.9), Turns.clarify(0.8, "cost", "pain"));

        assertThat(answerable).isEqualTo(new Tally(1, 1, 1, 1, 5, 0, 0));
        assertThat(outside).isEqualTo(new Tally(0, 1, 0, 1, 0, 2, 1));
        assertThat(answerable.plus(outside)).isEqualTo(new Tally(1, 2, 1, 2, 5, 2, 1));
    }

    /** Compared with the interval's bounds as other programs compute them. */
    @Test
    void fewAnswersMakeLessCredible() {
        assertThat(Tuning.credible(answered(0, 0))).isZero();
        assertThat(Tuning.credible(answered(10, 0))).isCloseTo(0.7871, within(0.0005));
        assertThat(Tuning.credible(answered(95, 5))).isCloseTo(0.9000, within(0.001));
        assertThat(Tuning.credible(answered(950, 50))).isCloseTo(0.9374, within(0.0005));
        assertThat(Tuning.credible(answered(51, 0))).isLessThan(0.95);
        assertThat(Tuning.credible(answered(52, 0))).isGreaterThan(0.95);
    }

    @Test
    void asksBackWhereThatHelpsMostBeyondWhatIsInVain() {
        List<Trial> trials = List.of(askingFrom(0.3, 9, 8), askingFrom(0.4, 7, 3), askingFrom(0.6, 4, 1));

        assertThat(Tuning.mostHelpful(trials).clarify()).isEqualTo(0.4);
    }

    @Test
    void asksBackAsEverWhereNothingTellsOtherwise() {
        List<Trial> trials = List.of(askingFrom(0.3, 0, 0), askingFrom(0.7, 0, 0), askingFrom(0.9, 0, 0));

        assertThat(Tuning.mostHelpful(trials).clarify()).isEqualTo(0.7);
    }
}
