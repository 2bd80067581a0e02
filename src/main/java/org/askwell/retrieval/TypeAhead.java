package org.askwell.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;

/**
 * Completes what a person types, from memory: every whole word must begin a word of an entry's question or of one of its
 * examples, and so must the word under way. Questions count before examples, and words that follow each other as typed
 * before words anywhere.
 *
 * <p>Where thousands of entries fit, not all of them are looked at: any five of them tell as little until more is typed.
 */
final class TypeAhead {

    private static final int SUGGESTIONS = 5;
    private static final int MAX_WORDS = 12;

    /** A word in the question counts as much as the same word in this many examples. */
    private static final int QUESTION_WEIGHT = 50;

    /** Few enough entries, and texts of them, to look through between two keys. */
    private static final int MOST_TRIED = 5_000;

    private static final int MOST_FOUND = 500;
    private static final int MOST_TEXTS = 20_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Comparator<Match> BEST_FIRST = Comparator.comparing((Match match) -> !match.begins())
            .thenComparingInt(match -> -match.asTyped())
            .thenComparingDouble(match -> -match.gain())
            .thenComparingInt(Match::number);

    private final List<Entry> entries;

    /** The question and the examples of each entry, as words with a space before each. */
    private final List<List<String>> texts;

    private final WordTable words;

    /** The numbers of the entries in the order of their questions, and these. */
    private final int[] inOrder;

    private final String[] questions;

    /** An entry that fits, and the first of what it is judged by. */
    private record Match(int number, boolean begins, int asTyped, double gain) {}

    TypeAhead(List<Entry> entries) {
        this.entries = entries;
        this.texts = entries.stream()
                .map(entry -> texts(entry).map(text -> spaced(words(text))).toList())
                .toList();
        this.words = new WordTable(entries.stream().map(TypeAhead::weights).toList());
        this.inOrder = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(this::question).thenComparingInt(number -> number))
                .mapToInt(number -> number)
                .toArray();
        this.questions = Arrays.stream(inOrder).mapToObj(this::question).toArray(String[]::new);
    }

    private static Stream<String> texts(Entry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.examples().stream());
    }

    private static Map<String, Integer> weights(Entry entry) {
        Map<String, Integer> weights = new HashMap<>();
        words(entry.question()).forEach(word -> weights.put(word, QUESTION_WEIGHT));
        entry.examples()
                .forEach(
                        example -> new HashSet<>(words(example)).forEach(word -> weights.merge(word, 1, Integer::sum)));
        return weights;
    }

    private static String spaced(List<String> words) {
        return words.stream().map(" "::concat).collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The entries that {@code typed} may be the beginning of, best first; none for nothing typed. */
    List<Entry> complete(String typed) {
        List<String> typedWords = words(typed).stream().limit(MAX_WORDS).toList();
        List<WordTable.Range> rarestFirst = typedWords.stream()
                .map(words::beginningWith)
                .sorted(Comparator.comparingInt(words::usersAtMost))
                .toList();
        if (rarestFirst.isEmpty() || rarestFirst.getFirst().isEmpty()) {
            return List.of();
        }
        String beginning = spaced(typedWords);
        int[] found = found(rarestFirst, beginning);
        Map<Integer, Integer> asTyped = typedWords.size() > 1 ? asTyped(found, beginning) : Map.of();
        return Arrays.stream(found)
                .mapToObj(number -> new Match(
                        number,
                        question(number).startsWith(beginning),
                        asTyped.getOrDefault(number, 0),
                        gain(number, rarestFirst)))
                .sorted(BEST_FIRST)
                .limit(SUGGESTIONS)
                .map(match -> entries.get(match.number()))
                .toList();
    }

    /** Entries that fit, those whose question begins as typed before others, as many as may be looked at. */
    private int[] found(List<WordTable.Range> rarestFirst, String beginning) {
        IntStream beginAsTyped = Arrays.stream(inOrder, place(beginning), place(beginning + Character.MAX_VALUE));
        return IntStream.concat(beginAsTyped, words.users(rarestFirst.getFirst()))
                .limit(MOST_TRIED)
                .filter(number -> rarestFirst.stream().allMatch(range -> words.gain(number, range) > 0))
                .distinct()
                .limit(MOST_FOUND)
                .sorted()
                .toArray();
    }

    private int place(String beginning) {
        int found = Arrays.binarySearch(questions, beginning);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && questions[place - 1].equals(beginning)) {
            place--;
        }
        return place;
    }

    private double gain(int number, List<WordTable.Range> ranges) {
        return ranges.stream().mapToDouble(range -> words.gain(number, range)).sum();
    }

    private String question(int number) {
        return texts.get(number).getFirst();
    }

    /** How many texts of each of the entries {@code found} hold the words just as they were typed. */
    private Map<Integer, Integer> asTyped(int[] found, String beginning) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(found)
                .boxed()
                .flatMap(number -> texts.get(number).stream().map(text -> Map.entry(number, text)))
                .limit(MOST_TEXTS)
                .filter(text -> text.getValue().contains(beginning))
                .forEach(text -> counts.merge(text.getKey(), 1, Integer::sum));
        return counts;
    }
}
