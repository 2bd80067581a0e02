package org.askwell.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** How texts stand in an index: first the ways to ask, each with its vector, then the passages. */
final class IndexFormat {

    static final String QUESTION = "question";
    static final String PASSAGE = "passage";
    static final String VECTOR = "vector";

    /** The vector in a quarter of the space, to find those that are near. */
    static final String COARSE_VECTOR = "coarse-vector";

    static final String OWNER = "owner";

    /** A way to ask as it was written, for those who learn from it again. */
    static final String WAY = "way";

    /** Below this many vectors Lucene compares with each of them, a few milliseconds at most; no graph has to be made. */
    private static final int EXACT_SEARCH_LIMIT = 100_000;

    /** Such that hardly any number of a vector of length one lies beyond a byte. */
    private static final float COARSE_SCALE = 320;

    private static final double MAX_BUFFER_MB = 2_000;

    private IndexFormat() {}

    /** Writes {@code questions}, all of which have a vector, and {@code passages} to an empty {@code directory}. */
    static void write(
            Directory directory,
            List<LuceneIndex.Text> questions,
            List<LuceneIndex.Text> passages,
            List<List<String>> synonyms,
            Vectors vectors)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config(synonyms))) {
            for (LuceneIndex.Text question : questions) {
                Document document = document(question, QUESTION);
                float[] vector = vectors.of(question.text());
                document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
                document.add(
                        new KnnByteVectorField(COARSE_VECTOR, coarse(vector), VectorSimilarityFunction.DOT_PRODUCT));
                document.add(new BinaryDocValuesField(WAY, new BytesRef(question.text())));
                writer.addDocument(document);
            }
            for (LuceneIndex.Text passage : passages) {
                writer.addDocument(document(passage, PASSAGE));
            }
            writer.forceMerge(1);
        }
    }

    private static IndexWriterConfig config(List<List<String>> synonyms) {
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                QuestionAnalyzer.plain(), Map.of(PASSAGE, QuestionAnalyzer.withSynonyms(synonyms))));
        // One segment, written in one go: documents keep the order in which they came, on every start.
        config.setRAMBufferSizeMB(MAX_BUFFER_MB);
        config.setMergePolicy(new LogDocMergePolicy());
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors(field.equals(VECTOR) ? Integer.MAX_VALUE : EXACT_SEARCH_LIMIT);
            }
        });
        return config;
    }

    private static KnnVectorsFormat vectors(int exactSearchLimit) {
        return new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                null,
                exactSearchLimit);
    }

    /** {@code vector}, of length one, as it is looked for under {@link #COARSE_VECTOR}. */
    static byte[] coarse(float[] vector) {
        byte[] coarse = new byte[vector.length];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = (byte) Math.clamp(Math.round(vector[i] * COARSE_SCALE), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return coarse;
    }

    private static Document document(LuceneIndex.Text text, String field) {
        Document document = new Document();
        document.add(new TextField(field, text.text(), Field.Store.NO));
        document.add(new NumericDocValuesField(OWNER, text.owner()));
        return document;
    }
}
