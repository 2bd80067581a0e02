package org.askwell.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which words are given names wherever they stand, and which are ordinary ones even with a capital. Compared without case and accents. */
final class Vocabulary {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern ENDING = Pattern.compile("['’](?:s|m|re|ve|ll|d)$|['’]$");

    /** Endings of words for conditions, trades and states, of which no list is complete. */
    private static final Pattern NO_NAME = Pattern.compile(
            "\\p{L}+(?:ing|ous|ful|less|able|ible|ish|ist|itis|osis|aemia|emia|algia|pathy|ectomy|plasty|graphy"
                    + "|scopy|therapy|mobile|tion|ness|ment)");

    private static final Set<String> GIVEN_NAMES = words("given-names.txt");
    private static final Set<String> CAPITAL_NAMES = words("given-names-also-words.txt");
    private static final Set<String> ORDINARY = words("ordinary-words.txt");

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

    static boolean isOrdinary(String word) {
        String plain = plain(word);
        return plain.length() < 2
                || ORDINARY.contains(plain)
                || (!GIVEN_NAMES.contains(plain) && NO_NAME.matcher(plain).matches())
                || (plain.indexOf('-') > 0 && isOrdinary(plain.substring(0, plain.indexOf('-'))));
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
        String bare = ENDING.matcher(folded).replaceFirst("");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Set<String> words(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
