package org.askwell.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that the content owner wrote, free of faults and never changed after reading.
 *
 * @param entries in the order of their ids; at least one
 * @param synonyms groups of words and phrases that mean the same
 * @param outOfScope messages that no entry answers; what they have in common teaches the ranker to say so
 */
public record KnowledgeBase(
        Clinic clinic,
        Wording wording,
        List<Entry> entries,
        List<List<String>> synonyms,
        List<String> outOfScope,
        Map<String, Entry> byId) {

    public KnowledgeBase(
            Clinic clinic, Wording wording, List<Entry> entries, List<List<String>> synonyms, List<String> outOfScope) {
        this(
                clinic,
                wording,
                List.copyOf(entries),
                synonyms.stream().map(List::copyOf).toList(),
                List.copyOf(outOfScope),
                entries.stream().collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity())));
    }

    /** The entry with this id, if there is one. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entries that {@code entry} names as worth reading next. */
    public List<Entry> related(Entry entry) {
        return entry.related().stream().map(byId::get).toList();
    }
}
