package org.askwell.retrieval;

import java.util.List;
import org.askwell.knowledge.Entry;

/**
 * The entries that may answer a query.
 *
 * @param candidates best first; never empty
 * @param confidence calibrated: of the rankings with confidence 0.8, the first candidate answers about 80 in 100
 * @param coverage calibrated in the same way: that one of the first three candidates answers
 */
public record Ranking(Query query, List<Candidate> candidates, double confidence, double coverage) {

    public Ranking {
        candidates = List.copyOf(candidates);
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
