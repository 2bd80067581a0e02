package org.askwell.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weights of a linear model, a row of owners for each feature, when some owners learn more while all others stay as
 * they are: their sums are taken once, so that a pass over the examples costs next to nothing.
 */
final class Columns {

    private static final int SEED = 7;

    /** Passes over the examples, and steps where these are few. */
    private static final int LEAST_PASSES = 8;

    private static final int LEAST_STEPS = 20_000;

    /** The share that an owner must have of what it was just given. */
    private static final double ENOUGH = 0.5;

    private static final int MOST_REPEATS = 20;

    /** How much of its error an example takes off its owner's score at once. */
    private static final double RATE = 0.5;

    /** A class whose probability is off by less learns nothing worth the time. */
    private static final double LEAST_ERROR = 0.002;

    private final float[] weights;
    private final int owners;

    private Columns(float[] weights, int owners) {
        this.weights = weights;
        this.owners = owners;
    }

    /**
     * The weights of {@code before} for owners with other numbers.
     *
     * @param former the number that each owner had; those that are new start from nothing
     * @param features how many there are now; what is beyond those of {@code before} starts from nothing
     */
    static Columns moved(float[] before, int ownersBefore, int[] former, int features) {
        float[] weights = new float[features * former.length];
        for (int row = 0; row < before.length / ownersBefore; row++) {
            for (int owner = 0; owner < former.length; owner++) {
                if (former[owner] != Change.NEW) {
                    weights[row * former.length + owner] = before[row * ownersBefore + former[owner]];
                }
            }
        }
        return new Columns(weights, former.length);
    }

    float[] weights() {
        return weights;
    }

    /** Lets the owners of what was added learn, the same for the same. */
    void learn(Classifier.Update update) {
        int[] learners = update.learners();
        if (learners.length > 0) {
            // Side by side they stay in the processor's cache.
            float[] own = copy(learners);
            List<Known> added = known(update.added(), learners);
            Stream<Known> reminders = known(update.reminders(), learners).stream();
            learn(own, Stream.concat(added.stream(), reminders).toList(), lead(update));
            insist(own, added, learners.length);
            for (int i = 0; i < own.length; i++) {
                weights[i / learners.length * owners + learners[i % learners.length]] = own[i];
            }
        }
    }

    private float[] copy(int[] learners) {
        float[] own = new float[weights.length / owners * learners.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = weights[i / learners.length * owners + learners[i % learners.length]];
        }
        return own;
    }

    /**
     * An example, and what of it does not change.
     *
     * @param learner the place of its owner among the learners; below zero if that does not learn
     * @param others the logarithm of what all owners but the learners have of the sum of exponentials
     */
    private record Known(Features features, int learner, double others) {}

    private List<Known> known(List<Classifier.Example> examples, int[] learners) {
        return examples.parallelStream()
                .map(example -> new Known(
                        example.features(),
                        Arrays.binarySearch(learners, example.label()),
                        others(learners, example.features())))
                .toList();
    }

    /**
     * How much likelier each learner seems than it is, as a logarithm: all of its additions are here, but only one in so many
     * of all other texts.
     */
    private static double[] lead(Classifier.Update update) {
        int[] learners = update.learners();
        double[] lead = new double[learners.length];
        for (int k = 0; k < learners.length; k++) {
            int owner = learners[k];
            double added = update.added().stream()
                    .filter(example -> example.label() == owner)
                    .count();
            double reminders = update.reminders().stream()
                    .filter(example -> example.label() == owner)
                    .count();
            lead[k] = Math.log((added + reminders) / (added / update.stride() + reminders));
        }
        return lead;
    }

    /** The logarithm of what all owners but the learners have of the sum of exponentials. */
    private double others(int[] learners, Features features) {
        double[] scores = new double[owners];
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            int row = features.index(i) * owners;
            for (int owner = 0; owner < owners; owner++) {
                scores[owner] += value * weights[row + owner];
            }
        }
        for (int learner : learners) {
            scores[learner] = Double.NEGATIVE_INFINITY;
        }
        double highest = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (double score : scores) {
            sum += score == Double.NEGATIVE_INFINITY ? 0 : Math.exp(score - highest);
        }
        return highest + Math.log(sum);
    }

    private static void learn(float[] own, List<Known> examples, double[] lead) {
        int[] order = IntStream.range(0, examples.size()).toArray();
        Random random = new Random(SEED);
        double[] shares = new double[lead.length + 1];
        int passes = Math.max(LEAST_PASSES, LEAST_STEPS / examples.size());
        for (int pass = 0; pass < passes; pass++) {
            Classifier.shuffle(order, random);
            for (int i : order) {
                learn(own, examples.get(i), lead, shares);
            }
        }
    }

    /** What an owner was just given should be its own, however much speaks for others. */
    private static void insist(float[] own, List<Known> added, int learners) {
        double[] shares = new double[learners + 1];
        double[] noLead = new double[learners];
        for (int pass = 0; pass < MOST_REPEATS; pass++) {
            for (Known example : added) {
                shares(own, example, noLead, shares);
                if (shares[example.learner()] < ENOUGH) {
                    learn(own, example, noLead, shares);
                }
            }
        }
    }

    private static void learn(float[] own, Known example, double[] lead, double[] shares) {
        double squares = shares(own, example, lead, shares);
        for (int k = 0; k < lead.length; k++) {
            double error = shares[k] - (k == example.learner() ? 1 : 0);
            if (Math.abs(error) > LEAST_ERROR) {
                step(own, lead.length, k, RATE * error / squares, example.features());
            }
        }
    }

    /** Fills {@code shares}, the last with that of all others, and returns the sum of the features' squares. */
    private static double shares(float[] own, Known example, double[] lead, double[] shares) {
        System.arraycopy(lead, 0, shares, 0, lead.length);
        shares[lead.length] = example.others();
        Features features = example.features();
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            squares += value * value;
            int row = features.index(i) * lead.length;
            for (int k = 0; k < lead.length; k++) {
                shares[k] += value * own[row + k];
            }
        }
        Softmax.inPlace(shares);
        return squares;
    }

    private static void step(float[] own, int learners, int k, double length, Features features) {
        for (int i = 0; i < features.size(); i++) {
            own[features.index(i) * learners + k] -= (float) (length * features.value(i));
        }
    }
}
