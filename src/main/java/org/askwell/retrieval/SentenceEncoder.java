package org.askwell.retrieval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The embedding model: a text becomes a vector such that texts of like meaning lie close together. It runs inside the
 * process, on one thread a text; several threads may call it at once.
 *
 * <p>The model is bge-small-en-v1.5, quantized, as packaged by LangChain4j. We run its session ourselves for two
 * reasons: LangChain4j's own uses every core for one short text, and one run gives two views of a text, the model's
 * first token and the mean of all its tokens, that err on different questions.
 */
public final class SentenceEncoder implements AutoCloseable {

    /** Numbers in each of the two views. */
    static final int VIEW = 384;

    /** Numbers in a vector: the first token's view, then the mean view, each of length one. */
    static final int DIMENSIONS = 2 * VIEW;

    /** Names the model and the way it is used; a vector from another is of no use here. */
    static final String MODEL = "bge-small-en-v1.5-q/first+mean/256";

    private static final int MAX_TOKENS = 256;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** Loads the model from the class path; takes about half a second. */
    public SentenceEncoder() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream vocabulary = resource("/bge-small-en-v1.5-q-tokenizer.json");
                InputStream weights = resource("/bge-small-en-v1.5-q.onnx")) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights.readAllBytes(), options);
            this.tokenizer = HuggingFaceTokenizer.newInstance(
                    vocabulary,
                    Map.of(
                            "padding", "false",
                            "truncation", "true",
                            "maxLength", String.valueOf(MAX_TOKENS),
                            "modelMaxLength", "512"));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model does not load", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedding model cannot be read from the class path", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("missing resource " + name);
        }
        return stream;
    }

    /** The vector of {@code text}, of {@value #DIMENSIONS} numbers; what lies beyond 256 tokens is not looked at. */
    float[] encode(String text) {
        Encoding tokens = tokenizer.encode(text, true, false);
        long[] shape = {1, tokens.getIds().length};
        try (OnnxTensor ids = tensor(tokens.getIds(), shape);
                OnnxTensor mask = tensor(tokens.getAttentionMask(), shape);
                OnnxTensor types = tensor(tokens.getTypeIds(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return views(((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the embedding model failed on a text of " + text.length() + " characters", e);
        }
    }

    /** Tells whether the model knows {@code word}, in lower case, as one word; it was trained on correct English. */
    boolean knows(String word) {
        return tokenizer.encode(word, false, false).getIds().length == 1;
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static float[] views(FloatBuffer hidden) {
        float[] states = new float[hidden.remaining()];
        hidden.get(states);
        float[] vector = new float[DIMENSIONS];
        System.arraycopy(states, 0, vector, 0, VIEW);
        for (int token = 0; token < states.length; token += VIEW) {
            for (int i = 0; i < VIEW; i++) {
                vector[VIEW + i] += states[token + i];
            }
        }
        normalize(vector, 0);
        normalize(vector, VIEW);
        return vector;
    }

    private static void normalize(float[] vector, int from) {
        double squares = 0;
        for (int i = from; i < from + VIEW; i++) {
            squares += vector[i] * vector[i];
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = from; i < from + VIEW; i++) {
            // Half precision is what the cache keeps; rounding here too gives the same scores on every start.
            vector[i] = Float.float16ToFloat(Float.floatToFloat16(vector[i] * scale));
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model does not close", e);
        }
    }
}
