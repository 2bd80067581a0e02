package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns texts into features: the words, pairs of words and pieces of words (3 to 5 letters) that a set of texts is made
 * of, weighted by how rare they are (tf-idf) and each kind scaled to length one, then the embedding, which is
 * taken about the mean of the set. Pieces of words bear typing mistakes; the embedding bears other words.
 */
final class FeatureSpace {

    /** The embedding's share next to the three kinds of lexical features; chosen by cross-validation. */
    private static final float DENSE_SCALE = 3;

    /** A feature of one text only tells nothing about others. */
    private static final int MIN_TEXTS = 2;

    private static final int KINDS = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final QuestionAnalyzer ANALYZER = QuestionAnalyzer.plain();
    private final Map<String, Integer> index;
    private final float[] rarity;
    private final float[] mean;

    private FeatureSpace(Map<String, Integer> index, float[] rarity, float[] mean) {
        this.index = index;
        this.rarity = rarity;
        this.mean = mean;
    }

    /** The space of {@code texts}, all of which have a vector. */
    static FeatureSpace of(List<String> texts, Vectors vectors) {
        Map<String, Integer> frequency = frequency(texts);
        Map<String, Integer> index = new LinkedHashMap<>();
        float[] rarity = new float[frequency.size()];
        frequency.forEach((name, count) -> {
            if (count >= MIN_TEXTS) {
                rarity[index.size()] = (float) Math.log((texts.size() + 1.0) / (count + 1.0));
                index.put(name, index.size());
            }
        });
        return new FeatureSpace(index, Arrays.copyOf(rarity, index.size()), mean(texts, vectors));
    }

    private static Map<String, Integer> frequency(List<String> texts) {
        Map<String, Integer> frequency = new LinkedHashMap<>();
        for (String text : texts) {
            for (Map<String, Integer> kind : lexical(text)) {
                kind.keySet().forEach(name -> frequency.merge(name, 1, Integer::sum));
            }
        }
        return frequency;
    }

    /** This space, and behind it what {@code texts} have in common that it does not know; that is as rare as anything. */
    FeatureSpace with(List<String> texts) {
        Map<String, Integer> more = new LinkedHashMap<>(index);
        frequency(texts).forEach((name, count) -> {
            if (count >= MIN_TEXTS) {
                more.putIfAbsent(name, more.size());
            }
        });
        float rarest = 0;
        for (float one : rarity) {
            rarest = Math.max(rarest, one);
        }
        float[] rarities = Arrays.copyOf(rarity, more.size());
        Arrays.fill(rarities, rarity.length, rarities.length, rarest);
        return new FeatureSpace(more, rarities, mean);
    }

    /** Reads what {@link #save} wrote. */
    static FeatureSpace load(DataInput in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> index = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            index.put(in.readUTF(), i);
        }
        return new FeatureSpace(index, Floats.read(in), Floats.read(in));
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(index.size());
        for (String name : index.keySet()) {
            out.writeUTF(name);
        }
        Floats.write(rarity, out);
        Floats.write(mean, out);
    }

    private static float[] mean(List<String> texts, Vectors vectors) {
        float[] mean = new float[SentenceEncoder.DIMENSIONS];
        for (String text : texts) {
            float[] vector = vectors.of(text);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / texts.size();
            }
        }
        return mean;
    }

    /** How many features there are. */
    int size() {
        return SentenceEncoder.DIMENSIONS + index.size();
    }

    /** The features of {@code text}, whose embedding is {@code vector}. */
    Features of(String text, float[] vector) {
        List<Map<String, Integer>> kinds = lexical(text);
        int most =
                SentenceEncoder.DIMENSIONS + kinds.stream().mapToInt(Map::size).sum();
        int[] indices = new int[most];
        float[] values = new float[most];
        for (int i = 0; i < SentenceEncoder.DIMENSIONS; i++) {
            indices[i] = i;
            values[i] = DENSE_SCALE * (vector[i] - mean[i]);
        }
        int end = SentenceEncoder.DIMENSIONS;
        for (Map<String, Integer> kind : kinds) {
            int start = end;
            for (String name : kind.keySet()) {
                Integer at = index.get(name);
                if (at != null) {
                    indices[end] = SentenceEncoder.DIMENSIONS + at;
                    values[end++] = rarity[at];
                }
            }
            scaleToOne(values, start, end);
        }
        return new Features(Arrays.copyOf(indices, end), Arrays.copyOf(values, end));
    }

    private static void scaleToOne(float[] values, int start, int end) {
        double squares = 0;
        for (int i = start; i < end; i++) {
            squares += values[i] * values[i];
        }
        for (int i = start; i < end && squares > 0; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
    }

    /** The lexical features of each kind with their counts. */
    private static List<Map<String, Integer>> lexical(String text) {
        List<String> terms = ANALYZER.terms(text);
        List<Map<String, Integer>> kinds = List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        String before = "^";
        for (String term : terms) {
            count(kinds.get(0), term);
            count(kinds.get(1), before + " " + term);
            before = term;
        }
        count(kinds.get(1), before + " $");
        NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> countPieces(kinds.get(KINDS - 1), "<" + word + ">"));
        return kinds;
    }

    private static void countPieces(Map<String, Integer> pieces, String word) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                count(pieces, word.substring(start, start + length) + "#");
            }
        }
    }

    private static void count(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }
}
