package org.askwell.journal;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a name of one to five words from a given place of one text. */
final class NameReader {

    private static final int MOST_WORDS = 5;
    private static final int MOST_HAN = 4;

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,40}+(?:['’`.-]\\p{L}[\\p{L}\\p{M}]{0,40}+){0,4}+(?!\\p{N})");

    private static final Pattern PARTICLES = Pattern.compile(
            "(?:(?:van|von|vom|zum|der|den|de|la|las|los|del|da|do|dos|das|di|du|le|bin|bint|ibn|abu|al|el|ter|ten|zu|af|y|e"
                    + "|ní|ni|nic|mac|mc|o|st|san|ap|te|na)\\s){1,3}",
            Pattern.CASE_INSENSITIVE);

    /** What people do of whom a name was given. */
    private static final Pattern DOES = Pattern.compile(
            "\\s(?:is|was|has|had|does|did|got|gets|said|says|told|tells|thinks|wants|swears|recommended|recommends|came|comes|took|takes)"
                    + PatternRule.END,
            Pattern.CASE_INSENSITIVE);

    /** Whoever gives a name ends the sentence with it, or goes on like this. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\s?(?:[,.!?;)\\n–—-]|$)|\\s(?:from|here|again|speaking|x{1,3}$|and\\s(?:i|my|im|i['’]m)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("\\s?[:=]");

    private final String text;
    private final NameTest test;

    NameReader(String text) {
        this.text = text;
        this.test = new NameTest(Style.of(text));
    }

    /** Where the name ends that begins at {@code start}, where nothing but a name can stand; {@code start} if none does. */
    int afterNaming(int start) {
        String word = wordAt(start);
        int particles = particleName(start, word);
        return particles > start || !NameTest.canBe(word) ? particles : endOfName(start, word, true);
    }

    /** The same after a sure sign of a name, such as a title. */
    int afterCertain(int start) {
        String word = wordAt(start);
        boolean name = NameTest.canBe(word)
                && (!Vocabulary.isOrdinary(word)
                        || test.isCapital(word)
                        || Vocabulary.isSurname(word)
                        || isInitial(word, start));
        return name ? endOfName(start, word, true) : particleName(start, word);
    }

    /** The same after a word for a person. */
    int afterPerson(int start) {
        String word = wordAt(start);
        boolean doing = Vocabulary.isAlsoAWord(word)
                && DOES.matcher(text)
                        .region(start + word.length(), text.length())
                        .lookingAt();
        return doing || test.isTellingCapital(word) ? endOfName(start, word, false) : afterLikely(start);
    }

    /** The same after a word that may come before other things. */
    int afterLikely(int start) {
        String word = wordAt(start);
        boolean name = NameTest.canBe(word)
                && (Vocabulary.isGivenName(word)
                        || (isNameAndWord(word) && endsAt(start + word.length()))
                        || test.isUnusual(word)
                        || isUnknown(word, start)
                        || (isInitial(word, start) && test.isCapital(wordAt(next(start + 2)))));
        return name ? endOfName(start, word, false) : particleName(start, word);
    }

    /** The same beside another name. */
    int besideName(int start) {
        String word = wordAt(start);
        int end = start + word.length();
        boolean divided = endsAt(end) || text.startsWith(" and ", end);
        return divided && test.isTellingCapital(word) ? endOfName(start, word, false) : afterLikely(start);
    }

    /** The same anywhere in the text: a given name, or two unusual words with capitals. */
    int anywhere(int start) {
        String word = wordAt(start);
        if (test.isGiven(word) && !(Vocabulary.isAlsoAWord(word) && beginsSentenceAt(start))) {
            return endOfName(start, word, true);
        }
        boolean name = test.standsOut(word)
                || (test.standsOutInside(word) && !beginsSentenceAt(start))
                || (test.isUnusual(word) && test.isUnusual(wordAt(next(start + word.length()))))
                || (isInitial(word, start) && Vocabulary.isSurname(wordAt(next(start + 2))));
        return name ? endOfName(start, word, false) : start;
    }

    /** The same for one who signs or begins with the name, where nothing else stands. */
    int alone(int start) {
        String word = wordAt(start);
        boolean name = NameTest.canBe(word)
                && (!Vocabulary.isOrdinary(word) || isInitial(word, start) || test.isTellingCapital(word));
        return name ? endOfName(start, word, true) : start;
    }

    /** The same for one who begins by saying who is here. */
    int first(int start) {
        String word = wordAt(start);
        boolean name = NameTest.canBe(word)
                && (!Vocabulary.isOrdinary(word) || Vocabulary.isAlsoAWord(word) || Vocabulary.isSurname(word));
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

    private int particleName(int start, String word) {
        Matcher particles = PARTICLES.matcher(text).region(Math.min(start, text.length()), text.length());
        if (word.isEmpty() || !particles.lookingAt()) {
            return start;
        }
        return isAfterParticle(particles.end()) ? endOfName(particles.end(), wordAt(particles.end()), true) : start;
    }

    private boolean isAfterParticle(int start) {
        String word = wordAt(start);
        return NameTest.canBe(word) && (test.isCapital(word) || !Vocabulary.isOrdinary(word));
    }

    private int endOfName(int start, String first, boolean certain) {
        int end = afterDot(start + first.length(), first);
        boolean capitals = test.isCapital(first);
        for (int words = 1; words < MOST_WORDS; words++) {
            int next = next(end);
            Matcher particles = PARTICLES.matcher(text).region(next, text.length());
            if (next > end && particles.lookingAt() && isAfterParticle(particles.end())) {
                next = particles.end();
            } else if (next == end || !isFurther(next, capitals, certain)) {
                break;
            }
            String word = wordAt(next);
            end = afterDot(next + word.length(), word);
        }
        return end;
    }

    private int afterDot(int end, String word) {
        return word.length() == 1 && end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    }

    private boolean isFurther(int start, boolean capitals, boolean certain) {
        String word = wordAt(start);
        if (word.isEmpty()
                || LABEL.matcher(text)
                        .region(start + word.length(), text.length())
                        .lookingAt()) {
            return false;
        }
        if (word.length() == 1) {
            return !word.equalsIgnoreCase("i")
                    && !word.equalsIgnoreCase("a")
                    && !word.equals("x")
                    && (test.isCapital(word) || endsAt(start + 1));
        }
        if (FunctionWords.contains(word)) {
            return false;
        }
        boolean unknown = !Vocabulary.isOrdinary(word) || (Vocabulary.isSurname(word) && (certain || capitals));
        return capitals ? (test.isCapital(word) && (unknown || certain)) || Vocabulary.isGivenName(word) : unknown;
    }

    /** Where the next word begins, if only a space divides it; otherwise {@code end} itself. */
    private int next(int end) {
        int next = end;
        while (next < text.length() && next < end + 2 && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    /** Not a word at all, nor one that is mistyped, unless nothing follows it. */
    private boolean isUnknown(String word, int start) {
        return test.isUnknown(word) && (endsAt(start + word.length()) || !Vocabulary.isMisspelled(word));
    }

    private boolean isNameAndWord(String word) {
        return Vocabulary.isAlsoAWord(word) || (Vocabulary.isSurname(word) && test.isTellingCapital(word));
    }

    private boolean isInitial(String word, int start) {
        return word.length() == 1 && test.isCapital(word) && start + 1 < text.length() && text.charAt(start + 1) == '.';
    }

    private boolean endsAt(int end) {
        return FOLLOWS.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Where any word has a capital. */
    private boolean beginsSentenceAt(int start) {
        String before = text.substring(Math.max(0, start - 3), start).strip();
        return before.isEmpty() || "?!.\n:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
