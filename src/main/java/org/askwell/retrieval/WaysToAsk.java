package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.askwell.knowledge.Entry;

/**
 * The title and the examples of an entry.
 *
 * @param vectors one for each of {@code texts}
 */
record WaysToAsk(Entry entry, List<String> texts, List<float[]> vectors) {

    /** The pairs of ways to ask for two of {@code entries} that are at least so like each other, the likest first. */
    static List<Twins> twins(List<WaysToAsk> entries, double likeness) {
        return IntStream.range(0, entries.size())
                .parallel()
                .boxed()
                .flatMap(i -> twins(entries.subList(0, i), entries.get(i), likeness).stream())
                .sorted(Comparator.comparingDouble((Twins twins) -> -twins.likeness()))
                .toList();
    }

    /** Entry by entry, since the vectors of two fit where a processor reads them fast; those of all do not. */
    private static List<Twins> twins(List<WaysToAsk> earlier, WaysToAsk later, double likeness) {
        List<Twins> twins = new ArrayList<>();
        earlier.forEach(one -> one.addTwins(later, likeness, twins));
        return twins;
    }

    private void addTwins(WaysToAsk other, double likeness, List<Twins> twins) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < other.texts.size(); j++) {
                float cosine = VectorUtil.dotProduct(vectors.get(i), other.vectors.get(j));
                if (cosine >= likeness) {
                    twins.add(new Twins(entry, texts.get(i), other.entry, other.texts.get(j), cosine));
                }
            }
        }
    }

    /** How many of them are less like each of those before them. */
    int different(double likeness) {
        List<EncodedText> encoded = IntStream.range(0, texts.size())
                .mapToObj(i -> new EncodedText(texts.get(i), vectors.get(i)))
                .toList();
        return Paraphrases.of(encoded, texts, likeness).size();
    }
}
