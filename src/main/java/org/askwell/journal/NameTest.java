package org.askwell.journal;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * What a word looks like, for one who looks for names in a text of this style.
 *
 * @param style of the text
 */
record NameTest(Style style) {

    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORTEST_UNKNOWN = 3;

    /** The article of a Romance language. */
    private static final Pattern ELIDED =
            Pattern.compile("(?:[ldjmtscn]|qu|un|dell|nell|all)['’]", Pattern.CASE_INSENSITIVE);

    static boolean canBe(String word) {
        return !word.isEmpty() && !FunctionWords.contains(word);
    }

    boolean isCapital(String word) {
        return !style.shouting()
                && !word.isEmpty()
                && Character.isLetter(word.codePointAt(0))
                && !Character.isLowerCase(word.codePointAt(0));
    }

    boolean isAcronym(String word) {
        return word.length() <= LONGEST_ACRONYM
                && isCapital(word)
                && word.chars().noneMatch(Character::isLowerCase);
    }

    /** A capital that tells something, since most words have none. */
    boolean isTellingCapital(String word) {
        return canBe(word) && isCapital(word) && !style.titled() && !isAcronym(word);
    }

    boolean isGiven(String word) {
        boolean acronym = word.length() <= 3 && isAcronym(word);
        return !acronym && Vocabulary.isGivenName(word);
    }

    /** A capital where an ordinary word would have none, and no abbreviation. */
    boolean isUnusual(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && !style.shouting()
                && !isAcronym(word)
                && isForeignTo(word);
    }

    /** A small word that is not known at all. */
    boolean isUnknown(String word) {
        return word.length() > 1 && !isCapital(word) && !Vocabulary.isOrdinary(word);
    }

    /** A word that is known nowhere, where all others are, and no mistake either. */
    boolean standsOut(String word) {
        return isLongWord(word) && style.english() && isLatin(word) && !Vocabulary.isMisspelled(word);
    }

    /** The same where any other word would have no capital. */
    boolean standsOutInside(String word) {
        return isLongWord(word) && isUnusual(word) && !style.german();
    }

    private boolean isLongWord(String word) {
        return word.length() >= SHORTEST_UNKNOWN
                && !isAcronym(word)
                && isForeignTo(word)
                && !ELIDED.matcher(word).lookingAt();
    }

    /** English names with an accent are no English words without it: "Brógan". */
    private boolean isForeignTo(String word) {
        boolean accented =
                isCapital(word) && word.chars().anyMatch(letter -> letter > 0x7f && Character.isLetter(letter));
        return !Vocabulary.isOrdinary(word) || (accented && style.english());
    }

    private static boolean isLatin(String word) {
        return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
    }
}
