package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** The conversations under way: kept for a while after their last turn and bounded in number. */
final class Conversations {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MAX_CONVERSATIONS = 20_000;

    private final Cache<ConversationId, Boolean> underWay = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumSize(MAX_CONVERSATIONS)
            .build();

    /** The id to go on with: {@code claimed} where that conversation is under way, otherwise a new one. */
    ConversationId resume(Optional<ConversationId> claimed) {
        ConversationId id =
                claimed.filter(known -> underWay.getIfPresent(known) != null).orElseGet(ConversationId::random);
        underWay.put(id, true);
        return id;
    }
}
