package org.askwell.retrieval;

import java.util.ArrayList;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;

/**
 * Completes what a person types, from memory: every whole word must begin a word of an entry's question or of one of its
 * examples, and so must the word under way. Questions count before examples, and words that follow each other as typed
 * before words anywhere.
 */
final class TypeAhead {

    private static final int SUGGESTIONS = 5;
    private static final int MAX_WORDS = 12;

    /** A word in the question counts as much as the same word in this many examples. */
    private static final int QUESTION_WEIGHT = 50;

    /** Enough for thousands of entries, and little enough to look through between two keys. */
    private static final int MOST_TEXTS = 20_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Entry> entries;

    /** The question and the examples of each entry, as words with a space before each. */
    private final List<List<String>> texts = new ArrayList<>();

    /** For each word, how much it speaks for each entry. */
    private final TreeMap<String, Map<Integer, Integer>> words = new TreeMap<>();

    TypeAhead(List<Entry> entries) {
        this.entries = entries;
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            add(number, entry.question(), QUESTION_WEIGHT);
            for (String example : entry.examples()) {
                add(number, example, 1);
            }
            texts.add(Stream.concat(Stream.of(entry.question()), entry.examples().stream())
                    .map(text -> spaced(words(text)))
                    .toList());
        }
    }

    private static String spaced(List<String> words) {
        return words.stream().map(" "::concat).collect(Collectors.joining());
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
        String beginning = spaced(typedWords);
        Map<Integer, Integer> asTyped = typedWords.size() > 1 ? asTyped(possible, beginning) : Map.of();
        return possible.stream()
                .sorted(Comparator.comparing(
                                (Integer number) -> !question(number).startsWith(beginning))
                        .thenComparingInt(number -> -asTyped.getOrDefault(number, 0))
                        .thenComparing(Comparator.comparingDouble(number -> -scores[number]))
                        .thenComparing(number -> number))
                .limit(SUGGESTIONS)
                .map(entries::get)
                .toList();
    }

    private String question(int number) {
        return texts.get(number).getFirst();
    }

    /** How many texts of each of the {@code possible} entries hold the words just as they were typed. */
    private Map<Integer, Integer> asTyped(Set<Integer> possible, String beginning) {
        Map<Integer, Integer> counts = new HashMap<>();
        possible.stream()
                .sorted()
                .flatMap(number -> texts.get(number).stream().map(text -> Map.entry(number, text)))
                .limit(MOST_TEXTS)
                .filter(text -> text.getValue().contains(beginning))
                .forEach(text -> counts.merge(text.getKey(), 1, Integer::sum));
        return counts;
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
