package org.askwell.retrieval;

import java.lang.ref.Reference;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;

/** Puts questions together that mean about the same. */
public final class Grouping {

    /** Entries, and examples of each, that show what is usually asked. */
    private static final int ENTRIES = 50;

    private static final int EXAMPLES = 3;

    private Grouping() {}

    /**
     * {@code texts} in groups, as {@code retriever} understands them. The largest comes first, and in each what was said most
     * often; each text as often as it was said. Thousands take seconds at first, and less within the next minutes.
     */
    public static List<List<String>> of(List<String> texts, Retriever retriever) {
        try {
            CentredEncoder encoder = new CentredEncoder(
                    text -> retriever
                            .encoder()
                            .remembered(retriever.model().speller().correct(text)),
                    usual(retriever.knowledgeBase().entries()));
            return LikeTexts.groups(texts, encoder);
        } finally {
            Reference.reachabilityFence(retriever);
        }
    }

    /** Some of what people ask, from all over the knowledge base. */
    private static List<String> usual(List<Entry> entries) {
        int step = Math.ceilDiv(entries.size(), ENTRIES);
        return IntStream.iterate(0, i -> i < entries.size(), i -> i + step)
                .mapToObj(entries::get)
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.question()), entry.examples().stream().limit(EXAMPLES)))
                .toList();
    }
}
