package org.askwell.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.askwell.journal.Unsettled;

/**
 * A question that may become an example.
 *
 * @param entry the id of the one that it may ask for
 * @param times how often it was asked, in these words or others of the same meaning
 * @param troubles what became of it
 * @param basis why this entry
 * @param score the entry's share of the question now, 0 to 1
 */
public record Suggestion(
        String entry, String question, int times, Set<Unsettled.Trouble> troubles, Basis basis, double score) {

    /** What speaks for an entry. */
    public enum Basis {
        /** Somebody went on to it after having asked. */
        @JsonProperty("chosen")
        CHOSEN,
        /** It comes closest. */
        @JsonProperty("closest")
        CLOSEST
    }
}
