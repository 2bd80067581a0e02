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
}
