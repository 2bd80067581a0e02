package org.askwell.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.askwell.knowledge.Entry;

/**
 * Completes what a person types, from memory: every whole word must begin a word of an entry's question or of one of its
 * examples, and so must the word under way. Questions count before examples.
 */
final class TypeAhead {

    private static final int SUGGESTIONS = 5;
    private static final int MAX_WORDS = 12;

    /** A word in the question counts as much as the same word in this many examples. */
    private static final int QUESTION_WEIGHT = 50;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Entry> entries;

    /** For each word, how much it speaks for each entry. */
    private final TreeMap<String, Map<Integer, Integer>> words = new TreeMap<>();

    TypeAhead(List<Entry> entries) {
        this.entries = entries;
        for (int number = 0; number < entries.size(); number++) {
            add(number, entries.get(number).question(), QUESTION_WEIGHT);
            for (String example : entries.get(number).examples()) {
                add(number, example, 1);
            }
        }
    }

    private void add(int number, String text, int weight) {
        for (String word : new HashSet<>(words(text))) {
            words.computeIfAbsent(word, w -> new HashMap<>()).merge(number, weight, Integer::sum);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The entries that {@code typed} may be the beginning of, best first; none for nothing typed. */
    List<Entry> complete(String typed) {
        List<String> typedWords = words(typed).stream().limit(MAX_WORDS).toList();
        if (typedWords.isEmpty()) {
            return List.of();
        }
        double[] scores = new double[entries.size()];
        Set<Integer> possible = new HashSet<>();
        for (int i = 0; i < typedWords.size(); i++) {
            Map<Integer, Double> found = beginningWith(typedWords.get(i));
            if (i == 0) {
                possible.addAll(found.keySet());
            } else {
                possible.retainAll(found.keySet());
            }
            found.forEach((number, score) -> scores[number] += score);
        }
        String beginning = String.join(" ", typedWords);
        return possible.stream()
                .sorted(Comparator.comparing((Integer number) -> !beginsWith(number, beginning))
                        .thenComparing(Comparator.comparingDouble(number -> -scores[number]))
                        .thenComparing(number -> number))
                .limit(SUGGESTIONS)
                .map(entries::get)
                .toList();
    }

    private boolean beginsWith(int number, String beginning) {
        return String.join(" ", words(entries.get(number).question())).startsWith(beginning);
    }

    private Map<Integer, Double> beginningWith(String prefix) {
        Map<Integer, Double> found = new HashMap<>();
        for (Map<Integer, Integer> owners :
                words.subMap(prefix, prefix + Character.MAX_VALUE).values()) {
            owners.forEach((number, weight) -> found.merge(number, Math.log1p(weight) / owners.size(), Double::sum));
        }
        return found;
    }
}
