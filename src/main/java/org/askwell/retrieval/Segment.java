package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** A part of an index that was written in one go; the ways to ask come first, those of an owner together. */
final class Segment {

    private final LeafReader reader;
    private final int base;
    private final int ways;

    /** The first way to ask of each owner, and the document after the last. */
    private final int[] firsts;

    private final int[] ends;

    private Segment(LeafReader reader, int base, int ways, int owners) {
        this.reader = reader;
        this.base = base;
        this.ways = ways;
        this.firsts = new int[owners];
        this.ends = new int[owners];
    }

    /** @param owners whose each document of the whole index is */
    static Segment of(LeafReaderContext leaf, int[] owners) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(IndexFormat.VECTOR);
        int ways = vectors == null ? 0 : vectors.size();
        Segment segment = new Segment(
                leaf.reader(), leaf.docBase, ways, Arrays.stream(owners).max().orElse(0) + 1);
        for (int document = leaf.docBase + ways - 1; document >= leaf.docBase; document--) {
            int owner = owners[document];
            if (owner != LuceneIndex.NOBODY) {
                segment.firsts[owner] = document;
                segment.ends[owner] = Math.max(document + 1, segment.ends[owner]);
            }
        }
        return segment;
    }

    /** The documents that are ways to ask, by their numbers in the whole index. */
    IntStream ways() {
        return IntStream.range(base, base + ways);
    }

    boolean isWay(int document) {
        return document >= base && document < base + ways;
    }

    /** The first way to ask of {@code owner}. */
    int first(int owner) {
        return owner < firsts.length ? firsts[owner] : base;
    }

    /** The document after the last way to ask of {@code owner}; in between may be some that belong to nobody. */
    int end(int owner) {
        return owner < ends.length ? Math.max(first(owner), ends[owner]) : base;
    }

    /** Begins to read the ways to ask, for one thread; texts in order only. */
    Contents contents() {
        try {
            return new Contents(
                    reader.getFloatVectorValues(IndexFormat.VECTOR), DocValues.getBinary(reader, IndexFormat.WAY));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the index cannot be read", e);
    }

    /** The ways to ask, each by its document. */
    final class Contents {

        private final FloatVectorValues vectors;
        private final BinaryDocValues texts;

        private Contents(FloatVectorValues vectors, BinaryDocValues texts) {
            this.vectors = vectors;
            this.texts = texts;
        }

        /** Valid until the next one is read. */
        float[] vector(int document) {
            try {
                return vectors.vectorValue(document - base);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        String text(int document) {
            try {
                texts.advanceExact(document - base);
                return texts.binaryValue().utf8ToString();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
