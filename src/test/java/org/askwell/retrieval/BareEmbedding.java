package org.askwell.retrieval;

/** Lets the benchmark time the embedding call by itself. */
public final class BareEmbedding {

    private BareEmbedding() {}

    /** Embeds {@code text} and returns one number of the vector, so that the work cannot be optimised away. */
    public static float of(SentenceEncoder encoder, String text) {
        return encoder.encode(text)[0];
    }
}
