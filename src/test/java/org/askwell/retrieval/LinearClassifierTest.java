package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

    /** Often enough for a few passes to be sure. */
    private static final List<Classifier.Example> EXAMPLES = Collections.nCopies(10, List.of(0, 1, 2)).stream()
            .flatMap(List::stream)
            .map(number -> example(number, number))
            .toList();

    private static Classifier.Example example(int feature, int label) {
        return new Classifier.Example(new Features(new int[] {feature}, new float[] {1}), label);
    }

    private static LinearClassifier trained() {
        return LinearClassifier.train(EXAMPLES, 3, 3);
    }

    @Test
    void learnsWhichFeatureSpeaksForWhichClass() {
        for (int c = 0; c < 3; c++) {
            float[] probabilities = trained().probabilities(EXAMPLES.get(c).features());
            assertThat(probabilities[c]).isGreaterThan(0.9f);
            assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isCloseTo(1, within(1e-5f));
        }
    }

    @Test
    void knowsNothingOfATextWithoutFeatures() {
        float[] probabilities = trained().probabilities(new Features(new int[0], new float[0]));

        assertThat(probabilities).containsExactly(new float[] {1f / 3, 1f / 3, 1f / 3}, within(1e-6f));
    }

    @Test
    void learnsTheSameFromTheSame() {
        Features features = EXAMPLES.getFirst().features();

        assertThat(trained().probabilities(features)).isEqualTo(trained().probabilities(features));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained().save(new DataOutputStream(bytes));

        LinearClassifier read =
                LinearClassifier.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        Features features = EXAMPLES.getFirst().features();
        assertThat(read.probabilities(features)).isEqualTo(trained().probabilities(features));
    }
}
