package org.askwell.command;

import java.util.Locale;
import java.util.StringJoiner;
import org.askwell.evaluation.Scorecard;

/** A scorecard for people. */
final class ScorecardText {

    private ScorecardText() {}

    static String of(Scorecard scorecard) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.format(
                Locale.ROOT, "%-18s %6s %7s %11s %7s %7s", "group", "turns", "right", "asked back", "missed", "wrong"));
        scorecard
                .groups()
                .forEach((name, group) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-18s %6d %6.1f%% %10.1f%% %6.1f%% %6.1f%%",
                        name,
                        group.turns(),
                        100 * group.share(group.right()),
                        100 * group.share(group.askedBack()),
                        100 * group.share(group.missed()),
                        100 * group.share(group.wrong()))));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "out-of-scope answered  %.1f%%", 100 * scorecard.outOfScopeAnswered()));
        lines.add(String.format(Locale.ROOT, "warning signs caught   %.1f%%", 100 * scorecard.urgentCaught()));
        lines.add(String.format(Locale.ROOT, "ordinary ones raised   %.1f%%", 100 * scorecard.ordinaryRaised()));
        lines.add(String.format(Locale.ROOT, "right among answered   %.1f%%", 100 * scorecard.precision()));
        lines.add(String.format(Locale.ROOT, "calibration error      %.3f", scorecard.calibrationError()));
        lines.add("");
        lines.add("if only the surest were answered:");
        lines.add("confidence  answered  right among answered");
        scorecard
                .riskCoverage()
                .forEach(risk -> lines.add(String.format(
                        Locale.ROOT,
                        "%10.2f %8.0f%% %20.1f%%",
                        risk.confidence(),
                        100 * risk.coverage(),
                        100 * (1 - risk.risk()))));
        lines.add("");
        lines.add("most frequent confusions:");
        scorecard
                .confusions()
                .forEach(confusion -> lines.add(String.format(
                        Locale.ROOT, "  %3d  %s got %s", confusion.count(), confusion.expected(), confusion.given())));
        return lines.toString();
    }
}
