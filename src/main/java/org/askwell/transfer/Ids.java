package org.askwell.transfer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives out ids, each once whatever the case of its letters, since they also name files. One that a source brings along
 * stays as it is where it is made of letters, digits, hyphens and underscores.
 */
final class Ids {

    /** Short enough for any file system, with room for an ending. */
    private static final int MAX_LENGTH = 80;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-_]+[A-Za-z0-9]+)*");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    /** The ids that the source has itself, the first of those that differ in the case of letters only. */
    private final Map<String, String> wanted = new HashMap<>();

    private final Set<String> given = new HashSet<>();

    /** The last number given to each stem, so that many alike do not each count from the start. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param wanted ids that the source has itself; whoever asks for one by name gets it before others */
    Ids(Stream<String> wanted) {
        wanted.filter(Ids::isId).forEach(id -> this.wanted.putIfAbsent(folded(id), id));
    }

    /** The id {@code own} itself if it can be one and is free; otherwise one that is like it, or like {@code question}. */
    String give(String own, String question) {
        if (isId(own) && own.equals(wanted.getOrDefault(folded(own), own)) && given.add(folded(own))) {
            return own;
        }
        String words = words(own.isEmpty() ? question : own);
        String stem = words.isEmpty() ? "entry" : words;
        String id = stem;
        while (wanted.containsKey(id) || !given.add(id)) {
            id = stem + "-" + numbers.merge(stem, 2, (number, first) -> number + 1);
        }
        return id;
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static boolean isId(String text) {
        return text.length() <= MAX_LENGTH && ID.matcher(text).matches();
    }

    private static String words(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace("'", "")).replaceAll("-");
        String cut = words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH);
        int lastWord = cut.lastIndexOf('-');
        boolean isCutInside = cut.length() < words.length() && words.charAt(cut.length()) != '-' && lastWord > 0;
        return OUTER_HYPHENS
                .matcher(isCutInside ? cut.substring(0, lastWord) : cut)
                .replaceAll("");
    }
}
