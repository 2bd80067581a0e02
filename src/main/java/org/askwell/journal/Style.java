package org.askwell.journal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a text is written, which decides what a capital or an unknown word tells.
 *
 * @param shouting without any small letter
 * @param titled With A Capital On Most Words
 * @param english not in another language, whose words are unknown as well
 * @param german with a capital on every noun
 */
record Style(boolean shouting, boolean titled, boolean english, boolean german) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{1,40}");

    /** Words that hardly any sentence of these languages does without, and that are none of English. */
    private static final Set<String> GERMAN = Set.of(
            "ich", "und", "nicht", "ist", "mein", "meine", "der", "das", "für", "haben", "habe", "bitte", "kann", "mit",
            "sie", "wir", "beim", "zum", "ein", "eine", "wie", "auf", "bin", "heiße", "wohne");

    private static final Set<String> FOREIGN = Set.of(
            "je", "les", "des", "est", "une", "pour", "avec", "que", "mon", "j'ai", "suis", "el", "los", "las", "una",
            "por", "para", "con", "muy", "mi", "y", "il", "che", "di", "sono", "não", "uma", "het", "een", "ik", "jag",
            "och", "jest", "nie", "się", "mam", "tengo", "soy", "estoy", "puedo", "ho", "posso", "hola", "bonjour",
            "jeg", "har", "ve", "bir", "và", "saya", "ako", "ang");

    private static final int FEW = 3;

    static Style of(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        boolean shouting = text.chars().noneMatch(Character::isLowerCase);
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        long german = count(words, GERMAN);
        return new Style(
                shouting,
                words.size() > FEW && 4 * capitals > 3L * words.size(),
                german < 2 && count(words, FOREIGN) < 2 && isMostlyKnown(words),
                german >= 2);
    }

    private static long count(List<String> words, Set<String> among) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(among::contains)
                .distinct()
                .count();
    }

    private static boolean isMostlyKnown(List<String> words) {
        long unknown = words.stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)) && !Vocabulary.isOrdinary(word))
                .count();
        return unknown <= FEW || 3 * unknown < words.size();
    }
}
