package org.askwell.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words are given names wherever they stand, and which are ordinary ones even with a capital. Compared without
 * case and accents.
 */
final class Vocabulary {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("n['’]t$|['’](?:s|m|re|ve|ll|d)$|['’]$");

    /** Endings of words for conditions, treatments and drugs, of which no list is complete. */
    private static final Pattern MEDICAL = Pattern.compile(
            "\\p{L}{2,}(?:itis|osis|aemia|emia|algia|pathy|pathic|ectomy"
                    + "|plasty|graphy|scopy|therapy|otomy|ostomy|ology|logist|trophy|plegia|paresis|oma|pril|sartan|olol|statin|azole"
                    + "|cillin|mycin|cycline|floxacin|[a-z]mab|profen|parin|xaban|gliptin|gliflozin|glutide|caine|oxetine|triptan"
                    + "|prazole|dipine|thiazide|triptyline|zepam|zolam|barbital|codone|codeine|fenac|coxib|dronate|sterone|steroid)s?");

    /** Endings of words that any verb or noun can have; names have them too, but with a capital. */
    private static final Pattern DERIVED =
            Pattern.compile("\\p{L}{3,}(?:ing|ous|ful|less|able|ible|ish|ist|mobile|tion|sion|ness|ment|ity|ically)");

    private static final Set<String> GIVEN_NAMES = words("given-names.txt");
    private static final Set<String> CAPITAL_NAMES = words("given-names-also-words.txt");
    private static final Set<String> SURNAMES = words("surnames-also-words.txt");
    private static final Set<String> ORDINARY = words("ordinary-words.txt", "english-words.txt");
    private static final Misspellings MISSPELLED = new Misspellings(ORDINARY);

    private Vocabulary() {}

    static boolean isGivenName(String word) {
        String plain = plain(word);
        if (GIVEN_NAMES.contains(plain) || (isAlsoAWord(plain) && Character.isUpperCase(word.codePointAt(0)))) {
            return true;
        }
        int hyphen = plain.indexOf('-');
        return hyphen > 0
                && GIVEN_NAMES.contains(plain.substring(0, hyphen))
                && !isOrdinary(plain.substring(hyphen + 1));
    }

    /** A given name that only its capital tells from a word: "Rose". */
    static boolean isAlsoAWord(String word) {
        return CAPITAL_NAMES.contains(plain(word));
    }

    /** A surname that only what stands before it tells from a word: "Smith". */
    static boolean isSurname(String word) {
        return SURNAMES.contains(plain(word));
    }

    static boolean isOrdinary(String word) {
        String plain = plain(word);
        if (plain.length() < 2 || ORDINARY.contains(plain)) {
            return true;
        }
        if (plain.indexOf('-') > 0) {
            return Stream.of(plain.split("-")).allMatch(Vocabulary::isOrdinary);
        }
        return !GIVEN_NAMES.contains(plain)
                && (Inflections.of(plain).anyMatch(ORDINARY::contains)
                        || MEDICAL.matcher(plain).matches()
                        || (Character.isLowerCase(word.codePointAt(0))
                                && DERIVED.matcher(plain).matches()));
    }

    /** An ordinary word with a mistake in it; who mistypes a word seldom puts an accent on it. */
    static boolean isMisspelled(String word) {
        if (word.chars().anyMatch(letter -> letter > 0x7f && letter != '’')) {
            return false;
        }
        String plain = plain(word);
        return MISSPELLED.contains(plain) || Inflections.of(plain).anyMatch(MISSPELLED::contains);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss");
        String folded = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        String bare = POSSESSIVE.matcher(folded).replaceFirst("");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Set<String> words(String... resources) {
        Set<String> words = new HashSet<>();
        for (String resource : resources) {
            words.addAll(read(resource));
        }
        return Set.copyOf(words);
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
