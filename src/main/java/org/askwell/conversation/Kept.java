package org.askwell.conversation;

/**
 * A conversation between two turns.
 *
 * @param turns how many there have been
 */
public record Kept(ConversationId id, long turns, Memory memory) {

    /** A conversation that begins. */
    public static Kept begun() {
        return new Kept(ConversationId.random(), 0, Memory.NONE);
    }

    /** The same a turn later. */
    public Kept then(Memory next) {
        return new Kept(id, turns + 1, next);
    }
}
