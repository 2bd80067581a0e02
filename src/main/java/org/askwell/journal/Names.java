package org.askwell.journal;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people: after words that come before a name, where somebody signs, and given names wherever they stand. The
 * name of a disease, a test or a technique after its discoverer stays.
 */
final class Names implements Rule {

    /** As many letters and dots as initials have. */
    private static final int INITIALS = 2;

    private static final String BLANK = "[name]";

    private static final Pattern WORD_START = Pattern.compile(PatternRule.START + "(?<!['’\\p{M}])\\p{L}");

    /** A first name that is also a word, before what is surely one. */
    private static final Pattern BEFORE_NAME = Pattern.compile(PatternRule.START
            + "(\\p{Lu}[\\p{L}'’-]{1,20}|(?:(?!I\\s)\\p{Lu}\\.?\\s?){1,3}|(?<=^|\\n)\\p{Ll}{3,20},)\\s?(?=\\[name\\])");

    /** "S-I-O-B-H-A-N". */
    private static final Pattern SPELLED = Pattern.compile(PatternRule.START
            + "(?:(?:\\p{Lu}[-.\\s,]{1,2}){3,20}\\p{Lu}|(?:\\p{L}[-.]){3,20}\\p{L})" + PatternRule.END);

    private static final Pattern NAMES_A_THING = Pattern.compile(
            "(?:['’]s?)?\\s(?:\\p{L}{1,12}\\s)?(?:techniques?|method|methode|disease|syndrome|palsy|test|sign"
                    + "|wort|cysts?|tendon|neuroma|fracture|trial|phenomenon|hospital|principle|sydrome|reflex)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What may still follow a name that somebody signs with. */
    private static final Pattern KISSES = Pattern.compile(
            "(?:\\s{1,3}(?:x{1,5}|\\((?:mr|mrs|ms|miss" + "|dr)\\)))?[^\\p{L}\\p{N}]{0,20}$", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String text) {
        NameReader reader = new NameReader(text);
        BitSet named = new BitSet(text.length());
        mark(NameCues.NAMING, text, reader::afterNaming, named);
        mark(NameCues.CERTAIN, text, reader::afterCertain, named);
        mark(NameCues.PERSON, text, reader::afterPerson, named);
        mark(NameCues.LIKELY, text, reader::afterLikely, named);
        mark(NameCues.BESIDE, text, reader::besideName, named);
        markSigned(text, reader, named);
        markBefore(text, reader, named);
        mark(SPELLED, text, named);
        markAnywhere(text, reader, named);
        return blanked(text, named);
    }

    private interface End {
        int of(int start);
    }

    private static void mark(Pattern cue, String text, End end, BitSet named) {
        Matcher found = cue.matcher(text);
        while (found.find()) {
            named(text, found.end(), end.of(found.end()), named);
        }
    }

    private static void mark(Pattern whole, String text, BitSet named) {
        Matcher found = whole.matcher(text);
        while (found.find()) {
            named.set(found.start(), found.end());
        }
    }

    private static void markSigned(String text, NameReader reader, BitSet named) {
        Matcher kisses = KISSES.matcher(text);
        int last = kisses.find() ? kisses.start() : text.length();
        Matcher found = NameCues.SIGN_OFF.matcher(text);
        while (found.find()) {
            int end = reader.alone(found.end());
            if (end > found.end() && end >= last) {
                named.set(found.end(), end);
            }
        }
    }

    /** "X here", at the beginning, and "X is my name", anywhere. */
    private static void markBefore(String text, NameReader reader, BitSet named) {
        Matcher word = WORD_START.matcher(text);
        while (word.find()) {
            int start = word.start();
            markIfFollowed(start, reader.first(start), NameCues.IS_HERE.matcher(text), named);
            markIfFollowed(start, reader.alone(start), NameCues.IS_NAME.matcher(text), named);
        }
    }

    private static void markIfFollowed(int start, int end, Matcher after, BitSet named) {
        if (end > start && after.region(end, after.regionEnd()).lookingAt()) {
            named.set(start, end);
        }
    }

    private static void markAnywhere(String text, NameReader reader, BitSet named) {
        Matcher word = WORD_START.matcher(text);
        while (word.find()) {
            named(text, word.start(), reader.anywhere(word.start()), named);
        }
    }

    private static void named(String text, int start, int end, BitSet named) {
        if (end > start
                && !NAMES_A_THING.matcher(text).region(end, text.length()).lookingAt()) {
            named.set(start, end);
        }
    }

    /** Neighbouring words of one name become one blank. */
    private static String blanked(String text, BitSet named) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        for (int start = named.nextSetBit(0); start >= 0; start = named.nextSetBit(copied)) {
            redacted.append(text, copied, start).append(BLANK);
            copied = named.nextClearBit(start);
        }
        return BEFORE_NAME
                .matcher(redacted.append(text, copied, text.length()))
                .replaceAll(found -> isPartOfName(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isPartOfName(String word) {
        if (word.strip().length() <= INITIALS) {
            return true;
        }
        if (word.endsWith(",")) {
            return Vocabulary.isSurname(word.substring(0, word.length() - 1));
        }
        return Vocabulary.isAlsoAWord(word) || Vocabulary.isSurname(word) || !Vocabulary.isOrdinary(word);
    }
}
