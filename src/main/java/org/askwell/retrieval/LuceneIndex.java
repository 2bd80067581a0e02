package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * What Lucene holds: each way to ask for an entry and each passage of its answer as a document of its own, found by its
 * words (BM25) and, the ways to ask, by their vectors (k-NN). Owners of documents are numbers, given by the caller.
 */
final class LuceneIndex implements AutoCloseable {

    /** A document to be: {@code text} belongs to {@code owner}. */
    record Text(int owner, String text) {}

    /** A way to ask that is in the index. */
    record Way(int owner, EncodedText encoded) {}

    /**
     * A document found.
     *
     * @param document its place in the order in which questions and then passages were given
     * @param score Lucene's for words, the cosine for vectors
     */
    record Hit(int document, int owner, float score) {}

    /** Whose a document is that is no longer there. */
    static final int NOBODY = -1;

    /** Longer queries cost time and find no more. */
    private static final int MAX_QUERY_TERMS = 64;

    /** Found by coarse vectors beyond what is wanted, so that those that are wanted are among them. */
    private static final int SLACK = 40;

    private final QuestionAnalyzer analyzer = QuestionAnalyzer.plain();
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final int[] owners;
    private final List<Segment> segments;

    /** Opens what {@link IndexFormat} wrote. */
    LuceneIndex(Directory directory) throws IOException {
        this(DirectoryReader.open(directory));
    }

    private LuceneIndex(DirectoryReader reader) throws IOException {
        this(reader, owners(reader));
    }

    private LuceneIndex(IndexReader reader, int[] owners) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // Hardly any query comes twice; keeping them costs more than it saves.
        searcher.setQueryCache(null);
        this.owners = owners;
        this.segments = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.add(Segment.of(leaf, owners));
        }
    }

    /**
     * This index with other documents; it stays open as long as this one.
     *
     * @param ownerNow whose each of this index's documents is there, which may be {@link #NOBODY}
     * @param more what {@link IndexFormat} wrote; its documents come after those of this index
     */
    LuceneIndex with(IntUnaryOperator ownerNow, Directory more) throws IOException {
        int[] kept = IntStream.range(0, owners.length).map(ownerNow).toArray();
        DirectoryReader added = DirectoryReader.open(more);
        Stream<IndexReader> alive = reader.leaves().stream()
                .map(leaf -> new LiveLeaf(leaf.reader(), document -> kept[leaf.docBase + document] != NOBODY));
        return new LuceneIndex(
                new MultiReader(Stream.concat(alive, Stream.of(added)).toArray(IndexReader[]::new), false),
                IntStream.concat(Arrays.stream(kept), Arrays.stream(owners(added)))
                        .toArray());
    }

    private static int[] owners(DirectoryReader reader) throws IOException {
        NumericDocValues values = MultiDocValues.getNumericValues(reader, IndexFormat.OWNER);
        int[] owners = new int[reader.maxDoc()];
        while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
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
        return search(anyOf(IndexFormat.QUESTION, terms), limit);
    }

    /** The passages that share the rarest of {@code terms}, best first. */
    List<Hit> passages(List<String> terms, int limit) {
        return search(anyOf(IndexFormat.PASSAGE, terms), limit);
    }

    /** The ways to ask whose meaning is nearest to {@code vector}, best first. */
    List<Hit> neighbours(float[] vector, int limit) {
        int more = limit + SLACK;
        List<Hit> coarse =
                search(new KnnByteVectorQuery(IndexFormat.COARSE_VECTOR, IndexFormat.coarse(vector), more), more);
        Cosines cosines = cosines(vector);
        return coarse.stream()
                .map(hit -> new Hit(hit.document(), hit.owner(), cosines.of(hit.document())))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparingInt(Hit::document))
                .limit(limit)
                .toList();
    }

    /** How near the ways to ask are to {@code vector}; for one thread. */
    Cosines cosines(float[] vector) {
        return new Cosines(segments, owners, vector);
    }

    private boolean isThere(int document) {
        return owners[document] != NOBODY;
    }

    /** How many documents there are, with those that are no longer found. */
    int size() {
        return owners.length;
    }

    /** Whether {@code document} is a way to ask, and not a passage. */
    boolean isWay(int document) {
        return segments.stream().anyMatch(segment -> segment.isWay(document));
    }

    /** The ways to ask that are {@code wanted}, by their documents. */
    List<Way> ways(IntPredicate wanted) {
        List<Way> ways = new ArrayList<>();
        for (Segment segment : segments) {
            Segment.Contents contents = segment.contents();
            for (int document :
                    segment.ways().filter(this::isThere).filter(wanted).toArray()) {
                EncodedText encoded = new EncodedText(
                        contents.text(document), contents.vector(document).clone());
                ways.add(new Way(owners[document], encoded));
            }
        }
        return ways;
    }

    /** The documents of ways to ask for {@code owner} that read like one of {@code texts}. */
    Set<Integer> documents(int owner, Set<String> texts) {
        Set<Integer> documents = new HashSet<>();
        for (Segment segment : segments) {
            Segment.Contents contents = segment.contents();
            for (int document = segment.first(owner); document < segment.end(owner); document++) {
                if (owners[document] == owner && texts.contains(contents.text(document))) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    /** Whose {@code document} is. */
    int owner(int document) {
        return owners[document];
    }

    /** The first document that was written of {@code owner}. */
    int firstOf(int owner) {
        return segments.getFirst().first(owner);
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
