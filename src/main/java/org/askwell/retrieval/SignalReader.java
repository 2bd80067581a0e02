package org.askwell.retrieval;

import java.util.List;
import java.util.function.IntPredicate;

/** Reads the signals of a text from the index and the classifier. */
final class SignalReader {

    /** Neighbours looked at; enough for the owners that have a chance. */
    private static final int NEIGHBOURS = 60;

    private static final int NEAREST_OF_OWNER = 3;
    private static final int HITS = 60;

    /** The BM25 score that counts half; about the median of the best hit's. */
    private static final float HALF_SCORE = 12;

    /** Keeps the logarithm finite. */
    private static final float LEAST_PROBABILITY = 1e-6f;

    private final LuceneIndex index;
    private final int owners;

    SignalReader(LuceneIndex index, int owners) {
        this.index = index;
        this.owners = owners;
    }

    /**
     * The signals of {@code text}.
     *
     * @param probabilities the classifier's, one for each owner
     * @param visible which documents of the index count; cross-validation hides some
     */
    Signals read(String text, float[] vector, float[] probabilities, IntPredicate visible) {
        Signals signals = new Signals(owners);
        for (int owner = 0; owner < owners; owner++) {
            signals.set(Signal.CLASSIFIER, owner, (float) Math.log(Math.max(probabilities[owner], LEAST_PROBABILITY)));
        }
        meaning(signals, index.neighbours(vector, NEIGHBOURS), visible);
        List<String> terms = index.terms(text);
        words(signals, Signal.WORDING, index.questions(terms, HITS), visible);
        words(signals, Signal.PASSAGE, index.passages(terms, HITS), visible);
        return signals;
    }

    private void meaning(Signals signals, List<LuceneIndex.Hit> hits, IntPredicate visible) {
        float[] best = new float[owners];
        float[] sum = new float[owners];
        int[] count = new int[owners];
        float farthest = hits.isEmpty() ? 0 : cosine(hits.getLast());
        for (LuceneIndex.Hit hit : hits) {
            int owner = hit.owner();
            if (visible.test(hit.document()) && count[owner] < NEAREST_OF_OWNER) {
                best[owner] = count[owner] == 0 ? cosine(hit) : best[owner];
                sum[owner] += cosine(hit);
                count[owner]++;
            }
        }
        for (int owner = 0; owner < owners; owner++) {
            // What was not among the neighbours is at most as near as the last of them.
            float mean = (sum[owner] + (NEAREST_OF_OWNER - count[owner]) * farthest) / NEAREST_OF_OWNER;
            float nearest = count[owner] == 0 ? farthest : best[owner];
            signals.set(Signal.MEANING, owner, (nearest + mean) / 2);
        }
    }

    private static float cosine(LuceneIndex.Hit hit) {
        return 2 * hit.score() - 1;
    }

    private static void words(Signals signals, Signal signal, List<LuceneIndex.Hit> hits, IntPredicate visible) {
        for (LuceneIndex.Hit hit : hits) {
            if (visible.test(hit.document())) {
                float share = hit.score() / (hit.score() + HALF_SCORE);
                signals.set(signal, hit.owner(), Math.max(share, signals.get(signal, hit.owner())));
            }
        }
    }
}
