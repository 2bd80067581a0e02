package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Conversations for a channel whose people cannot send back a conversation's id, but are known by a name, such as a member
 * in a room. Kept as long as the conversations themselves. Safe for use by any number of threads.
 *
 * @param <N> the name, of which equal ones mean the same conversation
 */
public final class NamedConversations<N> {

    private static final int MOST = 20_000;

    private final Chatbot chatbot;
    private final Cache<N, Named> underWay = Caffeine.newBuilder()
            .expireAfterAccess(Conversations.KEPT)
            .maximumSize(MOST)
            .build();

    public NamedConversations(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    /** The reply to {@code utterance}, which must not be blank, in the conversation called {@code name}. */
    public Turn reply(N name, Utterance utterance) {
        return underWay.get(name, unknown -> new Named()).reply(chatbot, utterance);
    }

    /** Keeps nothing more of the conversations {@code whose} name says so. */
    public void forget(Predicate<N> whose) {
        underWay.asMap().forEach((name, named) -> {
            if (whose.test(name)) {
                underWay.invalidate(name);
                named.forget(chatbot);
            }
        });
    }

    /** The id behind a name. It is learnt from the first turn, so that two messages at once do not start two conversations. */
    private static final class Named {

        private final ReentrantLock lock = new ReentrantLock();
        private Optional<ConversationId> id = Optional.empty();

        Turn reply(Chatbot chatbot, Utterance utterance) {
            lock.lock();
            try {
                Turn turn = chatbot.reply(id, utterance);
                id = Optional.of(turn.conversation());
                return turn;
            } finally {
                lock.unlock();
            }
        }

        void forget(Chatbot chatbot) {
            lock.lock();
            try {
                id.ifPresent(chatbot::forget);
                id = Optional.empty();
            } finally {
                lock.unlock();
            }
        }
    }
}
