package org.askwell.retrieval;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.WarningSign;

/**
 * What becomes of the examples of the warning signs, had nobody listed them: a listed sentence raises its sign whatever was
 * learnt, so only this tells what becomes of one that is like it. Left out by quarters, as in {@link Rehearsal}.
 */
public final class SignRehearsal {

    /** What the classifier takes for less likely to be no warning raises one: the other signals do not turn it over. */
    private static final float SURE = 0.05f;

    /** With more examples, to learn from all the others four times over takes minutes on a small machine. */
    private static final int MANY = 4_000;

    private final Retriever retriever;
    private final Ranker ranker;
    private final SignFinder finder;
    private final Map<String, String> corrected;
    private final Lesson lesson;
    private final Vectors vectors;

    private SignRehearsal(Retriever retriever, Map<String, String> corrected, Lesson lesson, Vectors vectors) {
        this.retriever = retriever;
        this.ranker = retriever.model().signs();
        this.finder = new SignFinder(retriever.knowledgeBase().signs(), ranker);
        this.corrected = corrected;
        this.lesson = lesson;
        this.vectors = vectors;
    }

    /**
     * Reads again what {@code retriever} has learnt.
     *
     * @param corrected all texts of its knowledge base
     * @param data the folder in which that is kept, with the vectors of all messages
     */
    static SignRehearsal of(Retriever retriever, Map<String, String> corrected, Path data) {
        try (Workers workers = new Workers(Workers.everyCore())) {
            Lesson lesson = Lesson.signs(retriever.knowledgeBase(), corrected);
            List<String> texts = lesson.texts().distinct().toList();
            Vectors vectors = VectorCache.in(data).vectors(texts, retriever.encoder(), workers, Progress.SILENT);
            return new SignRehearsal(retriever, corrected, lesson, vectors);
        }
    }

    /**
     * An example, and what became of it.
     *
     * @param risk what is seen of a warning in all of it, 0 to 1
     */
    public record Tried(WarningSign sign, Located example, boolean isRaised, double risk) {}

    /**
     * The examples that were left out; none where there is too little to leave out. Of many, every other one: half of them
     * tell as much about a sign.
     *
     * @param isRaised whether findings, the riskiest first, raise a sign
     */
    public List<Tried> tried(Predicate<List<Finding>> isRaised, Progress progress) {
        Map<Sample, Listed> listed = listed();
        if (ranker.fewWays() || listed.isEmpty()) {
            return List.of();
        }
        List<Classifier.Example> examples = lesson.samples().parallelStream()
                .map(sample -> new Classifier.Example(
                        ranker.features(new EncodedText(sample.text(), vectors.of(sample.text()))), sample.owner()))
                .toList();
        int step = listed.size() > MANY ? 2 : 1;
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, RankerTraining.FOLDS / step)
                .parallel()
                .mapToObj(i -> new Fold(i * step, examples))
                .flatMap(fold -> fold.tried(
                        listed, isRaised, () -> progress.reached(done.incrementAndGet(), listed.size() / step)))
                .toList();
    }

    private record Listed(WarningSign sign, Located example) {}

    /** What the owner listed as a warning, by what was learnt of it, the fold aside. */
    private Map<Sample, Listed> listed() {
        Map<Sample, Listed> listed = new HashMap<>();
        List<WarningSign> signs = retriever.knowledgeBase().signs().signs();
        for (int owner = 0; owner < signs.size(); owner++) {
            for (Located example : signs.get(owner).examples()) {
                String text = Objects.requireNonNull(corrected.get(example.text()), "a text without a correction");
                listed.putIfAbsent(new Sample(owner, text, 0), new Listed(signs.get(owner), example));
            }
        }
        return listed;
    }

    /** What is learnt of all samples but a quarter, tried on these. */
    private final class Fold {

        private final int number;
        private final IntPredicate isOutside;
        private final Classifier classifier;

        Fold(int number, List<Classifier.Example> examples) {
            this.number = number;
            this.isOutside = Sample.outside(number, lesson.samples());
            List<Classifier.Example> others = IntStream.range(0, examples.size())
                    .filter(isOutside)
                    .mapToObj(examples::get)
                    .toList();
            this.classifier = Classifier.train(Classifier.Kind.NEURAL, others, lesson.owners(), ranker.features());
        }

        Stream<Tried> tried(Map<Sample, Listed> listed, Predicate<List<Finding>> isRaised, Runnable count) {
            return lesson.samples().stream()
                    .filter(sample -> sample.fold() == number)
                    .flatMap(sample -> Optional.ofNullable(listed.get(sample.inFold(0))).stream()
                            .map(message -> tried(message, sample, isRaised))
                            .peek(tried -> count.run()));
        }

        /** The parts of a message are looked at only where all of it raises nothing: to encode them takes long. */
        private Tried tried(Listed message, Sample sample, Predicate<List<Finding>> isRaised) {
            EncodedText encoded = new EncodedText(sample.text(), vectors.of(sample.text()));
            float[] probabilities = classifier.probabilities(ranker.features(encoded));
            float none = probabilities[lesson.owners() - 1];
            if (none < SURE) {
                return new Tried(message.sign(), message.example(), true, 1 - none);
            }
            Finding whole = finding(encoded, probabilities, true);
            boolean raised = isRaised.test(List.of(whole)) || isRaised.test(withParts(whole));
            return new Tried(message.sign(), message.example(), raised, whole.risk());
        }

        private List<Finding> withParts(Finding whole) {
            Stream<Finding> parts = Sentences.of(whole.part()).all().stream()
                    .map(part -> new EncodedText(part, retriever.encoder().encode(part)))
                    .map(part -> finding(part, classifier.probabilities(ranker.features(part)), false));
            return Stream.concat(Stream.of(whole), parts)
                    .sorted(Comparator.comparingDouble((Finding finding) -> -finding.risk()))
                    .toList();
        }

        private Finding finding(EncodedText part, float[] probabilities, boolean whole) {
            return finder.finding(part.text(), ranker.signals(part, probabilities, isOutside), whole);
        }
    }
}
