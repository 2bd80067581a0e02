package org.askwell.channel.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.askwell.knowledge.Entry;

/**
 * A heading under which people browse.
 *
 * @param anchor names it in an address
 */
record Topic(String name, String anchor, List<Entry> entries) {

    public Topic {
        entries = List.copyOf(entries);
    }

    /** The headings of {@code entries}, in the order in which they first come up. */
    static List<Topic> of(List<Entry> entries) {
        Map<String, List<Entry>> byCategory = entries.stream()
                .collect(Collectors.groupingBy(Entry::category, LinkedHashMap::new, Collectors.toList()));
        List<Topic> topics = new ArrayList<>();
        byCategory.forEach(
                (category, questions) -> topics.add(new Topic(category, "topic-" + (topics.size() + 1), questions)));
        return topics;
    }

    /** Where {@code category} begins in the list of all questions. */
    static String anchorOf(String category, List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.name().equals(category))
                .findFirst()
                .map(Topic::anchor)
                .orElseThrow();
    }
}
