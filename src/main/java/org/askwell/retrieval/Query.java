package org.askwell.retrieval;

import java.util.Optional;
import org.askwell.knowledge.Entry;

/**
 * What to look for: an utterance with its context resolved.
 *
 * @param text the words
 * @param about the entry that was told before, where the words are to be understood from there
 */
public record Query(String text, Optional<Entry> about) {

    /** Words that say all by themselves. */
    public Query(String text) {
        this(text, Optional.empty());
    }

    /** The query in words. */
    @Override
    public String toString() {
        return about.map(entry -> entry.question() + " " + text).orElse(text);
    }
}
