package org.askwell.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the signals of a text from the index and the classifier. */
final class SignalReader {

    /** Up to so many owners all have a chance; of more, those that any signal finds. */
    private static final int ALL = 300;

    /** The least probability that gives an owner a chance by itself. */
    private static final float LEAST_CHANCE = 0.002f;

    /** Neighbours looked at; enough for the owners that have a chance. */
    static final int NEIGHBOURS = 60;

    private static final int NEAREST_OF_OWNER = 3;
    private static final int HITS = 60;

    /** The title of an entry, and the title with its summary. */
    private static final int TITLES = 2;

    /** The BM25 score that counts half; about the median of the best hit's. */
    private static final float HALF_SCORE = 12;

    /** Keeps the logarithm finite. */
    private static final float LEAST_PROBABILITY = 1e-6f;

    private final LuceneIndex index;
    private final int owners;
    private final boolean fewWays;

    /** @param fewWays whether the owners have so few ways to ask that each of them is looked at */
    SignalReader(LuceneIndex index, int owners, boolean fewWays) {
        this.index = index;
        this.owners = owners;
        this.fewWays = fewWays;
    }

    LuceneIndex index() {
        return index;
    }

    boolean fewWays() {
        return fewWays;
    }

    /** What the index finds for a text. */
    private record Found(
            List<LuceneIndex.Hit> neighbours, List<LuceneIndex.Hit> questions, List<LuceneIndex.Hit> passages) {

        Found of(IntPredicate visible) {
            return new Found(of(neighbours, visible), of(questions, visible), of(passages, visible));
        }

        private static List<LuceneIndex.Hit> of(List<LuceneIndex.Hit> hits, IntPredicate visible) {
            return hits.stream().filter(hit -> visible.test(hit.document())).toList();
        }

        IntStream owners() {
            return Stream.of(neighbours, questions, passages)
                    .flatMap(List::stream)
                    .mapToInt(LuceneIndex.Hit::owner);
        }
    }

    /**
     * The signals of {@code text}.
     *
     * @param probabilities the classifier's, one for each owner
     * @param visible which documents of the index count; cross-validation hides some
     */
    Signals read(String text, float[] vector, float[] probabilities, IntPredicate visible) {
        List<String> terms = index.terms(text);
        List<LuceneIndex.Hit> neighbours = index.neighbours(vector, NEIGHBOURS);
        float farthest = neighbours.isEmpty() ? 0 : neighbours.getLast().score();
        Found found = new Found(neighbours, index.questions(terms, HITS), index.passages(terms, HITS)).of(visible);
        Signals signals = new Signals(candidates(found, probabilities));
        for (int place = 0; place < signals.size(); place++) {
            float probability = probabilities[signals.owner(place)];
            signals.set(Signal.CLASSIFIER, place, (float) Math.log(Math.max(probability, LEAST_PROBABILITY)));
        }
        if (fewWays) {
            meaningOfFew(signals, vector);
        } else {
            meaning(signals, found.neighbours(), farthest);
        }
        words(signals, Signal.WORDING, found.questions());
        words(signals, Signal.PASSAGE, found.passages());
        return signals;
    }

    private int[] candidates(Found found, float[] probabilities) {
        if (owners <= ALL) {
            return IntStream.range(0, owners).toArray();
        }
        IntStream likely = IntStream.range(0, owners).filter(owner -> probabilities[owner] >= LEAST_CHANCE);
        return IntStream.concat(IntStream.concat(found.owners(), likely), IntStream.of(owners - 1))
                .sorted()
                .distinct()
                .toArray();
    }

    private static void meaning(Signals signals, List<LuceneIndex.Hit> hits, float farthest) {
        float[] best = new float[signals.size()];
        float[] sum = new float[signals.size()];
        int[] count = new int[signals.size()];
        for (LuceneIndex.Hit hit : hits) {
            int place = signals.place(hit.owner());
            if (count[place] < NEAREST_OF_OWNER) {
                best[place] = count[place] == 0 ? hit.score() : best[place];
                sum[place] += hit.score();
                count[place]++;
            }
        }
        for (int place = 0; place < signals.size(); place++) {
            // What was not among the neighbours is at most as near as the last of them.
            float mean = (sum[place] + (NEAREST_OF_OWNER - count[place]) * farthest) / NEAREST_OF_OWNER;
            float nearest = count[place] == 0 ? farthest : best[place];
            signals.set(Signal.MEANING, place, (nearest + mean) / 2);
        }
    }

    private void meaningOfFew(Signals signals, float[] vector) {
        Cosines ways = index.cosines(vector);
        for (int place = 0; place < signals.size(); place++) {
            float[] cosines = ways.ofOwner(signals.owner(place));
            signals.set(Signal.TITLE, place, mean(cosines, Math.min(TITLES, cosines.length)));
            Arrays.sort(cosines);
            int first = Math.max(0, cosines.length - NEAREST_OF_OWNER);
            signals.set(
                    Signal.MEANING,
                    place,
                    mean(Arrays.copyOfRange(cosines, first, cosines.length), cosines.length - first));
        }
    }

    private static float mean(float[] numbers, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[i];
        }
        return count == 0 ? 0 : sum / count;
    }

    private static void words(Signals signals, Signal signal, List<LuceneIndex.Hit> hits) {
        for (LuceneIndex.Hit hit : hits) {
            int place = signals.place(hit.owner());
            float share = hit.score() / (hit.score() + HALF_SCORE);
            signals.set(signal, place, Math.max(share, signals.get(signal, place)));
        }
    }
}
