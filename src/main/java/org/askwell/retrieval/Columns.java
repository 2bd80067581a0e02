package org.askwell.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The weights of a linear model, a row of owners for each feature, when some owners learn more while all others stay as
 * they are: their sums are taken once, so that a pass over the examples costs next to nothing.
 */
final class Columns {

    private static final int SEED = 7;
    private static final int EPOCHS = 8;

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

    /** Lets {@code learners} learn from {@code examples}, the same for the same. */
    void learn(int[] learners, List<Classifier.Example> examples) {
        if (learners.length > 0) {
            double[] others = examples.parallelStream()
                    .mapToDouble(example -> others(learners, example.features()))
                    .toArray();
            // Side by side they stay in the processor's cache.
            float[] own = copy(learners);
            learn(learners, own, examples, others);
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

    private static void learn(int[] learners, float[] own, List<Classifier.Example> examples, double[] others) {
        int[] order = IntStream.range(0, examples.size()).toArray();
        Random random = new Random(SEED);
        double[] shares = new double[learners.length + 1];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Classifier.shuffle(order, random);
            for (int i : order) {
                Classifier.Example example = examples.get(i);
                double squares = scores(own, example.features(), shares);
                shares[learners.length] = others[i];
                Softmax.inPlace(shares);
                for (int k = 0; k < learners.length; k++) {
                    double error = shares[k] - (learners[k] == example.label() ? 1 : 0);
                    if (Math.abs(error) > LEAST_ERROR) {
                        step(own, learners.length, k, RATE * error / squares, example.features());
                    }
                }
            }
        }
    }

    /** Fills all but the last of {@code scores} and returns the sum of the features' squares. */
    private static double scores(float[] own, Features features, double[] scores) {
        Arrays.fill(scores, 0);
        int learners = scores.length - 1;
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            squares += value * value;
            int row = features.index(i) * learners;
            for (int k = 0; k < learners; k++) {
                scores[k] += value * own[row + k];
            }
        }
        return squares;
    }

    private static void step(float[] own, int learners, int k, double length, Features features) {
        for (int i = 0; i < features.size(); i++) {
            own[features.index(i) * learners + k] -= (float) (length * features.value(i));
        }
    }
}
