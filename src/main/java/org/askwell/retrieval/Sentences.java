package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a message apart: its sentences and, of the endless ones that people type without any stop, overlapping pieces. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?…;])\\s+|(?<=[。！？；؟])\\s*");
    private static final Pattern GAP = Pattern.compile("\\s+");

    /** Longer sentences are looked at piece by piece too. */
    private static final int LONG = 20;

    private static final int PIECE = 14;
    private static final int STEP = 7;

    /** More than any person types in a message; the rest of the message is still looked at as a whole. */
    private static final int MOST = 60;

    private Sentences() {}

    /** The parts of {@code text}, which is none of them itself; none where it is one short sentence. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : END.split(text, -1)) {
            List<String> words = Arrays.asList(GAP.split(sentence, -1));
            parts.add(sentence);
            for (int start = 0; words.size() > LONG && start + PIECE - STEP < words.size(); start += STEP) {
                parts.add(String.join(" ", words.subList(start, Math.min(words.size(), start + PIECE))));
            }
        }
        // Behind a stop that needs no white space after it, nothing may be left.
        return parts.stream()
                .filter(part -> !part.isBlank() && !part.equals(text))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
