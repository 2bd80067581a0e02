package org.askwell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.Suggestions;
import org.askwell.evaluation.Suggestions.Reason;

/** What {@code suggest-examples} found for people: the patch, with all that is to be said about it above. */
final class SuggestionText {

    private static final int MOST_UNPLACED = 50;

    private SuggestionText() {}

    /** The lines above the diff are the reader's, as far as {@code git apply} and {@code patch} are concerned. */
    static String of(SuggestionReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d further ways to ask, from %d questions of %s to %s that were not answered or not to people's liking."
                        .formatted(report.suggestions().size(), report.questions(), report.first(), report.last()));
        if (!report.suggestions().isEmpty()) {
            addSuggestions(report, lines);
        }
        addUnplaced(report.unplaced(), lines);
        if (!report.leftOut().isEmpty()) {
            lines.add("");
            lines.add("Left out: " + leftOut(report.leftOut()) + ".");
        }
        report.scorecards().forEach((when, scorecard) -> addScorecard(when, scorecard, lines));
        String header = lines.stream().map(line -> ("# " + line).strip() + "\n").collect(Collectors.joining());
        return header + report.patch();
    }

    private static void addSuggestions(SuggestionReport report, List<String> lines) {
        lines.add("Read them, then apply them in the folder of answers with `git apply FILE` or `patch -p1 < FILE`.");
        lines.add("To leave one out, delete its line and use `git apply --recount FILE`.");
        lines.add("");
        lines.add(
                "times, the share that its entry has of it now -> with others -> with all, how it came, entry: question");
        for (SuggestionReport.Row row : report.suggestions()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%5dx  %.2f -> %.2f -> %.2f  %s, %s  %s: %s",
                    row.times(),
                    row.before(),
                    row.withOthers(),
                    row.after(),
                    String.join(", ", row.troubles()),
                    row.basis().name().toLowerCase(Locale.ROOT),
                    row.entry(),
                    row.question()));
        }
        addMeaning(report, lines);
    }

    private static void addMeaning(SuggestionReport report, List<String> lines) {
        lines.add("");
        SuggestionReport.Answered answered = report.answered();
        lines.add("Answered with that entry: %d now, %d with others, %d with all."
                .formatted(answered.before(), answered.withOthers(), answered.after()));
        lines.add("chosen: somebody went on to that entry; closest: nobody did, but it comes closest.");
        lines.add(
                "others: half of these, not the question itself; what new wordings gain is seen there. Learnt quickly.");
        lines.add("all: all of these. An example itself is nearly always answered. "
                + (report.learntWhole() ? "All is learnt." : "Learnt quickly; all is learnt with --eval."));
    }

    private static void addUnplaced(List<Suggestions.Unplaced> unplaced, List<String> lines) {
        if (unplaced.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(
                "What no entry seems to answer (an entry to write? a line for out-of-scope.txt?), and what comes closest:");
        unplaced.stream()
                .limit(MOST_UNPLACED)
                .map(one -> String.format(
                        Locale.ROOT,
                        "%5dx  %.2f  %s%s: %s",
                        one.times(),
                        one.score(),
                        one.closest(),
                        one.unhelpful() ? " (told, and called unhelpful)" : "",
                        one.question()))
                .forEach(lines::add);
        if (unplaced.size() > MOST_UNPLACED) {
            lines.add("%d more, see --json".formatted(unplaced.size() - MOST_UNPLACED));
        }
    }

    private static String leftOut(Map<Reason, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case BLANKS -> "that lost their sense with the personal data";
            case SHORT -> "of a single word";
            case LONG -> "too long for an example";
            case WARNING_SIGN -> "that raise a warning sign";
            case NO_QUESTION -> "that are no question for an entry";
            case LISTED -> "that stand in the folder";
            case ANSWERED -> "that are answered by now";
        };
    }

    private static void addScorecard(String when, Scorecard scorecard, List<String> lines) {
        lines.add("");
        lines.add(when + ":");
        ScorecardText.of(scorecard).lines().map(line -> "  " + line).forEach(lines::add);
    }
}
