package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a message that is sent again under the same key, because its reply got lost, have the turn it had. */
final class Repeats {

    /** Nobody who only knows a key learns anything: the conversation and the words have to be the same too. */
    private record Sent(String key, Optional<ConversationId> claimed, String text) {

        int weight() {
            return Weight.of(key, claimed.map(ConversationId::value).orElse(""), text);
        }
    }

    private final Cache<Sent, Turn> turns;

    /**
     * @param most more than this {@link Weight} pushes out those that are used least
     * @param ticker the time
     */
    Repeats(int most, Ticker ticker) {
        this.turns = Caffeine.newBuilder()
                .expireAfterWrite(Conversations.KEPT)
                .maximumWeight(most)
                .<Sent, Turn>weigher((sent, turn) -> sent.weight())
                .ticker(ticker)
                .build();
    }

    /** Keeps no turn of the conversation {@code id} any more. */
    void forget(ConversationId id) {
        turns.asMap().values().removeIf(turn -> turn.conversation().equals(id));
    }

    /** The turn that this message had before, or else {@code first}; of two sent at once, one waits for the other. */
    Turn once(String key, Optional<ConversationId> claimed, Utterance utterance, Supplier<Turn> first) {
        return turns.get(new Sent(key, claimed, utterance.text()), sent -> first.get());
    }

    /** How many turns are kept. */
    long size() {
        turns.cleanUp();
        return turns.estimatedSize();
    }
}
