package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression, trained by stochastic gradient descent with a step per feature that shrinks with what
 * the feature has learnt (AdaGrad; Duchi, Hazan and Singer 2011). The same examples give the same weights.
 */
final class LinearClassifier implements Classifier {

    private static final int SEED = 7;

    /** Passes over the examples; twice as many changed the cross-validated likelihood by a thousandth. */
    private static final int EPOCHS = 4;

    /** The length of a step. */
    private static final float RATE = 0.5f;

    /** A class whose probability is off by less learns nothing worth the time. */
    private static final float LEAST_ERROR = 0.002f;

    private final int classes;
    private final float[] weights;

    private LinearClassifier(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /** Reads what {@link #save} wrote. */
    static LinearClassifier load(DataInput in) throws IOException {
        return new LinearClassifier(in.readInt(), Floats.read(in));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(classes);
        Floats.write(weights, out);
    }

    /** The same for the same examples. */
    static LinearClassifier train(List<Example> examples, int classes, int features) {
        LinearClassifier classifier = new LinearClassifier(classes, new float[classes * features]);
        float[] learnt = new float[features];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(SEED);
        double[] errors = new double[classes];
        int[] wrong = new int[classes];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Classifier.shuffle(order, random);
            for (int i : order) {
                Workers.checkCancelled();
                classifier.learn(examples.get(i), learnt, errors, wrong);
            }
        }
        return classifier;
    }

    private void learn(Example example, float[] learnt, double[] errors, int[] wrong) {
        probabilities(example.features(), errors);
        errors[example.label()] -= 1;
        int count = 0;
        double squares = 0;
        for (int c = 0; c < classes; c++) {
            if (Math.abs(errors[c]) > LEAST_ERROR) {
                wrong[count++] = c;
                squares += errors[c] * errors[c];
            }
        }
        Features features = example.features();
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            int feature = features.index(i);
            learnt[feature] += (float) (value * value * squares);
            float step = RATE * value / (float) Math.sqrt(learnt[feature] + 1e-6f);
            int row = feature * classes;
            for (int k = 0; k < count; k++) {
                weights[row + wrong[k]] -= (float) (step * errors[wrong[k]]);
            }
        }
    }

    @Override
    public LinearClassifier adapted(Update update) {
        Columns columns = Columns.moved(weights, classes, update.change().former(), update.features());
        columns.learn(update);
        return new LinearClassifier(update.change().owners(), columns.weights());
    }

    @Override
    public float[] probabilities(Features features) {
        double[] exact = new double[classes];
        probabilities(features, exact);
        float[] probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) exact[c];
        }
        return probabilities;
    }

    /** Sums in double precision, which the compiler also turns into faster code than sums of the weights' own type. */
    private void probabilities(Features features, double[] target) {
        Arrays.fill(target, 0);
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            int row = features.index(i) * classes;
            for (int c = 0; c < classes; c++) {
                target[c] += value * weights[row + c];
            }
        }
        Softmax.inPlace(target);
    }
}
