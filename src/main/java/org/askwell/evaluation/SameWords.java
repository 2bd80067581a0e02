package org.askwell.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.journal.Unsettled;
import org.askwell.knowledge.BareWords;

/** A question that was not settled, each time that it was asked in the same words. */
record SameWords(String text, List<Unsettled> all) {

    /** {@code unsettled}, gathered by their words, the most frequent first. */
    static List<SameWords> of(List<Unsettled> unsettled) {
        Collection<List<Unsettled>> groups = unsettled.stream()
                .collect(Collectors.groupingBy(
                        question -> BareWords.of(question.sense()), TreeMap::new, Collectors.toList()))
                .values();
        return groups.stream()
                .map(all -> new SameWords(mostFrequent(all.stream().map(Unsettled::sense)), all))
                .sorted(Comparator.comparingInt((SameWords words) -> -words.times())
                        .thenComparing(SameWords::text))
                .toList();
    }

    int times() {
        return all.size();
    }

    /** Tells whether somebody was told {@code entry} and called it unhelpful. */
    boolean isRefused(String entry) {
        return all.stream().anyMatch(question -> question.told().equals(entry));
    }

    /** The entries that people went on to, whether or not that had to do with the question. */
    Stream<String> next() {
        return all.stream()
                .filter(question -> !question.next().isEmpty() && !isRefused(question.next()))
                .map(Unsettled::next);
    }

    /** Tells whether {@code entry} was offered. */
    boolean isOffered(String entry) {
        return all.stream().anyMatch(question -> question.offered().contains(entry));
    }

    /** Of several that are as frequent, the first in their order. */
    static String mostFrequent(Stream<String> texts) {
        Map<String, Long> counts =
                texts.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
