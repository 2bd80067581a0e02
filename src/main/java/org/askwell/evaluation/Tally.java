package org.askwell.evaluation;

import java.util.List;
import org.askwell.conversation.Reply;

/**
 * What became of turns: how many of them …
 *
 * @param right got an entry that answers
 * @param wrong got an entry though another, or none, would have been right
 * @param helped were asked back, with the right entry among the choices
 * @param inVain were asked back without it
 * @param answerable should have got an entry
 * @param outOfScope should have got none
 * @param outOfScopeAnswered got one all the same
 */
public record Tally(
        int right, int wrong, int helped, int inVain, int answerable, int outOfScope, int outOfScopeAnswered) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    static Tally of(List<Outcome> outcomes) {
        return outcomes.stream().map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(Outcome outcome) {
        boolean answered = outcome.isAnswered();
        boolean asked = outcome.turn().reply() instanceof Reply.Clarify;
        boolean outside = outcome.line().isOutOfScope();
        return new Tally(
                count(answered && outcome.verdict() == Verdict.RIGHT),
                count(answered && outcome.verdict() != Verdict.RIGHT),
                count(asked && outcome.verdict() == Verdict.ASKED_BACK),
                count(asked && outcome.verdict() != Verdict.ASKED_BACK),
                count(outcome.expectsTopic()),
                count(outside),
                count(outside && answered));
    }

    private static int count(boolean condition) {
        return condition ? 1 : 0;
    }

    Tally plus(Tally other) {
        return new Tally(
                right + other.right,
                wrong + other.wrong,
                helped + other.helped,
                inVain + other.inVain,
                answerable + other.answerable,
                outOfScope + other.outOfScope,
                outOfScopeAnswered + other.outOfScopeAnswered);
    }

    /** How many got an entry. */
    public int answered() {
        return right + wrong;
    }

    /** The share right among those that got an entry. */
    public double precision() {
        return answered() == 0 ? 0 : (double) right / answered();
    }

    /** How many more times asking back helped than it did not. */
    int surplus() {
        return helped - inVain;
    }
}
