package org.askwell.conversation;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A conversation under way. Its turns happen one after the other, from however many windows they come. */
final class Conversation {

    private final ConversationId id;
    private final ReentrantLock lock = new ReentrantLock();
    private Past past = Past.NONE;

    Conversation(ConversationId id) {
        this.id = id;
    }

    ConversationId id() {
        return id;
    }

    /** What {@code turn} makes of the past, which from then on includes it. */
    Turn next(Function<Past, Turn> turn) {
        lock.lock();
        try {
            Turn next = turn.apply(past);
            past = past.after(next.decision());
            return next;
        } finally {
            lock.unlock();
        }
    }
}
