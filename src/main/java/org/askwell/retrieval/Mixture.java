package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Mixes the signals of each owner into its share: a conditional logit model (McFadden 1974), whose weights make the
 * right owners of cross-validated samples as likely as possible. Since the samples' classifiers had not seen them, the
 * shares are calibrated probabilities as they stand.
 */
final class Mixture {

    /** Where learning starts, and what serves those that have too little to learn from. */
    private static final double[] DEFAULT_WEIGHTS = {1, 15, 2, 1, 0, 0.3};

    /**
     * For entries with few ways to ask, which cannot teach their own weights: fitted on FAQs of several fields, each of
     * which was left out in turn; see the README.
     */
    private static final double[] WEIGHTS_OF_FEW = {0, 15, 0.5, 7, 17, 12};

    /** What the nearness of the entries to each other adds to "none of them": where all are alike, a likeness tells little. */
    private static final double WEIGHT_OF_LIKENESS = 11.5;

    /** As little as FAQs of one field have; a handful of entries that have nothing to do with each other show less. */
    private static final double LEAST_LIKENESS = 0.75;

    private static final int STEPS = 300;
    private static final double RATE = 0.5;

    /** Keeps the first step finite. */
    private static final double LEAST_SQUARE = 1e-12;

    /** One for each signal, then what speaks for "none of the entries" by itself. */
    private final double[] weights;

    private Mixture(double[] weights) {
        this.weights = weights;
    }

    /**
     * The mixture for entries with few ways to ask.
     *
     * @param likeness how near in meaning the title of an entry is to that of the nearest other one
     */
    static Mixture ofFew(double likeness) {
        double[] weights = WEIGHTS_OF_FEW.clone();
        weights[weights.length - 1] += WEIGHT_OF_LIKENESS * Math.max(LEAST_LIKENESS, likeness);
        return new Mixture(weights);
    }

    /** Reads what {@link #save} wrote. */
    static Mixture load(DataInput in) throws IOException {
        double[] weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Mixture(weights);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    /** The signals of a sample and the owner that is right. */
    record Observation(Signals signals, int owner) {

        boolean isOutOfScope() {
            return owner == signals.owner(signals.size() - 1);
        }
    }

    /**
     * Learns from {@code observations} by gradient ascent with a step for each weight (AdaGrad).
     *
     * @param outOfScopeShare how much of what people type belongs to no owner; however many samples of that there are,
     *     they weigh as much
     */
    static Mixture fit(List<Observation> observations, double outOfScopeShare) {
        double outside = observations.stream().filter(Observation::isOutOfScope).count();
        double outOfScopeWeight =
                outside == 0 ? 1 : (observations.size() - outside) / outside * outOfScopeShare / (1 - outOfScopeShare);
        double[] weights = DEFAULT_WEIGHTS.clone();
        double[] squares = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            Workers.checkCancelled();
            double[] gradient = new double[weights.length];
            Mixture now = new Mixture(weights);
            for (Observation observation : observations) {
                now.addGradient(observation, observation.isOutOfScope() ? outOfScopeWeight : 1, gradient);
            }
            for (int i = 0; i < weights.length; i++) {
                double slope = gradient[i] / observations.size();
                squares[i] += slope * slope;
                weights[i] += RATE * slope / Math.sqrt(squares[i] + LEAST_SQUARE);
            }
        }
        return new Mixture(weights);
    }

    private void addGradient(Observation observation, double weight, double[] gradient) {
        Signals signals = observation.signals();
        double[] shares = shares(signals);
        for (int place = 0; place < shares.length; place++) {
            double error = weight * ((signals.owner(place) == observation.owner() ? 1 : 0) - shares[place]);
            for (Signal signal : Signal.values()) {
                gradient[signal.place] += error * signals.get(signal, place);
            }
        }
        int last = shares.length - 1;
        gradient[gradient.length - 1] += weight * ((observation.isOutOfScope() ? 1 : 0) - shares[last]);
    }

    /** The share of each owner that has a chance; the last is that of "none of the entries". They add up to one. */
    double[] shares(Signals signals) {
        double[] shares = new double[signals.size()];
        for (int place = 0; place < shares.length; place++) {
            for (Signal signal : Signal.values()) {
                shares[place] += weights[signal.place] * signals.get(signal, place);
            }
            shares[place] += place == shares.length - 1 ? weights[weights.length - 1] : 0;
        }
        Softmax.inPlace(shares);
        return shares;
    }
}
