package org.askwell.retrieval;

/** A text with its typing mistakes mended, and its vector, which nobody may change. */
final class EncodedText {

    private final String text;
    private final float[] vector;

    EncodedText(String text, float[] vector) {
        this.text = text;
        this.vector = vector;
    }

    String text() {
        return text;
    }

    float[] vector() {
        return vector;
    }

    /** This text said after {@code other}: the words of both, and a vector between the two. */
    EncodedText after(EncodedText other, float otherWeight) {
        float[] between = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < between.length; i++) {
            between[i] = vector[i] + otherWeight * other.vector[i];
            squares += between[i] * between[i];
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < between.length; i++) {
            between[i] *= scale;
        }
        return new EncodedText(other.text + " " + text, between);
    }
}
