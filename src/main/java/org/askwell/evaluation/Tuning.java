package org.askwell.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;

/**
 * Chooses how sure a chatbot has to be, from questions whose answers are known. Every hundredth is tried as threshold, on
 * every turn of every dialogue. The thresholds in use play no part in it, so that tuning again changes nothing.
 *
 * <p>To answer: the lowest threshold from which on enough of the answers are right. Few answers may be right by luck, so what
 * has to reach the wanted precision is not the share seen but the least that is credible from so many: the lower bound of
 * Wilson's score interval (Wilson 1927, "Probable inference, the law of succession, and statistical inference"), one-sided
 * with 95 %.
 *
 * <p>To ask back: the threshold with the greatest surplus of times when the right entry is among the choices over times when
 * it is not; each step down to it helps at least as often as not.
 */
public final class Tuning {

    /** With fewer questions that have an answer there is nothing to go by. */
    public static final int LEAST_QUESTIONS = 30;

    private static final int HUNDREDTHS = 100;
    private static final int FOLDS = 5;

    /** The quantile of the normal distribution that leaves 5 % above it. */
    private static final double QUANTILE = 1.6449;

    private Tuning() {}

    /** What tuning comes to. */
    public sealed interface Result {}

    /**
     * Thresholds that keep to the wanted precision.
     *
     * @param before the tally under the policy in use
     * @param after the tally under {@code policy}
     * @param credible the least precision that is credible from {@code after}
     * @param unseen the tally of each fifth of the dialogues when the others chose the threshold
     */
    public record Tuned(Policy policy, Tally before, Tally after, double credible, Tally unseen) implements Result {}

    /** {@code answerable} questions are too few. */
    public record TooFew(int answerable) implements Result {}

    /**
     * No threshold keeps to the wanted precision.
     *
     * @param nearest the one with the highest credible precision
     * @param needed how many answers are needed even if all of them are right
     */
    public record OutOfReach(Policy nearest, Tally tally, double credible, int needed) implements Result {}

    /** The thresholds with which at least {@code precision} of the answers of {@code chatbot} are right. */
    public static Result of(Chatbot chatbot, List<Dialogue> dialogues, double precision) {
        Tally before = total(chatbot, dialogues, chatbot.policy());
        if (before.answerable() < LEAST_QUESTIONS) {
            return new TooFew(before.answerable());
        }
        List<Trial> trials = Trial.of(chatbot, dialogues, answering());
        for (Trial trial : trials) {
            if (credible(trial.total()) >= precision) {
                Policy policy = mostHelpful(Trial.of(chatbot, dialogues, askingBack(trial.policy())));
                Tally after = total(chatbot, dialogues, policy);
                // In a conversation what was asked back before changes what is answered later.
                if (credible(after) >= precision) {
                    return new Tuned(policy, before, after, credible(after), unseen(trials, precision));
                }
            }
        }
        Trial nearest = surest(trials, dialogue -> true);
        return new OutOfReach(nearest.policy(), nearest.total(), credible(nearest.total()), needed(precision));
    }

    private static Tally total(Chatbot chatbot, List<Dialogue> dialogues, Policy policy) {
        return Trial.of(chatbot, dialogues, List.of(policy)).getFirst().total();
    }

    private static List<Policy> answering() {
        return IntStream.range(1, HUNDREDTHS)
                .mapToObj(hundredth -> Policy.with((double) hundredth / HUNDREDTHS, Policy.DEFAULT.clarify()))
                .toList();
    }

    private static List<Policy> askingBack(Policy policy) {
        return IntStream.rangeClosed(1, HUNDREDTHS)
                .mapToObj(hundredth -> Policy.with(policy.answer(), (double) hundredth / HUNDREDTHS))
                .toList();
    }

    /** Wilson's lower bound of the precision. */
    static double credible(Tally tally) {
        double answers = tally.answered();
        if (answers == 0) {
            return 0;
        }
        double square = QUANTILE * QUANTILE;
        double share = tally.precision();
        double spread = QUANTILE * Math.sqrt(share * (1 - share) / answers + square / (4 * answers * answers));
        return (share + square / (2 * answers) - spread) / (1 + square / answers);
    }

    /** Wilson's lower bound for answers all of which are right, solved for their number. */
    private static int needed(double precision) {
        return (int) Math.ceil(QUANTILE * QUANTILE * precision / (1 - precision));
    }

    /** Among equals that which is nearest to what serves those who never tuned, so that no evidence changes nothing. */
    static Policy mostHelpful(List<Trial> trials) {
        return trials.stream()
                .max(Comparator.comparingInt((Trial trial) -> trial.total().surplus())
                        .thenComparingDouble(trial -> -Math.abs(trial.policy().clarify() - Policy.DEFAULT.clarify())))
                .map(Trial::policy)
                .orElseThrow();
    }

    /**
     * What becomes of each part of the dialogues under the threshold that the other parts choose: a look at questions that
     * had no say.
     */
    private static Tally unseen(List<Trial> trials, double precision) {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> {
                    IntPredicate others = dialogue -> dialogue % FOLDS != fold;
                    return lowest(trials, precision, others)
                            .orElseGet(() -> surest(trials, others))
                            .total(dialogue -> dialogue % FOLDS == fold);
                })
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Optional<Trial> lowest(List<Trial> trials, double precision, IntPredicate which) {
        return trials.stream()
                .filter(trial -> credible(trial.total(which)) >= precision)
                .findFirst();
    }

    private static Trial surest(List<Trial> trials, IntPredicate which) {
        return trials.stream()
                .max(Comparator.comparingDouble(trial -> credible(trial.total(which))))
                .orElseThrow();
    }
}
