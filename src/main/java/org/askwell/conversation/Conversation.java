package org.askwell.conversation;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.askwell.knowledge.KnowledgeBase;

/** A conversation under way. Its turns happen one after the other, from however many windows they come. */
final class Conversation {

    private final ConversationId id;
    private final ReentrantLock lock = new ReentrantLock();
    private Memory memory = Memory.NONE;

    Conversation(ConversationId id) {
        this.id = id;
    }

    ConversationId id() {
        return id;
    }

    /**
     * What {@code turn} makes of the past, which from then on includes it.
     *
     * @param knowledgeBase the present content, in which the past is seen
     */
    Turn next(KnowledgeBase knowledgeBase, Function<Past, Turn> turn) {
        lock.lock();
        try {
            Past past = memory.in(knowledgeBase);
            Turn next = turn.apply(past);
            memory = Memory.of(past.after(next.decision()));
            return next;
        } finally {
            lock.unlock();
        }
    }
}
