package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.askwell.conversation.ConversationStore.Sent;

/**
 * Lets a message that is sent again under the same key, because its reply got lost, have the turn it had. Nobody who only knows a
 * key learns anything: the conversation and the words have to be the same too.
 */
final class Repeats {

    private final Cache<Sent, Turn> turns;

    /**
     * @param most more than this {@link Weight} pushes out those that are used least
     * @param ticker the time
     */
    Repeats(int most, Ticker ticker) {
        this.turns = Caffeine.newBuilder()
                .expireAfterWrite(Conversations.KEPT)
                .maximumWeight(most)
                .<Sent, Turn>weigher((sent, turn) -> weight(sent))
                .ticker(ticker)
                .build();
    }

    private static int weight(Sent sent) {
        String claimed = sent.claimed().map(ConversationId::value).orElse("");
        return Weight.of(sent.key().orElse(""), claimed, sent.utterance().text());
    }

    /** Keeps no turn of the conversation {@code id} any more. */
    void forget(ConversationId id) {
        turns.asMap().values().removeIf(turn -> turn.conversation().equals(id));
    }

    /** The turn that this message had before, or else {@code first}; of two sent at once, one waits for the other. */
    Turn once(Sent sent, Supplier<Turn> first) {
        if (sent.key().isEmpty()) {
            return first.get();
        }
        AtomicBoolean isFirst = new AtomicBoolean();
        Turn turn = turns.get(sent, unknown -> {
            isFirst.set(true);
            return first.get();
        });
        return isFirst.get() ? turn : turn.again();
    }

    /** The turn that this message had before. */
    Optional<Turn> known(Sent sent) {
        return Optional.ofNullable(turns.getIfPresent(sent)).map(Turn::again);
    }

    /** This message has had {@code turn}. */
    void keep(Sent sent, Turn turn) {
        if (sent.key().isPresent()) {
            turns.put(sent, turn);
        }
    }

    /** How many turns are kept. */
    long size() {
        turns.cleanUp();
        return turns.estimatedSize();
    }
}
