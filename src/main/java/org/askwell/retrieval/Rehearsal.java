package org.askwell.retrieval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/**
 * What a knowledge base makes of its own messages, had nobody listed them. As in the cross-validation of
 * {@link RankerTraining}, a quarter is left out at a time; here each message is tried, so that its author can hear of it.
 */
public final class Rehearsal {

    /** What the classifier is surer of needs no closer look: the other signals do not turn it over. */
    private static final float SURE = 0.5f;

    /** What the classifier thinks less likely hardly ever becomes an answer. */
    private static final float LIKELY = 0.2f;

    private final Retriever retriever;
    private final Ranker ranker;
    private final Map<String, String> corrected;
    private final Lesson lesson;
    private final Vectors vectors;

    private Rehearsal(Retriever retriever, Map<String, String> corrected, Lesson lesson, Vectors vectors) {
        this.retriever = retriever;
        this.ranker = retriever.model().answers();
        this.corrected = corrected;
        this.lesson = lesson;
        this.vectors = vectors;
    }

    /**
     * Reads again what {@code retriever} has learnt.
     *
     * @param data the folder in which that is kept, with the vectors of all messages
     */
    public static Rehearsal of(Retriever retriever, Path data, Progress progress) {
        KnowledgeBase knowledgeBase = retriever.knowledgeBase();
        try (Workers workers = new Workers(Workers.everyCore())) {
            Map<String, String> corrected =
                    retriever.model().speller().correctAll(Lesson.texts(knowledgeBase), workers);
            Lesson lesson = Lesson.answers(knowledgeBase, corrected);
            List<String> texts = lesson.texts().distinct().toList();
            Vectors vectors = VectorCache.in(data).vectors(texts, retriever.encoder(), workers, progress);
            return new Rehearsal(retriever, corrected, lesson, vectors);
        }
    }

    /**
     * The same for the warning signs.
     *
     * @param data the folder in which what was learnt is kept
     */
    public SignRehearsal signs(Path data) {
        return SignRehearsal.of(retriever, corrected, data);
    }

    private WaysToAsk ways(Entry entry) {
        List<String> texts = Stream.concat(Stream.of(entry.question()), entry.examples().stream())
                .toList();
        return new WaysToAsk(
                entry,
                texts,
                texts.stream().map(text -> vectors.of(right(text))).toList());
    }

    /** The pairs of ways to ask for two entries that are at least so like each other, the likest first. */
    public List<Twins> twins(double likeness) {
        return WaysToAsk.twins(
                retriever.knowledgeBase().entries().stream().map(this::ways).toList(), likeness);
    }

    /**
     * How many ways to ask for {@code entry} differ from each other.
     *
     * @param likeness the cosine from which on two are as good as one
     */
    public int different(Entry entry, double likeness) {
        return ways(entry).different(likeness);
    }

    /**
     * The examples and the out-of-scope messages that would not clearly go where they were listed; none where the entries
     * have so few ways to ask that there is nothing to leave out.
     */
    public List<Stray> strays(Progress progress) {
        if (ranker.fewWays()) {
            return List.of();
        }
        List<Sample> samples = lesson.samples();
        List<Classifier.Example> examples = samples.parallelStream()
                .map(sample -> new Classifier.Example(ranker.features(encoded(sample)), sample.owner()))
                .toList();
        Map<Sample, Message> messages = messages();
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, RankerTraining.FOLDS)
                .parallel()
                .boxed()
                .flatMap(fold ->
                        strays(fold, examples, messages, () -> progress.reached(done.incrementAndGet(), samples.size()))
                                .stream())
                .toList();
    }

    private List<Stray> strays(
            int fold, List<Classifier.Example> examples, Map<Sample, Message> messages, Runnable tried) {
        List<Sample> samples = lesson.samples();
        List<Classifier.Example> others = IntStream.range(0, samples.size())
                .filter(Sample.outside(fold, samples))
                .mapToObj(examples::get)
                .toList();
        Classifier classifier = Classifier.train(Classifier.Kind.LINEAR, others, lesson.owners(), ranker.features());
        List<Stray> strays = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (sample.fold() == fold) {
                float[] probabilities = classifier.probabilities(examples.get(i).features());
                Optional.ofNullable(messages.get(sample.inFold(0)))
                        .flatMap(message -> stray(message, sample, probabilities))
                        .ifPresent(strays::add);
                tried.run();
            }
        }
        return strays;
    }

    private record Message(String text, Optional<Entry> owner) {}

    /** What an author listed, by what was learnt of it, the fold aside. */
    private Map<Sample, Message> messages() {
        Map<Sample, Message> messages = new HashMap<>();
        List<Entry> entries = retriever.knowledgeBase().entries();
        for (int owner = 0; owner < entries.size(); owner++) {
            Entry entry = entries.get(owner);
            for (String text : entry.examples()) {
                messages.putIfAbsent(new Sample(owner, right(text), 0), new Message(text, Optional.of(entry)));
            }
        }
        for (String text : retriever.knowledgeBase().outOfScope()) {
            messages.putIfAbsent(new Sample(lesson.owners() - 1, right(text), 0), new Message(text, Optional.empty()));
        }
        return messages;
    }

    private Optional<Stray> stray(Message message, Sample sample, float[] probabilities) {
        if (!isOpen(sample.owner(), probabilities)) {
            return Optional.empty();
        }
        List<Sample> samples = lesson.samples();
        Signals signals = ranker.signals(encoded(sample), probabilities, Sample.outside(sample.fold(), samples));
        return Optional.of(
                new Stray(message.text(), message.owner(), retriever.ranking(new Query(message.text()), signals)));
    }

    /** Whether the other signals may make another entry the answer. */
    private boolean isOpen(int owner, float[] probabilities) {
        return probabilities[owner] < SURE
                && IntStream.range(0, retriever.knowledgeBase().entries().size())
                        .anyMatch(other -> other != owner && probabilities[other] >= LIKELY);
    }

    private EncodedText encoded(Sample sample) {
        return new EncodedText(sample.text(), vectors.of(sample.text()));
    }

    private String right(String text) {
        return Objects.requireNonNull(corrected.get(text), "a text without a correction");
    }
}
