package org.askwell.retrieval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which words which entries use, in arrays both ways: a hundred thousand entries fit, and the words that begin alike
 * stand together.
 */
final class WordTable {

    private final String[] words;

    /** For each word, the numbers of the entries that use it. */
    private final int[][] users;

    /** For each word, how many users the words before it have together. */
    private final int[] usersBefore;

    /** For each entry, the places of its words in order, and how much each of them speaks for it. */
    private final int[][] used;

    private final float[][] gains;

    /** The words that begin with what somebody typed: those from {@code first} to before {@code end}. */
    record Range(int first, int end) {

        boolean isEmpty() {
            return first >= end;
        }
    }

    /** @param weights for each entry, how often it uses each of its words */
    WordTable(List<Map<String, Integer>> weights) {
        this.words = weights.stream()
                .flatMap(ofEntry -> ofEntry.keySet().stream())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        Map<String, Integer> places = HashMap.newHashMap(words.length);
        for (int place = 0; place < words.length; place++) {
            places.put(words[place], place);
        }
        this.used = weights.stream()
                .map(ofEntry -> new TreeSet<>(ofEntry.keySet())
                        .stream().mapToInt(word -> places.getOrDefault(word, 0)).toArray())
                .toArray(int[][]::new);
        this.users = users(used, words.length);
        this.usersBefore = new int[words.length + 1];
        for (int place = 0; place < words.length; place++) {
            usersBefore[place + 1] = usersBefore[place] + users[place].length;
        }
        this.gains = new float[used.length][];
        for (int entry = 0; entry < used.length; entry++) {
            gains[entry] = gains(used[entry], weights.get(entry));
        }
    }

    private static int[][] users(int[][] used, int words) {
        int[] counts = new int[words];
        Arrays.stream(used).flatMapToInt(Arrays::stream).forEach(word -> counts[word]++);
        int[][] users = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int entry = used.length - 1; entry >= 0; entry--) {
            for (int word : used[entry]) {
                users[word][--counts[word]] = entry;
            }
        }
        return users;
    }

    private float[] gains(int[] places, Map<String, Integer> weights) {
        float[] found = new float[places.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) Math.log1p(weights.getOrDefault(words[places[i]], 0)) / users[places[i]].length;
        }
        return found;
    }

    Range beginningWith(String prefix) {
        return new Range(place(prefix), place(prefix + Character.MAX_VALUE));
    }

    private int place(String word) {
        int found = Arrays.binarySearch(words, word);
        return found < 0 ? -found - 1 : found;
    }

    /** At least as many as there are entries that use one of the words. */
    int usersAtMost(Range range) {
        return usersBefore[range.end()] - usersBefore[range.first()];
    }

    /** The entries that use one of the words, some of them several times. */
    IntStream users(Range range) {
        return IntStream.range(range.first(), range.end()).flatMap(word -> Arrays.stream(users[word]));
    }

    /** How much the words in {@code range} speak for {@code entry}; zero where it uses none of them. */
    double gain(int entry, Range range) {
        int found = Arrays.binarySearch(used[entry], range.first());
        double gain = 0;
        for (int i = found < 0 ? -found - 1 : found; i < used[entry].length && used[entry][i] < range.end(); i++) {
            gain += gains[entry][i];
        }
        return gain;
    }
}
