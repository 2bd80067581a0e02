package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/** Orders the owners of an index for a text: reads their signals and mixes them into shares. */
final class Ranker {

    /** Texts of all owners that keep those who learn more from taking what is others'. */
    private static final int REMINDERS = 4_000;

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

    LuceneIndex index() {
        return reader.index();
    }

    /**
     * This ranker after {@code change}, with the signals mixed as before.
     *
     * @param changed the index after the change
     * @param added the ways to ask that their owners did not have before
     */
    Ranker adapted(Change change, LuceneIndex changed, List<LuceneIndex.Way> added) {
        FeatureSpace wider =
                space.with(added.stream().map(way -> way.encoded().text()).toList());
        int stride = Math.max(1, changed.size() / REMINDERS);
        List<LuceneIndex.Way> reminders = added.isEmpty() || classifier instanceof NoClassifier
                ? List.of()
                : changed.ways(document -> document % stride == 0);
        Classifier.Update update =
                new Classifier.Update(change, examples(added, wider), examples(reminders, wider), stride, wider.size());
        return new Ranker(
                wider,
                classifier.adapted(update),
                new SignalReader(changed, change.owners(), reader.fewWays()),
                mixture);
    }

    private static List<Classifier.Example> examples(List<LuceneIndex.Way> ways, FeatureSpace space) {
        return ways.parallelStream()
                .map(way -> new Classifier.Example(
                        space.of(way.encoded().text(), way.encoded().vector()), way.owner()))
                .toList();
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

    /** The share of each owner that had a chance; the last is that of "none of the entries". */
    double[] shares(Signals signals) {
        return mixture.shares(signals);
    }

    /** The share of each of that many {@code owners}; none for those that had no chance. */
    double[] shares(Signals signals, int owners) {
        double[] ofCandidates = shares(signals);
        double[] shares = new double[owners];
        for (int place = 0; place < ofCandidates.length; place++) {
            shares[signals.owner(place)] = ofCandidates[place];
        }
        return shares;
    }
}
