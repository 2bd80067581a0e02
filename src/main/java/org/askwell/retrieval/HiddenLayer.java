package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * The rectified units of a network with one hidden layer.
 *
 * <p>Weights and biases are open to who trains them and to nobody else.
 */
final class HiddenLayer {

    private static final float FIRST_WEIGHT = 0.1f;

    private final int units;

    /** A row of units for each feature. */
    private final float[] weights;

    private final float[] bias;

    private HiddenLayer(int units, float[] weights, float[] bias) {
        this.units = units;
        this.weights = weights;
        this.bias = bias;
    }

    /** Units that have learnt nothing. */
    static HiddenLayer untrained(int units, int features, Random random) {
        return new HiddenLayer(units, randomWeights(features * units, FIRST_WEIGHT, random), new float[units]);
    }

    /** Numbers as spread as a normal distribution, and much faster to draw. */
    static float[] randomWeights(int size, float scale, Random random) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = scale * (random.nextFloat() + random.nextFloat() + random.nextFloat() - 1.5f) * 2;
        }
        return weights;
    }

    /** Reads what {@link #save} wrote. */
    static HiddenLayer load(DataInput in) throws IOException {
        return new HiddenLayer(in.readInt(), Floats.read(in), Floats.read(in));
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(units);
        Floats.write(weights, out);
        Floats.write(bias, out);
    }

    /** The same units where there are more features, to which they are blind. */
    HiddenLayer wider(int features) {
        return new HiddenLayer(units, Arrays.copyOf(weights, features * units), bias);
    }

    int units() {
        return units;
    }

    float[] weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }

    /** What the units make of {@code features}. */
    float[] values(Features features) {
        float[] values = new float[units];
        fill(values, features);
        return values;
    }

    /** The same, into {@code values}. */
    void fill(float[] values, Features features) {
        System.arraycopy(bias, 0, values, 0, units);
        for (int i = 0; i < features.size(); i++) {
            float value = features.value(i);
            int row = features.index(i) * units;
            for (int u = 0; u < units; u++) {
                values[u] += value * weights[row + u];
            }
        }
        for (int u = 0; u < units; u++) {
            values[u] = Math.max(0, values[u]);
        }
    }

    /** The units' values as features of what comes after them, with one more that is always there. */
    Features seen(Features features) {
        float[] values = Arrays.copyOf(values(features), units + 1);
        values[units] = 1;
        int[] indices = new int[units + 1];
        Arrays.setAll(indices, i -> i);
        return new Features(indices, values);
    }
}
