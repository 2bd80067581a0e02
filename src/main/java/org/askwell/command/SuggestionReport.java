package org.askwell.command;

import java.util.List;
import java.util.Map;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.Suggestion;
import org.askwell.evaluation.Suggestions;
import org.askwell.journal.Records;

/**
 * What {@code suggest-examples} found, as {@code --json} prints it.
 *
 * @param first the first day looked at, in UTC
 * @param questions how many were looked at
 * @param leftOut how many of them, by the reason
 * @param answered how many of the suggestions are or would be answered with their entry
 * @param learntWhole whether all was learnt of the patched folder, or as far as that goes within a moment
 * @param scorecards of a question file, {@code before} and {@code after}, where there is one
 */
record SuggestionReport(
        String first,
        String last,
        int questions,
        List<Row> suggestions,
        List<Suggestions.Unplaced> unplaced,
        Map<Suggestions.Reason, Integer> leftOut,
        Answered answered,
        boolean learntWhole,
        Map<String, Scorecard> scorecards,
        String patch) {

    /**
     * A suggestion that has been tried.
     *
     * @param troubles what became of it: {@code unanswered}, {@code asked-back}, {@code unhelpful}
     * @param before the entry's share of the question, 0 to 1
     * @param withOthers the same with half of the suggestions, without this one, among the examples
     * @param after the same with all of them
     */
    record Row(
            String entry,
            String question,
            int times,
            List<String> troubles,
            Suggestion.Basis basis,
            double before,
            double withOthers,
            double after) {}

    /** How many, in the same three cases. */
    record Answered(long before, long withOthers, long after) {

        /** @param least the share from which on an entry is the answer */
        static Answered of(List<Row> rows, double least) {
            return new Answered(
                    rows.stream().filter(row -> row.before() >= least).count(),
                    rows.stream().filter(row -> row.withOthers() >= least).count(),
                    rows.stream().filter(row -> row.after() >= least).count());
        }
    }

    /** @param least the share from which on an entry is the answer */
    static SuggestionReport of(
            Records.Span span,
            int questions,
            Suggestions found,
            List<Row> rows,
            double least,
            boolean learntWhole,
            Map<String, Scorecard> scorecards,
            String patch) {
        return new SuggestionReport(
                span.first().toString(),
                span.last().toString(),
                questions,
                rows,
                found.unplaced(),
                found.leftOut(),
                Answered.of(rows, least),
                learntWhole,
                scorecards,
                patch);
    }
}
