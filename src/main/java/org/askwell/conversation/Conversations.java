package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** The conversations under way in this process: kept for a while after their last turn and bounded in number. */
public final class Conversations implements ConversationStore {

    /** How long a conversation is kept after its last turn. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 20_000;

    /** A lost reply is asked for again within a minute; a busy clinic has a few hundred messages in that. */
    private static final int MOST_REPEATS = 5_000;

    private final Cache<ConversationId, Conversation> underWay;
    private final Repeats repeats;

    public Conversations() {
        this(MOST, Ticker.systemTicker());
    }

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
        this.repeats = new Repeats(MOST_REPEATS, ticker);
    }

    @Override
    public Turn next(Sent sent, Step step) {
        return repeats.once(sent, () -> resume(sent.claimed()).next(step));
    }

    /** The conversation to go on with: the {@code claimed} one where that is under way, otherwise a new one. */
    Conversation resume(Optional<ConversationId> claimed) {
        return claimed.flatMap(this::underWay).orElseGet(() -> started(Kept.begun()));
    }

    private Optional<Conversation> underWay(ConversationId id) {
        return Optional.ofNullable(underWay.getIfPresent(id));
    }

    private Conversation started(Kept kept) {
        Conversation started = new Conversation(kept);
        underWay.put(kept.id(), started);
        return started;
    }

    @Override
    public void forget(ConversationId id) {
        underWay.invalidate(id);
        repeats.forget(id);
    }

    /** What is known here of the conversation {@code id}. */
    public Optional<Kept> kept(ConversationId id) {
        return underWay(id).map(Conversation::kept);
    }

    /** Takes over how far a conversation has come elsewhere, unless it has come further here. */
    public void keep(Kept kept) {
        underWay(kept.id()).orElseGet(() -> started(kept)).keep(kept);
    }

    /** The turn that this message had before, as far as it is known here. */
    public Optional<Turn> repeated(Sent sent) {
        return repeats.known(sent);
    }

    /** Takes over {@code turn}, which this message has had elsewhere. */
    public void keep(Sent sent, Turn turn) {
        repeats.keep(sent, turn);
    }

    /** How many are under way. */
    long size() {
        underWay.cleanUp();
        return underWay.estimatedSize();
    }
}
