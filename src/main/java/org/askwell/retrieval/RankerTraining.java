package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Teaches a ranker. The samples teach twice: classifiers that leave out one fold each show the mixture what every signal
 * is worth on texts never seen; then one classifier learns from all samples.
 */
final class RankerTraining implements AutoCloseable {

    /** Parts of the cross-validation. */
    static final int FOLDS = 4;

    /** With fewer samples than this an owner on average, cross-validation tells more about chance than about signals. */
    private static final int LEAST_SAMPLES = 4;

    /** Enough observations for five weights. */
    private static final int MOST_OBSERVATIONS = 1_200;

    private final List<Sample> samples;
    private final int owners;
    private final Classifier.Kind kind;
    private final double outOfScopeShare;
    private final Vectors vectors;
    private final FeatureSpace space;
    private final List<Classifier.Example> examples;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final List<Future<Classifier>> withoutFold;
    private final Future<Classifier> whole;

    private RankerTraining(Lesson lesson, Vectors vectors) {
        this.samples = lesson.samples();
        this.owners = lesson.owners();
        this.kind = lesson.classifier();
        this.outOfScopeShare = lesson.outOfScopeShare();
        this.vectors = vectors;
        this.space = FeatureSpace.of(samples.stream().map(Sample::text).toList(), vectors);
        this.examples = samples.parallelStream().map(this::example).toList();
        boolean validate = samples.size() >= LEAST_SAMPLES * owners;
        this.withoutFold = IntStream.range(0, validate ? FOLDS : 0)
                .mapToObj(fold -> threads.submit(() -> classifier(examplesOutside(fold))))
                .toList();
        this.whole = threads.submit(() -> classifier(examples));
    }

    /** Starts to train classifiers, which needs no index yet. */
    static RankerTraining start(Lesson lesson, Vectors vectors) {
        return new RankerTraining(lesson, vectors);
    }

    private Classifier.Example example(Sample sample) {
        return new Classifier.Example(space.of(sample.text(), vectors.of(sample.text())), sample.owner());
    }

    private List<Classifier.Example> examplesOutside(int fold) {
        return IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).fold() != fold)
                .mapToObj(examples::get)
                .toList();
    }

    /** The ranker, the same for the same samples, which are the first documents of {@code index} in the same order. */
    Ranker finish(LuceneIndex index) {
        SignalReader reader = new SignalReader(index, owners);
        try {
            List<Future<List<Mixture.Observation>>> folds = new ArrayList<>();
            for (int fold = 0; fold < withoutFold.size(); fold++) {
                int hidden = fold;
                Classifier classifier = withoutFold.get(fold).get();
                folds.add(threads.submit(() -> observe(hidden, classifier, reader)));
            }
            List<Mixture.Observation> observations = new ArrayList<>();
            for (Future<List<Mixture.Observation>> fold : folds) {
                observations.addAll(fold.get());
            }
            Mixture mixture = observations.isEmpty() ? Mixture.standard() : Mixture.fit(observations, outOfScopeShare);
            return new Ranker(space, whole.get(), reader, mixture);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("learning from the knowledge base failed", e);
        }
    }

    private Classifier classifier(List<Classifier.Example> from) {
        return Classifier.train(kind, from, owners, space.size());
    }

    /** The signals of the samples of {@code fold}, as they would be had nobody written them. */
    private List<Mixture.Observation> observe(int fold, Classifier classifier, SignalReader reader) {
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
                    document -> isVisible(document, fold));
            observations.add(new Mixture.Observation(signals, sample.owner()));
        }
        return observations;
    }

    private boolean isVisible(int document, int hiddenFold) {
        return document >= samples.size() || samples.get(document).fold() != hiddenFold;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
