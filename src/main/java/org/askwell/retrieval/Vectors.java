package org.askwell.retrieval;

import java.util.Map;
import java.util.Objects;

/** The embeddings of a knowledge base's texts. */
record Vectors(Map<String, float[]> byText) {

    /** The vector of {@code text}, which is one of the knowledge base's. */
    float[] of(String text) {
        return Objects.requireNonNull(byText.get(text), "a text without a vector");
    }
}
