package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Learns from examples which owner a text has. */
sealed interface Classifier permits LinearClassifier, NeuralClassifier, NoClassifier {

    /** Features and the number of the owner they belong to. */
    record Example(Features features, int label) {}

    /**
     * What there is to learn when texts were added.
     *
     * @param reminders some of all texts, of any owner
     * @param stride of how many texts there is one reminder
     * @param features how many there are now, at least as many as before
     */
    record Update(Change change, List<Example> added, List<Example> reminders, int stride, int features) {

        /** The owners of what was added, in order. */
        int[] learners() {
            return added.stream().mapToInt(Example::label).sorted().distinct().toArray();
        }
    }

    /** How to learn. */
    enum Kind {
        /** Best where a topic's own words decide; learns fast. */
        LINEAR,
        /** Best where words change each other's meaning. */
        NEURAL,
        /** Where there is too little to learn from, or too much to learn. */
        NONE
    }

    /** The probability of each owner. */
    float[] probabilities(Features features);

    /** This classifier after {@code update}: the owners of what was added learn, all others stay as they are. */
    Classifier adapted(Update update);

    void save(DataOutput out) throws IOException;

    /** The same for the same examples. */
    static Classifier train(Kind kind, List<Example> examples, int owners, int features) {
        return switch (kind) {
            case LINEAR -> LinearClassifier.train(examples, owners, features);
            case NEURAL -> NeuralClassifier.train(examples, owners, features);
            case NONE -> new NoClassifier(owners);
        };
    }

    /** Reads what {@link #save} wrote. */
    static Classifier load(DataInput in) throws IOException {
        return switch (Kind.valueOf(in.readUTF())) {
            case LINEAR -> LinearClassifier.load(in);
            case NEURAL -> NeuralClassifier.load(in);
            case NONE -> NoClassifier.load(in);
        };
    }

    static void write(Classifier classifier, DataOutput out) throws IOException {
        Kind kind = switch (classifier) {
            case LinearClassifier linear -> Kind.LINEAR;
            case NeuralClassifier neural -> Kind.NEURAL;
            case NoClassifier none -> Kind.NONE;
        };
        out.writeUTF(kind.name());
        classifier.save(out);
    }

    /** Puts {@code order} into an order by chance, the same for the same state of {@code random}. */
    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
