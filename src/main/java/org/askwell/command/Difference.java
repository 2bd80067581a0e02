package org.askwell.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** What an edit did, in numbers of entries. */
record Difference(long changed, long added, long removed) {

    static Difference between(KnowledgeBase before, KnowledgeBase after) {
        return new Difference(
                after.entries().stream()
                        .filter(entry -> before.entry(entry.id())
                                .filter(old -> !old.equals(entry))
                                .isPresent())
                        .count(),
                missing(after, before),
                missing(before, after));
    }

    /** How many entries of {@code some} are not in {@code others}. */
    private static long missing(KnowledgeBase some, KnowledgeBase others) {
        return some.entries().stream()
                .map(Entry::id)
                .filter(id -> others.entry(id).isEmpty())
                .count();
    }

    /** In words, for the log. */
    String text() {
        String entries = Stream.of(part(changed, "changed"), part(added, "added"), part(removed, "removed"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return entries.isEmpty() ? "no entry, but texts beside them" : "entries " + entries;
    }

    private static Optional<String> part(long number, String what) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + what);
    }
}
