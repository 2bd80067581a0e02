package org.askwell.journal;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pattern matches, or only its group {@code it} where it has one, becomes {@code blank}, if {@code test} agrees.
 *
 * @param test on what is to be blanked
 */
record PatternRule(Pattern pattern, String blank, Predicate<String> test) implements Rule {

    /** Where a word begins, and where it ends: neither a letter nor a digit beside it. */
    static final String START = "(?<![\\p{L}\\p{N}])";

    static final String END = "(?![\\p{L}\\p{N}])";

    private static final String PIECE = "it";

    static PatternRule of(String blank, String regex) {
        return of(blank, regex, piece -> true);
    }

    static PatternRule of(String blank, String regex, Predicate<String> test) {
        return new PatternRule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), blank, test);
    }

    @Override
    public String apply(String text) {
        Matcher found = pattern.matcher(text);
        boolean part = pattern.namedGroups().containsKey(PIECE);
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        while (found.find()) {
            int start = part ? found.start(PIECE) : found.start();
            int end = part ? found.end(PIECE) : found.end();
            if (test.test(text.substring(start, end))) {
                redacted.append(text, copied, start).append(blank);
                copied = end;
            }
        }
        return redacted.append(text, copied, text.length()).toString();
    }
}
