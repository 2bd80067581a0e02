package org.askwell.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message taken apart.
 *
 * @param whole its sentences, each of which may hold a question of its own; none where it is a single one
 * @param pieces overlapping pieces of the endless sentences that people type without any stop
 */
record Sentences(List<String> whole, List<String> pieces) {

    private static final Pattern END = Pattern.compile("(?<=[.!?…;])\\s+|(?<=[。！？；؟])\\s*");
    private static final Pattern GAP = Pattern.compile("\\s+");

    /** Longer sentences are looked at piece by piece too. */
    private static final int LONG = 20;

    private static final int PIECE = 14;
    private static final int STEP = 7;

    /** More than any person types in a message; the rest of the message is still looked at as a whole. */
    private static final int MOST = 60;

    static Sentences of(String text) {
        List<String> whole = END.splitAsStream(text).toList();
        List<String> sentences = parts(text, whole.stream());
        Stream<String> pieces = whole.stream().flatMap(Sentences::pieces).filter(piece -> !sentences.contains(piece));
        return new Sentences(
                sentences,
                parts(text, pieces).stream().limit(MOST - sentences.size()).toList());
    }

    /** The sentences and the pieces. */
    List<String> all() {
        return Stream.concat(whole.stream(), pieces.stream()).toList();
    }

    private static List<String> parts(String text, Stream<String> parts) {
        return parts.filter(part -> !part.isBlank() && !part.equals(text))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> pieces(String sentence) {
        List<String> words = Arrays.asList(GAP.split(sentence, -1));
        return words.size() <= LONG
                ? Stream.of()
                : IntStream.iterate(0, start -> start + PIECE - STEP < words.size(), start -> start + STEP)
                        .mapToObj(start ->
                                String.join(" ", words.subList(start, Math.min(words.size(), start + PIECE))));
    }
}
