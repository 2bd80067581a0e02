package org.askwell.evaluation;

import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;

/** One line of a dialogue, what came back and what it was worth. */
public record Outcome(Dialogue dialogue, int number, Dialogue.Line line, Turn turn, Verdict verdict) {

    /** Tells whether an entry was given as the answer. */
    public boolean isAnswered() {
        return turn.reply() instanceof Reply.Answer;
    }

    /** Tells whether a warning sign was raised. */
    boolean isUrgent() {
        return turn.reply() instanceof Reply.Urgent;
    }

    /** Tells whether a warning sign should have been raised. */
    boolean isWarning() {
        return line.accept().contains(Dialogue.URGENT);
    }

    boolean expectsTopic() {
        return line.expectsTopic();
    }

    /** Tells whether the first candidate answers, whatever was done with it. */
    boolean isFirstRight() {
        return line.accept().stream().anyMatch(turn.ranking().best().entry()::answers);
    }
}
