package org.askwell.evaluation;

/**
 * A question that may become an example.
 *
 * @param entry the id of the one that it may ask for
 * @param times how often it was asked, in these words or others of the same meaning
 * @param basis why this entry
 * @param score the entry's share of the question now, 0 to 1
 */
public record Suggestion(String entry, String question, int times, Basis basis, double score) {

    /** What speaks for an entry. */
    public enum Basis {
        /** Somebody went on to it after having asked. */
        CHOSEN,
        /** It comes closest. */
        CLOSEST
    }
}
