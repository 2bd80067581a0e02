package org.askwell.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** A part of an index that was written in one go; the documents with vectors come first, those of an owner together. */
final class Segment {

    private final LeafReader reader;
    private final int base;
    private final int vectors;

    /** The first document with a vector of each owner, and the one after the last. */
    private final int[] firsts;

    private final int[] ends;

    private Segment(LeafReader reader, int base, int vectors, int owners) {
        this.reader = reader;
        this.base = base;
        this.vectors = vectors;
        this.firsts = new int[owners];
        this.ends = new int[owners];
    }

    /** @param owners whose each document of the whole index is */
    static Segment of(LeafReaderContext leaf, int[] owners) throws IOException {
        @Nullable FloatVectorValues values = leaf.reader().getFloatVectorValues(IndexFormat.VECTOR);
        int count = values == null ? 0 : values.size();
        Segment segment = new Segment(
                leaf.reader(), leaf.docBase, count, Arrays.stream(owners).max().orElse(0) + 1);
        for (int document = leaf.docBase + count - 1; document >= leaf.docBase; document--) {
            int owner = owners[document];
            if (owner != LuceneIndex.NOBODY) {
                segment.firsts[owner] = document;
                segment.ends[owner] = Math.max(document + 1, segment.ends[owner]);
            }
        }
        return segment;
    }

    /** The number in the whole index of the first document. */
    int base() {
        return base;
    }

    /** The documents that have a vector. */
    IntStream documents() {
        return IntStream.range(base, base + vectors);
    }

    boolean hasVector(int document) {
        return document >= base && document < base + vectors;
    }

    /** The vectors, by the documents' places in this part. */
    FloatVectorValues vectors() throws IOException {
        return vectors == 0
                ? FloatVectorValues.fromFloats(List.of(), SentenceEncoder.DIMENSIONS)
                : reader.getFloatVectorValues(IndexFormat.VECTOR);
    }

    int first(int owner) {
        return owner < firsts.length ? firsts[owner] : 0;
    }

    int end(int owner) {
        return owner < ends.length ? ends[owner] : 0;
    }

    /** As many documents with vectors as {@code owner} can have. */
    int most(int owner) {
        return end(owner) - first(owner);
    }
}
