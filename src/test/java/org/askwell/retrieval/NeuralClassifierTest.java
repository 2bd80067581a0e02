package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuralClassifierTest {

    /** Two words that mean something together, and each of them alone, and nothing both ways: exclusive or. */
    private static final List<Classifier.Example> ONCE =
            List.of(example(0), example(1, 0), example(1, 1), example(0, 0, 1));

    /** Often enough for a few passes to be sure. */
    private static final List<Classifier.Example> EXAMPLES =
            Collections.nCopies(200, ONCE).stream().flatMap(List::stream).toList();

    private static Classifier.Example example(int label, int... words) {
        float[] values = new float[words.length];
        Arrays.fill(values, 1);
        return new Classifier.Example(new Features(words, values), label);
    }

    private static NeuralClassifier trained() {
        return NeuralClassifier.train(EXAMPLES, 2, 2);
    }

    private static float ofRightLabel(Classifier classifier, Classifier.Example example) {
        return classifier.probabilities(example.features())[example.label()];
    }

    @Test
    void learnsWhatAWordMeansBesideAnother() {
        NeuralClassifier classifier = trained();

        assertThat(ONCE)
                .allSatisfy(
                        example -> assertThat(ofRightLabel(classifier, example)).isGreaterThan(0.9f));
    }

    @Test
    void learnsWhatALinearClassifierCannot() {
        LinearClassifier linear = LinearClassifier.train(EXAMPLES, 2, 2);

        assertThat(ONCE)
                .anySatisfy(example -> assertThat(ofRightLabel(linear, example)).isLessThan(0.6f));
    }

    @Test
    void probabilitiesAddUpToOne() {
        NeuralClassifier classifier = NeuralClassifier.train(List.of(example(2, 0), example(0, 1)), 3, 2);

        float[] probabilities = classifier.probabilities(example(0, 0, 1).features());

        assertThat(probabilities).hasSize(3);
        assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    @Test
    void learnsSomethingElseFromSomethingElse() throws IOException {
        NeuralClassifier fromLess = NeuralClassifier.train(EXAMPLES.subList(0, 100), 2, 2);

        assertThat(bytes(fromLess)).isNotEqualTo(bytes(trained()));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        NeuralClassifier written = trained();

        NeuralClassifier read = NeuralClassifier.load(new DataInputStream(new ByteArrayInputStream(bytes(written))));

        assertThat(ONCE)
                .allSatisfy(example -> assertThat(read.probabilities(example.features()))
                        .isEqualTo(written.probabilities(example.features())));
    }

    @Test
    void aSingleClassIsCertain() {
        // A knowledge base without warning signs has nothing but "none of them".
        NeuralClassifier classifier = NeuralClassifier.train(List.of(example(0, 0), example(0, 1)), 1, 2);

        assertThat(classifier.probabilities(example(0, 1).features())).containsExactly(1f);
    }

    private static byte[] bytes(NeuralClassifier classifier) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classifier.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
