package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import java.util.stream.Stream;
import org.askwell.retrieval.Understanding;

/** What was made of messages, so that what many ask is understood once. Bounded; safe for use by any number of threads. */
final class Understandings {

    private final LoadingCache<String, Understanding> byText;

    /**
     * @param most more than this {@link Weight} pushes out what is used least
     * @param understand makes something of a message
     */
    Understandings(long most, Function<String, Understanding> understand) {
        this.byText = Caffeine.newBuilder()
                .maximumWeight(most)
                .<String, Understanding>weigher(Weight::of)
                .build(understand::apply);
    }

    Understanding of(Utterance utterance) {
        return byText.get(utterance.text());
    }

    /** What is remembered now. */
    Stream<Understanding> all() {
        byText.cleanUp();
        return byText.asMap().values().stream();
    }
}
