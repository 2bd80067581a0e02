package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.askwell.retrieval.Understanding;

/**
 * What was made of messages, so that what many ask is understood once. No more are worked on than there are processors, so
 * that in a flood everything that takes no thinking is still served at once, and whoever waits in vain hears so soon. Bounded;
 * safe for use by any number of threads.
 */
final class Understandings {

    /** Longer nobody waits before a message is looked at; people give up after a few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LoadingCache<String, Understanding> byText;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /**
     * @param most more than this {@link Weight} pushes out what is used least
     * @param understand makes something of a message
     */
    Understandings(long most, Function<String, Understanding> understand) {
        this(most, PATIENCE, understand);
    }

    Understandings(long most, Duration patience, Function<String, Understanding> understand) {
        this.patience = patience;
        this.byText = Caffeine.newBuilder()
                .maximumWeight(most)
                .<String, Understanding>weigher(Weight::of)
                .build(understand::apply);
    }

    /** Throws {@link Overloaded} where too many others are before it. */
    Understanding of(Utterance utterance) {
        return Optional.ofNullable(byText.getIfPresent(utterance.text())).orElseGet(() -> inTurn(utterance.text()));
    }

    private Understanding inTurn(String text) {
        waitForTurn();
        try {
            return byText.get(text);
        } finally {
            turns.release();
        }
    }

    private void waitForTurn() {
        try {
            if (turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Overloaded();
    }

    /** What is remembered now. */
    Stream<Understanding> all() {
        byText.cleanUp();
        return byText.asMap().values().stream();
    }
}
