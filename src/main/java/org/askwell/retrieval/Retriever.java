package org.askwell.retrieval;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** Finds the entries of one knowledge base that may answer a query. Safe for use by any number of threads. */
public final class Retriever {

    private static final int CANDIDATES = 100;
    private static final int COVERED = 3;

    private final KnowledgeBase knowledgeBase;
    private final SentenceEncoder encoder;
    private final TrainedModel model;
    private final TypeAhead typeAhead;

    private Retriever(KnowledgeBase knowledgeBase, SentenceEncoder encoder, TrainedModel model) {
        this.knowledgeBase = knowledgeBase;
        this.encoder = encoder;
        this.model = model;
        this.typeAhead = new TypeAhead(knowledgeBase.entries());
    }

    /**
     * Learns {@code knowledgeBase}, or opens what an earlier start learnt from the same content.
     *
     * @param data a folder for what is learnt; need not exist yet. Throws {@link java.io.UncheckedIOException} with the
     *     path where it cannot be written
     */
    public static Retriever build(KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress) {
        Retriever retriever =
                new Retriever(knowledgeBase, encoder, TrainedModel.of(knowledgeBase, encoder, data, progress));
        // The first query loads classes and wakes the model up; nobody should wait for that.
        retriever.rank(new Query(knowledgeBase.entries().getFirst().question()));
        return retriever;
    }

    /** The candidates for {@code query}, best first. */
    public Ranking rank(Query query) {
        String text = model.speller().correct(query.text());
        Signals signals = model.ranker().signals(text, encoder.encode(text));
        double[] shares = model.ranker().shares(signals);
        List<Candidate> candidates = IntStream.range(0, knowledgeBase.entries().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer owner) -> -shares[owner]))
                .limit(CANDIDATES)
                .map(owner -> new Candidate(
                        knowledgeBase.entries().get(owner), shares[owner], new NamedSignals(signals, owner)))
                .toList();
        double coverage =
                candidates.stream().limit(COVERED).mapToDouble(Candidate::score).sum();
        return new Ranking(query, candidates, candidates.getFirst().score(), Math.min(1, coverage));
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return typeAhead.complete(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return knowledgeBase;
    }
}
