package org.askwell.conversation;

import org.askwell.retrieval.Ranking;

/**
 * One exchange.
 *
 * @param id names this turn, for feedback
 * @param ranking why the reply is what it is
 */
public record Turn(String id, ConversationId conversation, Utterance utterance, Reply reply, Ranking ranking) {

    /** How sure the chatbot is of its reply, 0 to 1, calibrated. */
    public double confidence() {
        return switch (reply) {
            case Reply.Answer answer -> ranking.confidence();
            case Reply.Clarify clarify -> ranking.coverage();
            case Reply.Unknown unknown -> 1 - ranking.confidence();
        };
    }
}
