package org.askwell.conversation;

import java.util.List;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.Ranking;

/**
 * One exchange.
 *
 * @param id names this turn, for feedback
 * @param reminder of a warning sign raised before, to be read above the reply; empty where there is none
 * @param decision why the reply is what it is
 * @param findings what was looked at for warning signs, the riskiest first
 * @param isRepeat whether the message was sent before and had this turn then, so that it counts no more
 */
public record Turn(
        String id,
        ConversationId conversation,
        Utterance utterance,
        String reminder,
        Decision decision,
        List<Finding> findings,
        boolean isRepeat) {

    /** A turn that is taken for the first time. */
    public Turn(
            String id,
            ConversationId conversation,
            Utterance utterance,
            String reminder,
            Decision decision,
            List<Finding> findings) {
        this(id, conversation, utterance, reminder, decision, findings, false);
    }

    /** The same for a message that was sent again. */
    public Turn again() {
        return new Turn(id, conversation, utterance, reminder, decision, findings, true);
    }

    public Reply reply() {
        return decision.reply();
    }

    /** How sure the chatbot is of its reply, 0 to 1, calibrated for answers. */
    public double confidence() {
        return decision.confidence();
    }

    /** What the entries were worth to the resolved query. */
    public Ranking ranking() {
        return decision.ranking();
    }
}
