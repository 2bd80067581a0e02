package org.askwell.command;

import java.util.Locale;
import org.askwell.conversation.Policy;
import org.askwell.evaluation.Tally;
import org.askwell.evaluation.Tuning;

/** What tuning came to, for people. */
final class TuningText {

    private TuningText() {}

    /** @param now what was in use until now */
    static String of(Tuning.Result result, double precision, Policy now) {
        return switch (result) {
            case Tuning.Tuned tuned -> tuned(tuned, precision, now);
            case Tuning.TooFew few ->
                String.format(
                        Locale.ROOT,
                        "Only %d of the turns have an answer, too few to go by; add questions until there are %d.",
                        few.answerable(),
                        Tuning.LEAST_QUESTIONS);
            case Tuning.OutOfReach out -> outOfReach(out, precision);
        };
    }

    private static String tuned(Tuning.Tuned tuned, double precision, Policy now) {
        Policy policy = tuned.policy();
        return String.join(
                "\n",
                "thresholds   answer  clarify",
                String.format(Locale.ROOT, "before     %8.2f %8.2f", now.answer(), now.clarify()),
                String.format(Locale.ROOT, "after      %8.2f %8.2f", policy.answer(), policy.clarify()),
                "",
                table(tuned.before(), tuned.after()),
                "",
                String.format(
                        Locale.ROOT,
                        "From %d answers, at least %s right is credible (Wilson's lower bound, 95 %%); wanted %s.",
                        tuned.after().answered(),
                        percent(tuned.credible()),
                        percent(precision)),
                String.format(
                        Locale.ROOT,
                        "Expected on new questions: %s right among answered (five-fold cross-validation).",
                        percent(tuned.unseen().precision())));
    }

    private static String table(Tally before, Tally after) {
        return String.join(
                "\n",
                "turns      answered   right   wrong  right among answered  asked back: helped  in vain  out-of-scope answered",
                row("before", before),
                row("after", after));
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-10s %8d %7d %7d %21s %19d %8d %22s",
                name,
                tally.answered(),
                tally.right(),
                tally.wrong(),
                percent(tally.precision()),
                tally.helped(),
                tally.inVain(),
                tally.outOfScopeAnswered() + " of " + tally.outOfScope());
    }

    private static String outOfReach(Tuning.OutOfReach out, double precision) {
        Tally tally = out.tally();
        return String.format(
                Locale.ROOT,
                "No threshold keeps %s of the answers right. The nearest, %.2f, has %d of %d right, from which at least %s "
                        + "is credible (Wilson's lower bound, 95 %%). It takes at least %d answers, all of them right. "
                        + "Add questions to the file, add ways to ask to the entries, or want less.",
                percent(precision),
                out.nearest().answer(),
                tally.right(),
                tally.answered(),
                percent(out.credible()),
                out.needed());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
