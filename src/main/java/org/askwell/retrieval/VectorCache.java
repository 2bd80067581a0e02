package org.askwell.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors kept on disk by the content of their text, so that each text is embedded once. The file holds no text, only
 * digests. A missing, foreign or damaged file costs time, never an answer.
 *
 * <p>Layout: the model's name, the number of records, then for each record 16 bytes of the text's SHA-256 and
 * {@value SentenceEncoder#DIMENSIONS} half-precision numbers; at the end a CRC-32 of all before it.
 */
final class VectorCache {

    private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);
    private static final int DIGEST_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    /** What has been embedded is kept now and then, so that who stops a long first start need not begin from nothing. */
    private static final int PORTIONS = 10;

    /** Some ten seconds' work. */
    private static final int LEAST_PORTION = 8_000;

    private final Path file;

    private VectorCache(Path file) {
        this.file = file;
    }

    /** A cache in {@code folder}, which need not exist yet. */
    static VectorCache in(Path folder) {
        return new VectorCache(folder.resolve("vectors.bin"));
    }

    /** The vector of each of {@code texts}: read from disk where it is there, otherwise embedded and kept. */
    Vectors vectors(Collection<String> texts, SentenceEncoder encoder, Workers workers, Progress progress) {
        List<String> wanted = texts.stream().distinct().toList();
        Map<String, float[]> known = load(file);
        Map<String, float[]> vectors = new ConcurrentHashMap<>();
        wanted.forEach(text -> {
            float[] vector = known.get(digest(text));
            if (vector != null) {
                vectors.put(text, vector);
            }
        });
        List<String> missing =
                wanted.stream().filter(text -> !vectors.containsKey(text)).toList();
        AtomicInteger done = new AtomicInteger(vectors.size());
        int portion = Math.max(LEAST_PORTION, missing.size() / PORTIONS);
        for (int start = 0; start < missing.size(); start += portion) {
            workers.map(missing.subList(start, Math.min(missing.size(), start + portion)), text -> {
                Workers.checkCancelled();
                vectors.put(text, encoder.encode(text));
                progress.reached(done.incrementAndGet(), wanted.size());
                return text;
            });
            save(file, vectors);
        }
        return new Vectors(vectors);
    }

    private static Map<String, float[]> load(Path path) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        Map<String, float[]> vectors = new HashMap<>();
        try (CheckedInputStream checked = new CheckedInputStream(
                        new BufferedInputStream(Files.newInputStream(path), BUFFER), new CRC32());
                DataInputStream in = new DataInputStream(checked)) {
            if (!in.readUTF().equals(SentenceEncoder.MODEL)) {
                return Map.of();
            }
            int records = in.readInt();
            byte[] digest = new byte[DIGEST_BYTES];
            for (int record = 0; record < records; record++) {
                in.readFully(digest);
                vectors.put(HexFormat.of().formatHex(digest), readVector(in));
            }
            long expected = checked.getChecksum().getValue();
            if (in.readLong() != expected) {
                throw new IOException("wrong checksum");
            }
            return vectors;
        } catch (IOException e) {
            LOG.warn("{} is damaged ({}); embedding again", path, e.getMessage());
            return Map.of();
        }
    }

    private static float[] readVector(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(2 * SentenceEncoder.DIMENSIONS);
        if (bytes.length < 2 * SentenceEncoder.DIMENSIONS) {
            throw new IOException("cut short");
        }
        float[] vector = new float[SentenceEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat((short) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF)));
        }
        return vector;
    }

    /** Writes beside and then moves, so that a reader never sees half a file. */
    private static void save(Path path, Map<String, float[]> vectors) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(path.toAbsolutePath().getParent(), "vectors", ".tmp");
            try (CheckedOutputStream checked = new CheckedOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(beside), BUFFER), new CRC32());
                    DataOutputStream out = new DataOutputStream(checked)) {
                out.writeUTF(SentenceEncoder.MODEL);
                out.writeInt(vectors.size());
                for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                    out.write(HexFormat.of().parseHex(digest(entry.getKey())));
                    for (float number : entry.getValue()) {
                        out.writeShort(Float.floatToFloat16(number));
                    }
                }
                out.writeLong(checked.getChecksum().getValue());
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("cannot keep vectors in {} ({}); the next start embeds again", path, e.toString());
        }
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
