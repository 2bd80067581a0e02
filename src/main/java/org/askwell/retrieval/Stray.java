package org.askwell.retrieval;

import java.util.Optional;
import org.askwell.knowledge.Entry;

/**
 * A listed message that, had nobody listed it, would not clearly go where it was listed.
 *
 * @param text as it was listed
 * @param owner the entry it was listed for; none where it is out of scope
 * @param ranking what would have been made of it
 */
public record Stray(String text, Optional<Entry> owner, Ranking ranking) {

    /** Tells whether an entry that is not its owner would come first. */
    public boolean goesElsewhere() {
        return !owner.equals(Optional.of(ranking.best().entry()));
    }
}
