package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A network with one hidden layer of rectified units, which find out what a word means beside others; a linear model
 * cannot tell "could I faint?" from "I fainted". Trained by stochastic gradient descent with a step per feature that
 * shrinks with what the feature has learnt (AdaGrad; Duchi, Hazan and Singer 2011) and with units left out by chance
 * (dropout; Srivastava et al. 2014). The same examples give the same weights.
 */
final class NeuralClassifier implements Classifier {

    /** Chosen by cross-validation; more units or passes tell the same. */
    private static final Training TRAINING = new Training(48, 4, 0.03f, 0.3f);

    private static final int SEED = 7;
    private static final float FIRST_OUTPUT_WEIGHT = 0.2f;

    /** An example whose probabilities are off by less teaches nothing worth the time. */
    private static final float LEAST_ERROR = 0.01f;

    /** Keeps the first step finite. */
    private static final float LEAST_SQUARE = 1e-6f;

    private final int classes;
    private final HiddenLayer inner;

    /** A row of classes for each unit. */
    private final float[] outer;

    private final float[] outerBias;

    private NeuralClassifier(int classes, HiddenLayer inner, float[] outer, float[] outerBias) {
        this.classes = classes;
        this.inner = inner;
        this.outer = outer;
        this.outerBias = outerBias;
    }

    /** Reads what {@link #save} wrote. */
    static NeuralClassifier load(DataInput in) throws IOException {
        return new NeuralClassifier(in.readInt(), HiddenLayer.load(in), Floats.read(in), Floats.read(in));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(classes);
        inner.save(out);
        Floats.write(outer, out);
        Floats.write(outerBias, out);
    }

    /** The same for the same examples. */
    static NeuralClassifier train(List<Example> examples, int classes, int features) {
        return train(examples, classes, features, TRAINING);
    }

    /**
     * How to train.
     *
     * @param units in the hidden layer
     * @param epochs passes over the examples
     * @param rate the length of a step
     * @param dropout the share of units left out by chance
     */
    record Training(int units, int epochs, float rate, float dropout) {}

    static NeuralClassifier train(List<Example> examples, int classes, int features, Training training) {
        Random random = new Random(SEED);
        NeuralClassifier classifier = new NeuralClassifier(
                classes,
                HiddenLayer.untrained(training.units(), features, random),
                HiddenLayer.randomWeights(training.units() * classes, FIRST_OUTPUT_WEIGHT, random),
                new float[classes]);
        Learner learner = classifier.new Learner(features, training, random);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < training.epochs(); epoch++) {
            Classifier.shuffle(order, random);
            for (int i : order) {
                Workers.checkCancelled();
                learner.learn(examples.get(i));
            }
        }
        return classifier;
    }

    /** What the hidden units see stays as it is; what follows from it is learnt. */
    @Override
    public NeuralClassifier adapted(Update update) {
        int units = inner.units();
        int owners = update.change().owners();
        float[] withBias = Arrays.copyOf(outer, outer.length + classes);
        System.arraycopy(outerBias, 0, withBias, outer.length, classes);
        Columns columns = Columns.moved(withBias, classes, update.change().former(), units + 1);
        HiddenLayer wider = inner.wider(update.features());
        columns.learn(new Update(
                update.change(),
                seen(update.added(), wider),
                seen(update.reminders(), wider),
                update.stride(),
                units + 1));
        float[] learnt = columns.weights();
        int end = units * owners;
        return new NeuralClassifier(
                owners, wider, Arrays.copyOf(learnt, end), Arrays.copyOfRange(learnt, end, learnt.length));
    }

    private static List<Example> seen(List<Example> examples, HiddenLayer layer) {
        return examples.parallelStream()
                .map(example -> new Example(layer.seen(example.features()), example.label()))
                .toList();
    }

    @Override
    public float[] probabilities(Features features) {
        double[] exact = new double[classes];
        output(inner.values(features), exact);
        float[] probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) exact[c];
        }
        return probabilities;
    }

    private void output(float[] hidden, double[] target) {
        for (int c = 0; c < classes; c++) {
            target[c] = outerBias[c];
        }
        for (int u = 0; u < hidden.length; u++) {
            float value = hidden[u];
            if (value != 0) {
                int row = u * classes;
                for (int c = 0; c < classes; c++) {
                    target[c] += value * outer[row + c];
                }
            }
        }
        Softmax.inPlace(target);
    }

    /** What is needed while learning and no longer. */
    private final class Learner {

        private final int units = inner.units();
        private final float[] innerWeights = inner.weights();
        private final float[] innerBias = inner.bias();
        private final Training training;
        private final Random random;
        private final float[] innerSquares;
        private final float[] outerSquares = new float[outer.length];
        private final float[] biasSquares = new float[classes + units];
        private final float[] hidden = new float[units];
        private final float[] slope = new float[units];
        private final double[] errors = new double[classes];

        Learner(int features, Training training, Random random) {
            this.training = training;
            this.random = random;
            this.innerSquares = new float[features];
        }

        void learn(Example example) {
            inner.fill(hidden, example.features());
            drop();
            output(hidden, errors);
            errors[example.label()] -= 1;
            if (-errors[example.label()] > LEAST_ERROR) {
                learnOuter();
                learnInner(example.features());
            }
        }

        private void drop() {
            float kept = 1 - training.dropout();
            for (int u = 0; u < units; u++) {
                hidden[u] = random.nextFloat() < kept ? hidden[u] / kept : 0;
            }
        }

        private void learnOuter() {
            for (int u = 0; u < units; u++) {
                slope[u] = 0;
                if (hidden[u] > 0) {
                    int row = u * classes;
                    float sum = 0;
                    for (int c = 0; c < classes; c++) {
                        float error = (float) errors[c];
                        sum += error * outer[row + c];
                        outer[row + c] -= step(outerSquares, row + c, hidden[u] * error);
                    }
                    slope[u] = sum / (1 - training.dropout());
                }
            }
            for (int c = 0; c < classes; c++) {
                outerBias[c] -= step(biasSquares, c, (float) errors[c]);
            }
        }

        private void learnInner(Features features) {
            float squares = 0;
            for (int u = 0; u < units; u++) {
                squares += slope[u] * slope[u];
                innerBias[u] -= step(biasSquares, classes + u, slope[u]);
            }
            for (int i = 0; i < features.size(); i++) {
                float value = features.value(i);
                int feature = features.index(i);
                innerSquares[feature] += value * value * squares / units;
                float step = training.rate() * value / (float) Math.sqrt(innerSquares[feature] + LEAST_SQUARE);
                int row = feature * units;
                for (int u = 0; u < units; u++) {
                    innerWeights[row + u] -= step * slope[u];
                }
            }
        }

        private float step(float[] squares, int i, float gradient) {
            squares[i] += gradient * gradient;
            return training.rate() * gradient / (float) Math.sqrt(squares[i] + LEAST_SQUARE);
        }
    }
}
