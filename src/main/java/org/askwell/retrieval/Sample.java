package org.askwell.retrieval;

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
}
