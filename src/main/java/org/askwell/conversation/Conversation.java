package org.askwell.conversation;

import java.util.concurrent.locks.ReentrantLock;

/** A conversation under way. Its turns happen one after the other, from however many windows they come. */
final class Conversation {

    private final ReentrantLock lock = new ReentrantLock();
    private Kept kept;

    Conversation(Kept kept) {
        this.kept = kept;
    }

    /** The next turn, which the conversation from then on includes. */
    Turn next(ConversationStore.Step step) {
        lock.lock();
        try {
            ConversationStore.Taken taken = step.take(kept, ConversationId.randomName());
            kept = kept.then(taken.memory());
            return taken.turn();
        } finally {
            lock.unlock();
        }
    }

    Kept kept() {
        lock.lock();
        try {
            return kept;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on from {@code other}, unless that is further back. */
    void keep(Kept other) {
        lock.lock();
        try {
            kept = other.turns() < kept.turns() ? kept : other;
        } finally {
            lock.unlock();
        }
    }
}
