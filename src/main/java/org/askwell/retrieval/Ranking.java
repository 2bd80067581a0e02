package org.askwell.retrieval;

import java.util.List;
import org.askwell.knowledge.Entry;

/**
 * The entries that may answer a query.
 *
 * @param candidates best first; never empty
 * @param intents what else may be wanted, likeliest first
 * @param confidence calibrated: of the rankings with confidence 0.8, the first candidate answers about 80 in 100
 * @param coverage calibrated in the same way: that one of the first three candidates answers
 */
public record Ranking(
        Query query, List<Candidate> candidates, List<IntentShare> intents, double confidence, double coverage) {

    private static final int COVERED = 3;

    public Ranking {
        candidates = List.copyOf(candidates);
        intents = List.copyOf(intents);
    }

    /** A ranking of {@code candidates}, whose scores are shares. */
    public static Ranking of(Query query, List<Candidate> candidates, List<IntentShare> intents) {
        double coverage =
                candidates.stream().limit(COVERED).mapToDouble(Candidate::score).sum();
        return new Ranking(query, candidates, intents, candidates.getFirst().score(), Math.min(1, coverage));
    }

    /** The candidate most likely to answer. */
    public Candidate best() {
        return candidates.getFirst();
    }

    /** The entries of the first {@code limit} candidates. */
    public List<Entry> entries(int limit) {
        return candidates.stream().limit(limit).map(Candidate::entry).toList();
    }
}
