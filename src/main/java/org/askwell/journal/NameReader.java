package org.askwell.journal;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a name of one to four words from a given place of one text. */
final class NameReader {

    private static final int MOST_WORDS = 4;
    private static final int MOST_HAN = 4;

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,40}(?:['’`.-]\\p{L}[\\p{L}\\p{M}]{0,40}){0,4}");

    private static final Pattern PARTICLES = Pattern.compile(
            "(?:(?:van|von|der|den|de|la|las|los|del|da|do|dos|di|du|le|bin|bint|ibn|al|el|ter|ten|zu|af|y"
                    + "|e)\\s){1,3}",
            Pattern.CASE_INSENSITIVE);

    /** Begin a sentence that was not divided from the name before. */
    private static final Set<String> BEGIN_A_SENTENCE = Set.of(
            "a", "about", "after", "and", "any", "are", "as", "at", "but", "can", "could", "did", "do", "does", "for",
            "from", "good", "had", "has", "have", "hello", "hi", "hey", "how", "i", "i'm", "i’m", "i've", "i’ve", "if",
            "im", "in", "is", "it", "it's", "just", "my", "no", "not", "of", "on", "or", "please", "said", "should",
            "so", "thanks", "that", "the", "this", "to", "was", "we", "what", "when", "where", "which", "who", "why",
            "with", "would", "you", "your");

    /** Whoever gives a name ends the sentence with it, or goes on like this. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\s?(?:[,.!?\\n]|$)|\\s(?:from|here|again" + "|and\\s(?:i|my|im|i['’]m)\\b)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final boolean shouting;

    NameReader(String text) {
        this.text = text;
        this.shouting = text.chars().noneMatch(Character::isLowerCase);
    }

    /** Where the name ends that begins at {@code start}, after a sure sign of one; {@code start} if there is none. */
    int afterCertain(int start) {
        String word = wordAt(start);
        boolean name = !word.isEmpty()
                && !beginsSentence(word)
                && (!Vocabulary.isOrdinary(word) || (isCapital(word) && !shouting) || isInitial(word, start));
        return name ? endOfName(start, word, true) : start;
    }

    /** The same after a word that may come before other things. */
    int afterLikely(int start) {
        String word = wordAt(start);
        boolean name = !word.isEmpty()
                && (Vocabulary.isGivenName(word)
                        || (Vocabulary.isAlsoAWord(word) && endsAt(start + word.length()))
                        || isUnusual(word)
                        || (isInitial(word, start) && isUnusual(wordAt(next(start + 1)))));
        return name ? endOfName(start, word, false) : start;
    }

    /** The same anywhere in the text: a given name, or two unusual words with capitals. */
    int anywhere(int start) {
        String word = wordAt(start);
        if (isGiven(word) && !(Vocabulary.isAlsoAWord(word) && beginsSentenceAt(start))) {
            return endOfName(start, word, true);
        }
        boolean two = isUnusual(word) && isUnusual(wordAt(next(start + word.length())));
        return two ? endOfName(start, word, false) : start;
    }

    /** The same for one who signs or begins with the name, where nothing else stands. */
    int alone(int start) {
        String word = wordAt(start);
        boolean name = !word.isEmpty() && (!Vocabulary.isOrdinary(word) || isInitial(word, start));
        return name ? endOfName(start, word, true) : start;
    }

    String wordAt(int start) {
        Matcher word = WORD.matcher(text).region(Math.min(start, text.length()), text.length());
        if (!word.lookingAt()) {
            return "";
        }
        String found = word.group();
        boolean han = UnicodeScript.of(found.codePointAt(0)) == UnicodeScript.HAN;
        return han && found.length() > MOST_HAN ? found.substring(0, MOST_HAN) : found;
    }

    private int endOfName(int start, String first, boolean certain) {
        int end = start + first.length();
        if (first.length() == 1 && end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        boolean capitals = isCapital(first) && !shouting;
        for (int words = 1; words < MOST_WORDS; words++) {
            int next = next(end);
            Matcher particles = PARTICLES.matcher(text).region(next, text.length());
            if (next > end && particles.lookingAt() && isFurther(wordAt(particles.end()), true, certain)) {
                next = particles.end();
            }
            String word = wordAt(next);
            if (next == end || !isFurther(word, capitals, certain)) {
                break;
            }
            end = next + word.length();
        }
        return end;
    }

    private boolean isFurther(String word, boolean capitals, boolean certain) {
        if (word.isEmpty() || beginsSentence(word)) {
            return false;
        }
        boolean unusual = (word.length() == 1 && isCapital(word)) || !Vocabulary.isOrdinary(word);
        return capitals ? (isCapital(word) && (unusual || certain)) || Vocabulary.isGivenName(word) : unusual;
    }

    /** Where the next word begins, if only a space divides it; otherwise {@code end} itself. */
    private int next(int end) {
        int next = end;
        while (next < text.length() && next < end + 2 && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        return next;
    }

    private boolean isGiven(String word) {
        boolean acronym = word.length() <= 3
                && isCapital(word)
                && !shouting
                && word.chars().noneMatch(Character::isLowerCase);
        return !acronym && Vocabulary.isGivenName(word);
    }

    /** A capital where an ordinary word would have none, and no abbreviation. */
    private boolean isUnusual(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && !shouting
                && (word.length() > 5 || word.chars().anyMatch(Character::isLowerCase))
                && !Vocabulary.isOrdinary(word);
    }

    private boolean isInitial(String word, int start) {
        return word.length() == 1 && isCapital(word) && start + 1 < text.length() && text.charAt(start + 1) == '.';
    }

    private boolean endsAt(int end) {
        return FOLLOWS.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Where any word has a capital. */
    private boolean beginsSentenceAt(int start) {
        String before = text.substring(Math.max(0, start - 3), start).strip();
        return before.isEmpty() || "?!.\n".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean beginsSentence(String word) {
        return BEGIN_A_SENTENCE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.codePointAt(0))
                && !Character.isLowerCase(word.codePointAt(0));
    }
}
