package org.askwell.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page has answered so far, since many pages say the same twice: as data for programs and as text for people. */
final class KnownAnswers {

    /** Of as many answers to one question the words are compared. */
    private static final int COMPARED = 100;

    private static final Pattern ADDRESS = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<String>> byQuestion = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    boolean isEmpty() {
        return byQuestion.isEmpty();
    }

    boolean asks(String question) {
        return byQuestion.containsKey(Question.bare(question));
    }

    /** Tells whether a line of an answer reads so. */
    boolean says(String text) {
        return lines.contains(letters(text));
    }

    /**
     * Takes note of an answer.
     *
     * @return false where the same question has been answered in these words
     */
    boolean add(String question, String markdown) {
        List<String> answers = byQuestion.computeIfAbsent(Question.bare(question), asked -> new ArrayList<>());
        String letters = letters(markdown);
        if (answers.stream().limit(COMPARED).anyMatch(answer -> answer.contains(letters))) {
            return false;
        }
        answers.add(letters);
        markdown.lines().map(KnownAnswers::letters).forEach(lines::add);
        return true;
    }

    private static String letters(String markdown) {
        String words = ADDRESS.matcher(markdown).replaceAll("]");
        return NO_LETTER.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
