package org.askwell.conversation;

import java.util.Optional;

/**
 * Where conversations are between their turns. Turns of one conversation happen one after the other, from wherever they come. Safe
 * for use by any number of threads.
 */
public interface ConversationStore {

    /**
     * A message as it was sent.
     *
     * @param key the sender's name for this message, by which it is known when it is sent again; absent where it will not be
     * @param claimed the conversation that the sender says they are in
     */
    record Sent(Optional<String> key, Optional<ConversationId> claimed, Utterance utterance) {}

    /** A turn, and what its conversation remembers from then on. */
    record Taken(Turn turn, Memory memory) {}

    /** Makes a turn out of a conversation. Has no effect of its own, and may be asked again where another turn came first. */
    @FunctionalInterface
    interface Step {

        /**
         * Takes the next turn.
         *
         * @param turn the name for it
         */
        Taken take(Kept before, String turn);
    }

    /**
     * The turn that {@code step} makes. The conversation is the claimed one where that is under way, otherwise a new one. A
     * message that was sent before has the turn it had, which is {@link Turn#isRepeat} then.
     */
    Turn next(Sent sent, Step step);

    /** Keeps nothing more of the conversation {@code id}, whether it is under way or not. */
    void forget(ConversationId id);
}
