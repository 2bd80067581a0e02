package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** Finds the entries of one knowledge base that may answer a query. Safe for use by any number of threads. */
public final class Retriever {

    /** Entries with fewer ways to ask than this are also learnt from the passages of their answer. */
    private static final int FEW_EXAMPLES = 5;

    private static final int CANDIDATES = 100;
    private static final int COVERED = 3;

    private final KnowledgeBase knowledgeBase;
    private final SentenceEncoder encoder;
    private final Speller speller;
    private final Vectors vectors;
    private final Ranker ranker;
    private final TypeAhead typeAhead;

    private Retriever(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, Speller speller, Vectors vectors, Ranker ranker) {
        this.knowledgeBase = knowledgeBase;
        this.encoder = encoder;
        this.speller = speller;
        this.vectors = vectors;
        this.ranker = ranker;
        this.typeAhead = new TypeAhead(knowledgeBase.entries());
    }

    /** Learns {@code knowledgeBase}; the first time, embedding its texts takes most of the time. */
    public static Retriever build(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, VectorCache cache, Progress progress) {
        List<Entry> entries = knowledgeBase.entries();
        Speller speller = new Speller(allTexts(knowledgeBase), encoder::knows);
        List<Sample> samples = samples(knowledgeBase, speller);
        Vectors vectors = cache.vectors(samples.stream().map(Sample::text).toList(), encoder, progress);
        LuceneIndex index = new LuceneIndex(
                samples.stream()
                        .map(sample -> new LuceneIndex.Text(sample.owner(), sample.text()))
                        .toList(),
                IntStream.range(0, entries.size())
                        .boxed()
                        .flatMap(owner -> entries.get(owner).passages().stream()
                                .map(passage -> new LuceneIndex.Text(owner, passage)))
                        .toList(),
                knowledgeBase.synonyms(),
                vectors);
        Ranker ranker = Ranker.train(samples, entries.size() + 1, vectors, index);
        return new Retriever(knowledgeBase, encoder, speller, vectors, ranker);
    }

    private static List<String> allTexts(KnowledgeBase knowledgeBase) {
        Stream<String> ofEntries = knowledgeBase.entries().stream()
                .flatMap(entry -> Stream.of(
                                Stream.of(entry.question()), entry.examples().stream(), entry.passages().stream())
                        .flatMap(texts -> texts));
        return Stream.concat(ofEntries, knowledgeBase.outOfScope().stream()).toList();
    }

    private static List<Sample> samples(KnowledgeBase knowledgeBase, Speller speller) {
        List<Sample> samples = new ArrayList<>();
        List<Entry> entries = knowledgeBase.entries();
        for (int owner = 0; owner < entries.size(); owner++) {
            Entry entry = entries.get(owner);
            List<String> passages = entry.examples().size() < FEW_EXAMPLES ? entry.passages() : List.of();
            addSamples(
                    samples,
                    owner,
                    Stream.of(List.of(entry.question()), entry.examples(), passages)
                            .flatMap(List::stream),
                    speller);
        }
        addSamples(samples, entries.size(), knowledgeBase.outOfScope().stream(), speller);
        return samples;
    }

    private static void addSamples(List<Sample> samples, int owner, Stream<String> texts, Speller speller) {
        List<String> corrected = texts.map(speller::correct).distinct().toList();
        for (int i = 0; i < corrected.size(); i++) {
            samples.add(new Sample(owner, corrected.get(i), i % Ranker.FOLDS));
        }
    }

    /** The candidates for {@code query}, best first. */
    public Ranking rank(Query query) {
        String text = speller.correct(query.text());
        float[] vector = vectors.find(text).orElseGet(() -> encoder.encode(text));
        Signals signals = ranker.signals(text, vector);
        double[] shares = ranker.shares(signals);
        List<Candidate> candidates = IntStream.range(0, knowledgeBase.entries().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer owner) -> -shares[owner]))
                .limit(CANDIDATES)
                .map(owner -> candidate(owner, shares[owner], signals))
                .toList();
        double coverage =
                candidates.stream().limit(COVERED).mapToDouble(Candidate::score).sum();
        return new Ranking(query, candidates, candidates.getFirst().score(), Math.min(1, coverage));
    }

    private Candidate candidate(int owner, double share, Signals signals) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (Signal signal : Signal.values()) {
            named.put(signal.name().toLowerCase(Locale.ROOT), (double) signals.get(signal, owner));
        }
        return new Candidate(knowledgeBase.entries().get(owner), share, named);
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return typeAhead.complete(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return knowledgeBase;
    }

    Ranker ranker() {
        return ranker;
    }

    String mixture() {
        return ranker.mixture();
    }
}
