package org.askwell.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What the questions that were not settled come to.
 *
 * @param suggestions in the order of the entries, the most frequent first
 * @param unplaced what no entry seems to answer, the most frequent first
 * @param leftOut how many questions were left out, by the reason
 */
public record Suggestions(List<Suggestion> suggestions, List<Unplaced> unplaced, Map<Reason, Integer> leftOut) {

    /** Why a question is no example, and not shown. */
    public enum Reason {
        /** Personal data was taken out of all of it. */
        @JsonProperty("blanks")
        BLANKS,
        /** Too few words to mean one thing. */
        @JsonProperty("short")
        SHORT,
        /** A story, not a question. */
        @JsonProperty("long")
        LONG,
        /** It would raise a warning sign. */
        @JsonProperty("warning-sign")
        WARNING_SIGN,
        /** Small talk, the team's matter, or about the conversation itself. */
        @JsonProperty("no-question")
        NO_QUESTION,
        /** It stands in the folder. */
        @JsonProperty("listed")
        LISTED,
        /** The content answers it by now. */
        @JsonProperty("answered")
        ANSWERED
    }

    /**
     * A question that no entry seems to answer.
     *
     * @param closest the id of the entry that comes closest
     * @param score that entry's share of the question, 0 to 1
     * @param unhelpful whether people were told that entry and called it unhelpful, so that its answer may need work
     */
    public record Unplaced(String question, int times, String closest, double score, boolean unhelpful) {}
}
