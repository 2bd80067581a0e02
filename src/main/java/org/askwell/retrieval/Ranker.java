package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Orders the entries for a text. It learns from the samples twice: classifiers that leave out one fold each show the
 * mixture what every signal is worth on texts never seen; then one classifier learns from all samples.
 */
final class Ranker {

    /** Parts of the cross-validation. */
    static final int FOLDS = 4;

    /** With fewer samples than this an owner on average, cross-validation tells more about chance than about signals. */
    private static final int LEAST_SAMPLES = 4;

    /** Enough observations for five weights. */
    private static final int MOST_OBSERVATIONS = 2_000;

    private static final LinearClassifier.Training TRAINING = new LinearClassifier.Training(6, 0.4f);

    final FeatureSpace space;
    final LinearClassifier classifier;
    final SignalReader reader;
    private final Mixture mixture;

    private Ranker(FeatureSpace space, LinearClassifier classifier, SignalReader reader, Mixture mixture) {
        this.space = space;
        this.classifier = classifier;
        this.reader = reader;
        this.mixture = mixture;
    }

    /** Reads what {@link #save} wrote about the owners of {@code index}. */
    static Ranker load(DataInput in, LuceneIndex index, int owners) throws IOException {
        return new Ranker(
                FeatureSpace.load(in), LinearClassifier.load(in), new SignalReader(index, owners), Mixture.load(in));
    }

    void save(DataOutput out) throws IOException {
        space.save(out);
        classifier.save(out);
        mixture.save(out);
    }

    /**
     * Learns from {@code samples}, which are the first documents of {@code index} in the same order.
     *
     * @param owners the number of entries and one more for "none of them"
     */
    static Ranker train(List<Sample> samples, int owners, Vectors vectors, LuceneIndex index) {
        FeatureSpace space = FeatureSpace.of(samples.stream().map(Sample::text).toList(), vectors);
        List<LinearClassifier.Example> examples = samples.stream()
                .map(sample -> new LinearClassifier.Example(
                        space.of(sample.text(), vectors.of(sample.text())), sample.owner(), 1))
                .toList();
        SignalReader reader = new SignalReader(index, owners);
        boolean validate = samples.size() >= LEAST_SAMPLES * owners;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<LinearClassifier> whole =
                    threads.submit(() -> LinearClassifier.train(examples, owners, space.size(), TRAINING));
            List<Future<List<Mixture.Observation>>> folds = IntStream.range(0, validate ? FOLDS : 0)
                    .mapToObj(fold ->
                            threads.submit(() -> observe(fold, samples, examples, owners, space, vectors, reader)))
                    .toList();
            List<Mixture.Observation> observations = new ArrayList<>();
            for (Future<List<Mixture.Observation>> fold : folds) {
                observations.addAll(fold.get());
            }
            Mixture mixture = observations.isEmpty() ? Mixture.standard() : Mixture.fit(observations);
            return new Ranker(space, whole.get(), reader, mixture);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("learning from the knowledge base failed", e);
        }
    }

    /** The signals of the samples of {@code fold}, as they would be had nobody written them. */
    private static List<Mixture.Observation> observe(
            int fold,
            List<Sample> samples,
            List<LinearClassifier.Example> examples,
            int owners,
            FeatureSpace space,
            Vectors vectors,
            SignalReader reader) {
        List<LinearClassifier.Example> others = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).fold() != fold)
                .mapToObj(examples::get)
                .toList();
        LinearClassifier classifier = LinearClassifier.train(others, owners, space.size(), TRAINING);
        int[] hidden = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).fold() == fold)
                .toArray();
        int stride = Math.max(1, hidden.length * FOLDS / MOST_OBSERVATIONS);
        List<Mixture.Observation> observations = new ArrayList<>();
        for (int i = 0; i < hidden.length; i += stride) {
            Sample sample = samples.get(hidden[i]);
            Signals signals = reader.read(
                    sample.text(),
                    vectors.of(sample.text()),
                    classifier.probabilities(examples.get(hidden[i]).features()),
                    document ->
                            document >= samples.size() || samples.get(document).fold() != fold);
            observations.add(new Mixture.Observation(signals, sample.owner()));
        }
        return observations;
    }

    /** What speaks for each owner of {@code text}. */
    Signals signals(String text, float[] vector) {
        float[] probabilities = classifier.probabilities(space.of(text, vector));
        return reader.read(text, vector, probabilities, document -> true);
    }

    /** The share of each owner; the last is that of "none of the entries". */
    double[] shares(Signals signals) {
        return mixture.shares(signals);
    }

    String mixture() {
        return mixture.toString();
    }
}
