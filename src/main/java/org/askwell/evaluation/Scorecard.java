package org.askwell.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;

/**
 * The figures of an evaluation. Shares are between 0 and 1.
 *
 * @param groups counts for the answerable and the out-of-scope questions, then for each tag
 * @param outOfScopeAnswered the share of out-of-scope questions that got an entry as their answer
 * @param urgentCaught the share of warning signs that got an urgent reply
 * @param ordinaryRaised the share of all other messages that got one too
 * @param precision the share right among the turns that got an entry as their answer, whatever they should have got
 * @param calibrationError the expected calibration error of the answers given: the mean distance between confidence and
 *     share right over ten bins of confidence, weighted by their size (Naeini, Cooper and Hauskrecht 2015)
 * @param riskCoverage the share wrong among the surest tenth, two tenths, … of all questions, had each been answered
 * @param confusions the entries given for others, most frequent first
 */
public record Scorecard(
        Map<String, Group> groups,
        double outOfScopeAnswered,
        double urgentCaught,
        double ordinaryRaised,
        double precision,
        double calibrationError,
        List<Risk> riskCoverage,
        List<Confusion> confusions) {

    private static final String ANSWERABLE = "answerable";
    private static final String LATER_TURNS = "later turns";
    private static final int BINS = 10;
    private static final int WORST = 12;
    private static final double ROUNDING = 1e-9;

    /** How many turns of a group had each verdict. */
    public record Group(int turns, int right, int askedBack, int missed, int wrong) {

        static Group of(List<Outcome> outcomes) {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            outcomes.forEach(outcome -> counts.merge(outcome.verdict(), 1, Integer::sum));
            return new Group(
                    outcomes.size(),
                    counts.getOrDefault(Verdict.RIGHT, 0),
                    counts.getOrDefault(Verdict.ASKED_BACK, 0),
                    counts.getOrDefault(Verdict.MISSED, 0),
                    counts.getOrDefault(Verdict.WRONG, 0));
        }

        /** The share of {@code count} in this group. */
        public double share(int count) {
            return turns == 0 ? 0 : (double) count / turns;
        }
    }

    /** Were only the surest {@code coverage} of the questions answered, {@code risk} of them would be wrong. */
    public record Risk(double coverage, double risk, double confidence) {}

    /** {@code count} turns that {@code expected} answers got {@code given}. */
    public record Confusion(String expected, String given, int count) {}

    /** Adds up {@code outcomes}. */
    public static Scorecard of(List<Outcome> outcomes) {
        List<Outcome> outside = filter(outcomes, outcome -> outcome.line().isOutOfScope());
        return new Scorecard(
                groups(outcomes),
                share(outside, Outcome::isAnswered),
                share(filter(outcomes, Outcome::isWarning), Outcome::isUrgent),
                share(filter(outcomes, outcome -> !outcome.isWarning()), Outcome::isUrgent),
                share(filter(outcomes, Outcome::isAnswered), outcome -> outcome.verdict() == Verdict.RIGHT),
                calibrationError(filter(outcomes, Outcome::isAnswered)),
                riskCoverage(outcomes),
                confusions(outcomes));
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return outcomes.isEmpty() ? 0 : (double) filter(outcomes, condition).size() / outcomes.size();
    }

    /** The counts of the turns after the first of each conversation. */
    public Group laterTurns() {
        return groups.getOrDefault(LATER_TURNS, Group.of(List.of()));
    }

    /** The counts of the questions that an entry answers. */
    public Group answerable() {
        return groups.getOrDefault(ANSWERABLE, Group.of(List.of()));
    }

    /** Says where this scorecard is worse than {@code before}; empty where it is nowhere. */
    public List<String> fallsBehind(Scorecard before) {
        return Stream.of(
                        fall("right", share(before, Group::right), share(this, Group::right), 1),
                        fall("wrong", share(before, Group::wrong), share(this, Group::wrong), -1),
                        fall("out-of-scope answered", before.outOfScopeAnswered, outOfScopeAnswered, -1),
                        fall("urgent caught", before.urgentCaught, urgentCaught, 1),
                        fall("ordinary raised", before.ordinaryRaised, ordinaryRaised, -1),
                        fall("calibration error", before.calibrationError, calibrationError, -1))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Shares, not counts: the file may have grown since. */
    private static double share(Scorecard scorecard, ToIntFunction<Group> count) {
        return scorecard.answerable().share(count.applyAsInt(scorecard.answerable()));
    }

    /** @param direction 1 where more is better, -1 where less is */
    private static Optional<String> fall(String name, double before, double now, int direction) {
        return direction * (now - before) < -ROUNDING
                ? Optional.of(String.format(Locale.ROOT, "%s: was %.4g, is %.4g", name, before, now))
                : Optional.empty();
    }

    /** What was expected, in what place of the conversation, and the tags; only what occurs, but for the first two. */
    private static Map<String, Group> groups(List<Outcome> outcomes) {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put(ANSWERABLE, Group.of(filter(outcomes, Outcome::expectsTopic)));
        groups.put(
                Dialogue.OUT_OF_SCOPE,
                Group.of(filter(outcomes, outcome -> outcome.line().isOutOfScope())));
        Map<String, List<Outcome>> further = new LinkedHashMap<>();
        for (String expected : List.of(Dialogue.URGENT, Dialogue.HANDOFF, Dialogue.SMALL_TALK)) {
            further.put(
                    expected,
                    filter(outcomes, outcome -> outcome.line().accept().equals(List.of(expected))));
        }
        further.put(LATER_TURNS, filter(outcomes, outcome -> outcome.number() > 0));
        Map<String, List<Outcome>> byTag = new TreeMap<>();
        outcomes.forEach(outcome ->
                outcome.dialogue().tags().forEach(tag -> byTag.merge(tag, List.of(outcome), Scorecard::joined)));
        byTag.forEach(further::putIfAbsent);
        further.forEach((name, members) -> {
            if (!members.isEmpty()) {
                groups.putIfAbsent(name, Group.of(members));
            }
        });
        return groups;
    }

    private static List<Outcome> joined(List<Outcome> some, List<Outcome> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static double calibrationError(List<Outcome> answered) {
        Map<Integer, List<Outcome>> bins = answered.stream()
                .collect(Collectors.groupingBy(
                        outcome -> Math.min(BINS - 1, (int) (outcome.turn().confidence() * BINS))));
        return bins.values().stream()
                .mapToDouble(bin -> {
                    double confidence = bin.stream()
                            .mapToDouble(outcome -> outcome.turn().confidence())
                            .average()
                            .orElse(0);
                    double right = share(bin, outcome -> outcome.verdict() == Verdict.RIGHT);
                    return Math.abs(confidence - right) * bin.size() / answered.size();
                })
                .sum();
    }

    /** Only questions count: whether a greeting would be answered right by an entry is nobody's concern. */
    private static List<Risk> riskCoverage(List<Outcome> all) {
        List<Outcome> outcomes =
                filter(all, outcome -> outcome.expectsTopic() || outcome.line().isOutOfScope());
        List<Outcome> surestFirst = outcomes.stream()
                .sorted(Comparator.comparingDouble(
                        (Outcome outcome) -> -outcome.turn().ranking().confidence()))
                .toList();
        List<Risk> curve = new ArrayList<>();
        for (int tenth = 1; tenth <= 10 && !outcomes.isEmpty(); tenth++) {
            int size = Math.max(1, surestFirst.size() * tenth / 10);
            List<Outcome> surest = surestFirst.subList(0, size);
            double wrong = share(surest, outcome -> !outcome.isFirstRight());
            curve.add(new Risk(
                    tenth / 10.0, wrong, surest.getLast().turn().ranking().confidence()));
        }
        return curve;
    }

    private static List<Confusion> confusions(List<Outcome> outcomes) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        filter(outcomes, outcome -> outcome.verdict() == Verdict.WRONG)
                .forEach(outcome -> counts.merge(
                        List.of(outcome.line().accept().getFirst(), given(outcome.turn())), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count ->
                        new Confusion(count.getKey().getFirst(), count.getKey().getLast(), count.getValue()))
                .sorted(Comparator.comparingInt((Confusion confusion) -> -confusion.count()))
                .limit(WORST)
                .toList();
    }

    private static String given(Turn turn) {
        return switch (turn.reply()) {
            case Reply.Answer answer -> answer.entry().id();
            case Reply.Clarify clarify -> clarify.choices().getFirst().id();
            case Reply.Unknown unknown -> Dialogue.OUT_OF_SCOPE;
            case Reply.Urgent urgent -> Dialogue.URGENT;
            case Reply.Handoff handoff -> Dialogue.HANDOFF;
            case Reply.SmallTalk smallTalk -> Dialogue.SMALL_TALK;
        };
    }

    private static List<Outcome> filter(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return outcomes.stream().filter(condition).toList();
    }
}
