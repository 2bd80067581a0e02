package org.askwell.retrieval;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text that the ranker learns from.
 *
 * @param owner the number of the entry that answers it, or the number of entries where none does
 * @param fold the part of the samples that is left out together with this one in cross-validation
 */
record Sample(int owner, String text, int fold) {

    Sample inFold(int other) {
        return new Sample(owner, text, other);
    }

    /**
     * Tells by their places which of {@code samples} are not in {@code fold}; so it tells too which documents count of an index
     * that begins with them, since passages always do.
     */
    static IntPredicate outside(int fold, List<Sample> samples) {
        return place -> place >= samples.size() || samples.get(place).fold() != fold;
    }
}
