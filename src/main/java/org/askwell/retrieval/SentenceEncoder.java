package org.askwell.retrieval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.time.Duration;
import java.util.Map;

/**
 * The embedding model: a text becomes a vector such that texts of like meaning lie close together. It runs inside the
 * process, on one thread a text; several threads may call it at once.
 *
 * <p>The model is bge-small-en-v1.5, quantized, as packaged by LangChain4j. Its session is run here, since LangChain4j's
 * own spends every core on one short text.
 */
public final class SentenceEncoder implements AutoCloseable {

    /** Numbers in a vector. */
    static final int DIMENSIONS = 384;

    /** Names the model and the way it is used; a vector from another is of no use here. */
    static final String MODEL = "bge-small-en-v1.5-q/first-token/256";

    private static final int MAX_TOKENS = 256;

    /** Some 6 MB. */
    private static final int REMEMBERED = 4_000;

    /** No longer, since these are words of people, who may want them forgotten. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** What is outside the heap, more than a hundred megabytes, goes with this even where nobody closes it. */
    private final Cleaner.Cleanable outsideTheHeap;

    private final LoadingCache<String, float[]> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build(this::encode);

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
            this.outsideTheHeap = TrainedModel.CLEANER.register(this, closing(session, tokenizer));
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

    /** The vector of {@code text}, of {@value #DIMENSIONS} numbers; of length one; what lies beyond 256 tokens is not looked at. */
    float[] encode(String text) {
        Encoding tokens = tokenizer.encode(text, true, false);
        long[] shape = {1, tokens.getIds().length};
        try (OnnxTensor ids = tensor(tokens.getIds(), shape);
                OnnxTensor mask = tensor(tokens.getAttentionMask(), shape);
                OnnxTensor types = tensor(tokens.getTypeIds(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return firstToken(((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the embedding model failed on a text of " + text.length() + " characters", e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The same for a text that is looked at again and again within minutes. */
    float[] remembered(String text) {
        return remembered.get(text);
    }

    /** Tells whether the model knows {@code word}, in lower case, as one word; it was trained on correct English. */
    boolean knows(String word) {
        return tokenizer.encode(word, false, false).getIds().length == 1;
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** The state of the first token, which stands for the whole text, scaled to length one. */
    private static float[] firstToken(FloatBuffer states) {
        float[] vector = new float[DIMENSIONS];
        states.get(vector);
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            // Half precision is what the cache keeps; rounding here too gives the same scores on every start.
            vector[i] = Float.float16ToFloat(Float.floatToFloat16(vector[i] * scale));
        }
        return vector;
    }

    /** Does not know the encoder, which would be known for ever then. */
    private static Runnable closing(OrtSession session, HuggingFaceTokenizer tokenizer) {
        return () -> {
            tokenizer.close();
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the embedding model does not close", e);
            }
        };
    }

    @Override
    public void close() {
        outsideTheHeap.clean();
    }
}
