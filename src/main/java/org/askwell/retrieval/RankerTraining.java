package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Teaches a ranker. The samples teach twice: classifiers that leave out one fold each show the mixture what every signal
 * is worth on texts never seen; then one classifier learns from all samples.
 */
final class RankerTraining {

    /** Parts of the cross-validation. */
    static final int FOLDS = 4;

    /** A classifier that takes longer is not worth it: samples times owners. */
    private static final long MOST_WORK = 40_000_000;

    /** One more part leaves out one owner in so many, where no sample is of none of them: as much as a fold. */
    private static final int UNKNOWN_OWNERS = FOLDS;

    /** With fewer owners, too few are left when some are unknown. */
    private static final int LEAST_OWNERS = 3;

    /** How many titles tell how much the entries are alike. */
    private static final int MOST_TITLES = 500;

    /** Enough observations for five weights. */
    private static final int MOST_OBSERVATIONS = 1_200;

    private final List<Sample> samples;
    private final int owners;
    private final Classifier.Kind kind;
    private final boolean fewWays;
    private final double outOfScopeShare;
    private final Vectors vectors;
    private final FeatureSpace space;
    private final List<Classifier.Example> examples;
    private final Workers workers;
    private final List<Future<Classifier>> withoutFold;
    private final Optional<Future<Classifier>> withoutUnknown;
    private final Future<Classifier> whole;

    private RankerTraining(Lesson lesson, Vectors vectors, Workers workers) {
        this.workers = workers;
        this.samples = lesson.samples();
        this.owners = lesson.owners();
        this.fewWays = lesson.fewWays() || (long) samples.size() * owners > MOST_WORK;
        this.kind = fewWays ? Classifier.Kind.NONE : lesson.classifier();
        this.outOfScopeShare = lesson.outOfScopeShare();
        this.vectors = vectors;
        List<Sample> learnt = fewWays ? List.of() : samples;
        this.space = FeatureSpace.of(learnt.stream().map(Sample::text).toList(), vectors);
        this.examples = workers.map(learnt, this::example);
        this.withoutFold = IntStream.range(0, fewWays ? 0 : FOLDS)
                .mapToObj(fold -> workers.submit(() -> classifier(examplesOutside(fold))))
                .toList();
        boolean noneIsUnknown = samples.stream().noneMatch(sample -> sample.owner() == owners - 1);
        this.withoutUnknown = !fewWays && noneIsUnknown && owners > LEAST_OWNERS
                ? Optional.of(workers.submit(() -> classifier(examplesOfKnown())))
                : Optional.empty();
        this.whole = workers.submit(() -> classifier(examples));
    }

    /** Starts to train classifiers, which needs no index yet. */
    static RankerTraining start(Lesson lesson, Vectors vectors, Workers workers) {
        return new RankerTraining(lesson, vectors, workers);
    }

    private Classifier.Example example(Sample sample) {
        return new Classifier.Example(space.of(sample.text(), vectors.of(sample.text())), sample.owner());
    }

    private List<Classifier.Example> examplesOutside(int fold) {
        return IntStream.range(0, samples.size())
                .filter(Sample.outside(fold, samples))
                .mapToObj(examples::get)
                .toList();
    }

    private List<Classifier.Example> examplesOfKnown() {
        return examples.stream().filter(example -> !isUnknown(example.label())).toList();
    }

    private static boolean isUnknown(int owner) {
        return owner % UNKNOWN_OWNERS == 0;
    }

    /** The ranker, the same for the same samples, which are the first documents of {@code index} in the same order. */
    Ranker finish(LuceneIndex index) {
        SignalReader reader = new SignalReader(index, owners, fewWays);
        if (fewWays) {
            return new Ranker(space, new NoClassifier(owners), reader, Mixture.ofFew(likeness(index)));
        }
        List<Future<List<Mixture.Observation>>> folds = new ArrayList<>();
        for (int fold = 0; fold < withoutFold.size(); fold++) {
            int hidden = fold;
            Classifier classifier = Workers.result(withoutFold.get(fold));
            folds.add(workers.submit(() -> observe(hidden, classifier, reader)));
        }
        if (withoutUnknown.isPresent()) {
            Classifier classifier = Workers.result(withoutUnknown.get());
            folds.add(workers.submit(() -> observeUnknown(classifier, reader, index)));
        }
        List<Mixture.Observation> observations = new ArrayList<>();
        folds.forEach(fold -> observations.addAll(Workers.result(fold)));
        return new Ranker(space, Workers.result(whole), reader, Mixture.fit(observations, outOfScopeShare));
    }

    private Classifier classifier(List<Classifier.Example> from) {
        return Classifier.train(kind, from, owners, space.size());
    }

    /** The signals of the samples of {@code fold}, as they would be had nobody written them. */
    private List<Mixture.Observation> observe(int fold, Classifier classifier, SignalReader reader) {
        return observe(
                classifier, reader, i -> samples.get(i).fold() == fold, Sample.outside(fold, samples), Sample::owner);
    }

    /** The signals of samples whose owners are not known, as if nobody had written anything for these. */
    private List<Mixture.Observation> observeUnknown(Classifier classifier, SignalReader reader, LuceneIndex index) {
        return observe(
                classifier,
                reader,
                i -> isUnknown(samples.get(i).owner()),
                document -> !isUnknown(index.owner(document)),
                sample -> owners - 1);
    }

    /**
     * The signals of samples that were left out.
     *
     * @param leftOut which samples these are, by their places
     * @param visible which documents of the index count
     * @param right the owner that is right for a sample then
     */
    private List<Mixture.Observation> observe(
            Classifier classifier,
            SignalReader reader,
            IntPredicate leftOut,
            IntPredicate visible,
            ToIntFunction<Sample> right) {
        int[] hidden = IntStream.range(0, samples.size()).filter(leftOut).toArray();
        int stride = Math.max(1, hidden.length * FOLDS / MOST_OBSERVATIONS);
        List<Mixture.Observation> observations = new ArrayList<>();
        for (int i = 0; i < hidden.length; i += stride) {
            Sample sample = samples.get(hidden[i]);
            Signals signals = reader.read(
                    sample.text(),
                    vectors.of(sample.text()),
                    classifier.probabilities(examples.get(hidden[i]).features()),
                    visible);
            observations.add(new Mixture.Observation(signals, right.applyAsInt(sample)));
        }
        return observations;
    }

    /** How near the title of an entry is to that of the nearest other one: the median. */
    private double likeness(LuceneIndex index) {
        int stride = Math.max(1, samples.size() / MOST_TITLES);
        double[] nearest = IntStream.iterate(0, i -> i < samples.size(), i -> i + stride)
                .mapToObj(i -> index.firstOf(samples.get(i).owner()))
                .distinct()
                .mapToDouble(title -> nearestOther(title, index))
                .sorted()
                .toArray();
        return nearest.length == 0 ? 0 : nearest[nearest.length / 2];
    }

    private double nearestOther(int title, LuceneIndex index) {
        return index.neighbours(vectors.of(samples.get(title).text()), SignalReader.NEIGHBOURS).stream()
                .filter(hit -> hit.document() != title && index.isFirst(hit.document()))
                .mapToDouble(LuceneIndex.Hit::score)
                .max()
                .orElse(0);
    }
}
