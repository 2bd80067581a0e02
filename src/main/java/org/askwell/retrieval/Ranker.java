package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntPredicate;

/** Orders the owners of an index for a text: reads their signals and mixes them into shares. */
final class Ranker {

    private final FeatureSpace space;
    private final Classifier classifier;
    private final SignalReader reader;
    private final Mixture mixture;

    Ranker(FeatureSpace space, Classifier classifier, SignalReader reader, Mixture mixture) {
        this.space = space;
        this.classifier = classifier;
        this.reader = reader;
        this.mixture = mixture;
    }

    /** Reads what {@link #save} wrote about the owners of {@code index}. */
    static Ranker load(DataInput in, LuceneIndex index, int owners) throws IOException {
        boolean fewWays = in.readBoolean();
        return new Ranker(
                FeatureSpace.load(in), Classifier.load(in), new SignalReader(index, owners, fewWays), Mixture.load(in));
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(reader.fewWays());
        space.save(out);
        Classifier.write(classifier, out);
        mixture.save(out);
    }

    /** What speaks for each owner of {@code encoded}. */
    Signals signals(EncodedText encoded) {
        return signals(encoded, classifier.probabilities(features(encoded)), document -> true);
    }

    /**
     * What spoke for each owner had somebody not written all of it.
     *
     * @param probabilities of the owners, from a classifier that did not see what is hidden
     * @param visible which documents of the index count
     */
    Signals signals(EncodedText encoded, float[] probabilities, IntPredicate visible) {
        return reader.read(encoded.text(), encoded.vector(), probabilities, visible);
    }

    /** What a classifier sees of {@code encoded}. */
    Features features(EncodedText encoded) {
        return space.of(encoded.text(), encoded.vector());
    }

    /** How many features there can be. */
    int features() {
        return space.size();
    }

    /** Whether there is too little to learn from for a classifier of its own. */
    boolean fewWays() {
        return reader.fewWays();
    }

    /** The share of each owner; the last is that of "none of the entries". */
    double[] shares(Signals signals) {
        return mixture.shares(signals);
    }
}
