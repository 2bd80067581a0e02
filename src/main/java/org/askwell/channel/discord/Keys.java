package org.askwell.channel.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/**
 * Short names of entries and categories that stay the same from start to start: the id of an entry, or a part of the hash
 * of a long id or a category, since Discord gives only 100 characters to everything that a button has to know.
 */
final class Keys {

    private static final int MAX_PLAIN = 60;
    private static final int HASH_BYTES = 8;

    private final Supplier<KnowledgeBase> present;
    private volatile Index index;

    Keys(Supplier<KnowledgeBase> present) {
        this.present = present;
        this.index = Index.of(present.get());
    }

    /** What the keys mean in {@code knowledgeBase}. */
    private record Index(KnowledgeBase knowledgeBase, Map<String, Entry> entries, Map<String, List<Entry>> categories) {

        static Index of(KnowledgeBase knowledgeBase) {
            Map<String, Entry> entries = new HashMap<>();
            Map<String, List<Entry>> categories = new LinkedHashMap<>();
            for (Entry entry : knowledgeBase.entries()) {
                entries.put(Keys.of(entry), entry);
                categories
                        .computeIfAbsent(ofCategory(entry.category()), unknown -> new ArrayList<>())
                        .add(entry);
            }
            return new Index(knowledgeBase, entries, categories);
        }
    }

    private Index index() {
        KnowledgeBase now = present.get();
        Index last = index;
        // Two threads may both make the new one, which is the same.
        return last.knowledgeBase().equals(now) ? last : renewed(now);
    }

    private Index renewed(KnowledgeBase now) {
        Index renewed = Index.of(now);
        index = renewed;
        return renewed;
    }

    static String of(Entry entry) {
        return entry.id().length() <= MAX_PLAIN ? entry.id() : hash(entry.id());
    }

    private static String ofCategory(String category) {
        return hash(category);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The entry behind {@code key}; absent where the content owner has removed it. */
    Optional<Entry> entry(String key) {
        return Optional.ofNullable(index().entries().get(key));
    }

    /** The entries of each category by its key, in the order of the knowledge base; none is empty. */
    Map<String, List<Entry>> categories() {
        return index().categories();
    }
}
