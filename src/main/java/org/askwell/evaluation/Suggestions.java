package org.askwell.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        BLANKS,
        /** Too few words to mean one thing. */
        SHORT,
        /** A story, not a question. */
        LONG,
        /** It would raise a warning sign. */
        WARNING_SIGN,
        /** Small talk, the team's matter, or about the conversation itself. */
        NO_QUESTION,
        /** It stands in the folder. */
        LISTED,
        /** The content answers it by now. */
        ANSWERED
    }

    /**
     * A question that no entry seems to answer.
     *
     * @param closest the id of the entry that comes closest
     * @param score that entry's share of the question, 0 to 1
     */
    public record Unplaced(String question, int times, String closest, double score) {}

    /** The questions by the ids of their entries. */
    public Map<String, List<String>> byEntry() {
        return suggestions.stream()
                .collect(Collectors.groupingBy(
                        Suggestion::entry,
                        TreeMap::new,
                        Collectors.mapping(Suggestion::question, Collectors.toList())));
    }
}
