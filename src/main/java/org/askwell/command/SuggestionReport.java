package org.askwell.command;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.Suggestion;
import org.askwell.evaluation.Suggestions;

/**
 * What {@code suggest-examples} found, as {@code --json} prints it.
 *
 * @param first the first day looked at, in UTC
 * @param questions how many were looked at
 * @param learntWhole whether all was learnt of the patched folder, or as far as that goes within a moment
 * @param scorecards of a question file {@code before} and {@code after}, where there is one
 */
record SuggestionReport(
        String first,
        String last,
        int questions,
        List<Row> suggestions,
        List<Suggestions.Unplaced> unplaced,
        Map<Suggestions.Reason, Integer> leftOut,
        boolean learntWhole,
        Map<String, Scorecard> scorecards,
        String patch) {

    /**
     * A suggestion that has been tried.
     *
     * @param before the entry's share of the question now
     * @param after the same with all suggestions among the examples
     */
    record Row(String entry, String question, int times, Suggestion.Basis basis, double before, double after) {}

    /** @param after the scores of {@code suggestions}, in their order */
    static List<Row> rows(List<Suggestion> suggestions, List<Double> after) {
        return IntStream.range(0, suggestions.size())
                .mapToObj(i -> row(suggestions.get(i), after.get(i)))
                .toList();
    }

    private static Row row(Suggestion suggestion, double after) {
        return new Row(
                suggestion.entry(),
                suggestion.question(),
                suggestion.times(),
                suggestion.basis(),
                suggestion.score(),
                after);
    }
}
