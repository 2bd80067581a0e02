package org.askwell.retrieval;

import java.util.function.IntPredicate;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A part of an index in which some documents are not found any more, while the part itself stays as it is. */
final class LiveLeaf extends FilterLeafReader {

    private final FixedBitSet live;

    /** @param alive tells which documents are found, by their places in this part */
    LiveLeaf(LeafReader in, IntPredicate alive) {
        super(in);
        this.live = new FixedBitSet(Math.max(1, in.maxDoc()));
        for (int document = 0; document < in.maxDoc(); document++) {
            if (alive.test(document)) {
                live.set(document);
            }
        }
    }

    @Override
    public Bits getLiveDocs() {
        return live;
    }

    @Override
    public int numDocs() {
        return live.cardinality();
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
