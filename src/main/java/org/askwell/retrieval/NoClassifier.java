package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Has learnt nothing: every owner is as likely as any other. */
record NoClassifier(int owners) implements Classifier {

    /** Reads what {@link #save} wrote. */
    static NoClassifier load(DataInput in) throws IOException {
        return new NoClassifier(in.readInt());
    }

    @Override
    public float[] probabilities(Features features) {
        float[] probabilities = new float[owners];
        Arrays.fill(probabilities, 1f / owners);
        return probabilities;
    }

    @Override
    public NoClassifier adapted(Update update) {
        return new NoClassifier(update.change().owners());
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(owners);
    }
}
