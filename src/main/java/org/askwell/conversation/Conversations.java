package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** The conversations under way: kept for a while after their last turn and bounded in number. */
final class Conversations {

    static final Duration KEPT = Duration.ofMinutes(30);

    private final Cache<ConversationId, Conversation> underWay;

    /**
     * @param most more than these push out those that are used least
     * @param ticker the time
     */
    Conversations(int most, Ticker ticker) {
        this.underWay = Caffeine.newBuilder()
                .expireAfterAccess(KEPT)
                .maximumSize(most)
                .ticker(ticker)
                .build();
    }

    /** The conversation to go on with: the {@code claimed} one where that is under way, otherwise a new one. */
    Conversation resume(Optional<ConversationId> claimed) {
        return claimed.flatMap(id -> Optional.ofNullable(underWay.getIfPresent(id)))
                .orElseGet(this::start);
    }

    /** Keeps nothing more of the conversation {@code id}, if it is under way. */
    void end(ConversationId id) {
        underWay.invalidate(id);
    }

    /** How many are under way. */
    long size() {
        underWay.cleanUp();
        return underWay.estimatedSize();
    }

    private Conversation start() {
        Conversation started = new Conversation(ConversationId.random());
        underWay.put(started.id(), started);
        return started;
    }
}
