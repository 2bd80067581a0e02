package org.askwell.journal;

import java.util.List;
import java.util.stream.Stream;

/** The words of which an English word may be a form. */
final class Inflections {

    private static final int SHORTEST = 3;

    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "ly");
    private static final List<String> ENDINGS_OF_Y = List.of("ies", "ied", "ily");

    private Inflections() {}

    /** "stopped" may come of "stopped", "stoppe", "stopp" and "stop"; twice, for "stabbings". */
    static Stream<String> of(String word) {
        List<String> once = once(word).toList();
        return Stream.concat(once.stream(), once.stream().flatMap(Inflections::once));
    }

    private static Stream<String> once(String word) {
        return Stream.concat(
                ENDINGS.stream()
                        .filter(ending -> hasEnding(word, ending))
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .flatMap(stem -> Stream.of(stem, stem + "e", undoubled(stem))),
                ENDINGS_OF_Y.stream()
                        .filter(ending -> hasEnding(word, ending))
                        .map(ending -> word.substring(0, word.length() - ending.length()) + "y"));
    }

    private static boolean hasEnding(String word, String ending) {
        return word.endsWith(ending) && word.length() - ending.length() >= SHORTEST;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
