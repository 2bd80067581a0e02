package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * What Lucene holds: each way to ask for an entry and each passage of its answer as a document of its own, found by its
 * words (BM25) and, the ways to ask, by their vectors (k-NN). Owners of documents are numbers, given by the caller.
 */
final class LuceneIndex implements AutoCloseable {

    /** A document: {@code text} belongs to {@code owner}. */
    record Text(int owner, String text) {}

    /**
     * A document found.
     *
     * @param document its place in the order in which questions and then passages were given
     * @param score Lucene's; for vectors that is (1 + cosine) / 2
     */
    record Hit(int document, int owner, float score) {}

    private static final String QUESTION = "question";
    private static final String PASSAGE = "passage";
    private static final String VECTOR = "vector";
    private static final String OWNER = "owner";

    /** Below this many vectors Lucene compares with each of them: exact, and as fast as walking a graph. */
    private static final int EXACT_SEARCH_LIMIT = 30_000;

    private static final double MAX_BUFFER_MB = 2_000;

    /** Longer queries cost time and find no more. */
    private static final int MAX_QUERY_TERMS = 64;

    private final QuestionAnalyzer analyzer = QuestionAnalyzer.plain();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] owners;

    /** The first document with a vector of each owner, then that of none; those of an owner stand together. */
    private final int[] firsts;

    /** Opens what {@link #write} wrote. */
    LuceneIndex(Directory directory) throws IOException {
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        // Hardly any query comes twice; keeping them costs more than it saves.
        searcher.setQueryCache(null);
        this.owners = owners(reader);
        this.firsts = firsts(owners, vectors());
    }

    private FloatVectorValues vectors() throws IOException {
        return reader.leaves().getFirst().reader().getFloatVectorValues(VECTOR);
    }

    private static int[] firsts(int[] owners, FloatVectorValues vectors) {
        int[] firsts = new int[Arrays.stream(owners).max().orElse(0) + 2];
        Arrays.fill(firsts, vectors.size());
        for (int document = vectors.size() - 1; document >= 0; document--) {
            firsts[owners[document]] = document;
        }
        for (int owner = firsts.length - 2; owner >= 0; owner--) {
            firsts[owner] = Math.min(firsts[owner], firsts[owner + 1]);
        }
        return firsts;
    }

    /** Writes {@code questions}, all of which have a vector, and {@code passages} to an empty {@code directory}. */
    static void write(
            Directory directory,
            List<Text> questions,
            List<Text> passages,
            List<List<String>> synonyms,
            Vectors vectors)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config(synonyms))) {
            for (Text question : questions) {
                Document document = document(question, QUESTION);
                float[] vector = vectors.of(question.text());
                document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            for (Text passage : passages) {
                writer.addDocument(document(passage, PASSAGE));
            }
            writer.forceMerge(1);
        }
    }

    private static IndexWriterConfig config(List<List<String>> synonyms) {
        KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.SEVEN_BIT,
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                null,
                EXACT_SEARCH_LIMIT);
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                QuestionAnalyzer.plain(), Map.of(PASSAGE, QuestionAnalyzer.withSynonyms(synonyms))));
        // One segment, written in one go: documents keep the order in which they came, on every start.
        config.setRAMBufferSizeMB(MAX_BUFFER_MB);
        config.setMergePolicy(new LogDocMergePolicy());
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        });
        return config;
    }

    private static Document document(Text text, String field) {
        Document document = new Document();
        document.add(new TextField(field, text.text(), Field.Store.NO));
        document.add(new NumericDocValuesField(OWNER, text.owner()));
        return document;
    }

    private static int[] owners(DirectoryReader reader) throws IOException {
        NumericDocValues values = MultiDocValues.getNumericValues(reader, OWNER);
        int[] owners = new int[reader.maxDoc()];
        while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            owners[values.docID()] = (int) values.longValue();
        }
        return owners;
    }

    /** The different terms of {@code text}, for the two searches by words. */
    List<String> terms(String text) {
        return analyzer.terms(text).stream().distinct().limit(MAX_QUERY_TERMS).toList();
    }

    /** The ways to ask that share the rarest of {@code terms}, best first. */
    List<Hit> questions(List<String> terms, int limit) {
        return search(anyOf(QUESTION, terms), limit);
    }

    /** The passages that share the rarest of {@code terms}, best first. */
    List<Hit> passages(List<String> terms, int limit) {
        return search(anyOf(PASSAGE, terms), limit);
    }

    /** The ways to ask whose meaning is nearest to {@code vector}, best first. */
    List<Hit> neighbours(float[] vector, int limit) {
        return search(new KnnFloatVectorQuery(VECTOR, vector, limit), limit);
    }

    /** How near to {@code vector} each way to ask for each owner {@code wanted} is, in the order in which they were written. */
    List<float[]> cosines(int[] wanted, float[] vector) {
        try {
            FloatVectorValues values = vectors();
            List<float[]> cosines = new ArrayList<>();
            for (int owner : wanted) {
                cosines.add(cosines(owner, vector, values));
            }
            return cosines;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private float[] cosines(int owner, float[] vector, FloatVectorValues values) throws IOException {
        int last = owner + 1 < firsts.length ? firsts[owner + 1] : values.size();
        int first = owner < firsts.length ? firsts[owner] : last;
        float[] cosines = new float[last - first];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = VectorUtil.dotProduct(vector, values.vectorValue(first + i));
        }
        return cosines;
    }

    /** Whose {@code document} is. */
    int owner(int document) {
        return owners[document];
    }

    /** The first document that was written of {@code owner}. */
    int firstOf(int owner) {
        return firsts[owner];
    }

    /** Whether {@code document} is the first that was written of its owner. */
    boolean isFirst(int document) {
        return firstOf(owner(document)) == document;
    }

    private static Query anyOf(String field, List<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private List<Hit> search(Query query, int limit) {
        try {
            ScoreDoc[] found = searcher.search(query, limit).scoreDocs;
            return Arrays.stream(found)
                    .map(doc -> new Hit(doc.doc, owner(doc.doc), doc.score))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
