package org.askwell.retrieval;

import java.util.List;
import java.util.function.Function;

/**
 * Encodes texts by what sets them apart: what all that is said here has in common, such as its subject, is taken away, and the
 * rest is of length one.
 */
final class CentredEncoder {

    private final Function<String, float[]> encoder;
    private final float[] middle;

    /** @param usual some of what is said here, one text at least */
    CentredEncoder(Function<String, float[]> encoder, List<String> usual) {
        this.encoder = encoder;
        this.middle = middle(usual.stream().map(encoder).toList());
    }

    private static float[] middle(List<float[]> vectors) {
        float[] middle = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / vectors.size();
            }
        }
        return middle;
    }

    float[] encode(String text) {
        float[] vector = encoder.apply(text).clone();
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= middle[i];
            squares += vector[i] * vector[i];
        }
        // A text in the very middle is like none.
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
