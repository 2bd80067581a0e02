package org.askwell.evaluation;

import org.askwell.evaluation.Suggestion.Basis;

/** Where a question belongs. */
sealed interface Placement {

    /** To an entry. */
    record Placed(SameWords question, String entry, Basis basis, double score) implements Placement {}

    /** To none, though one comes closest. */
    record Nowhere(SameWords question, String closest, double score) implements Placement {}

    /** It is no example. */
    record LeftOut(SameWords question, Suggestions.Reason reason) implements Placement {}
}
