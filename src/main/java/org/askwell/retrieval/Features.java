package org.askwell.retrieval;

/** A text as the classifier sees it: numbers at some indices, zero everywhere else. */
final class Features {

    private final int[] indices;
    private final float[] values;

    /** Keeps both arrays, of which nobody else may keep a copy. */
    Features(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    int size() {
        return indices.length;
    }

    int index(int i) {
        return indices[i];
    }

    float value(int i) {
        return values[i];
    }
}
