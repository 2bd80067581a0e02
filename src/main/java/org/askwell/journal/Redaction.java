package org.askwell.journal;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes personal data out of what a person wrote, before anything is written down: each piece becomes a named blank such
 * as {@code [email]} or {@code [name]}. When in doubt it blanks; what a content owner needs in order to understand a
 * question (ages, doses, times, "6 weeks ago", "L4/L5") stays. Every rule repeats only a bounded number of times from any
 * position, so that the time grows with the length of the text and not faster.
 *
 * <p>Without a library: libphonenumber found no number that these rules leave, and takes "54" or "1-10" for one when
 * asked for possible ones; check digits would only excuse a mistyped number, which is as private as a valid one.
 *
 * <p>Two lines of defence: rules for the shape of each kind of datum, then an allow-list of words. What is known nowhere, is
 * no mistyped word and stands in an English text, or has a capital inside a sentence, is taken for a name.
 *
 * <p>Not found: names that are ordinary words or close to one, in lower case, where nothing announces a name ("can jools
 * come"); initials alone; names in lower case in other languages than English, unless something announces them.
 */
final class Redaction {

    private static final List<Rule> RULES = Stream.of(
                    Emails.RULES,
                    Links.RULES,
                    Handles.RULES,
                    Dates.RULES,
                    Births.RULES,
                    Identifiers.RULES,
                    Addresses.RULES,
                    SpelledNumbers.RULES,
                    LongNumbers.RULES,
                    Codes.RULES,
                    List.<Rule>of(new Names()))
            .flatMap(List::stream)
            .toList();

    private Redaction() {}

    /** {@code text} with a blank for each piece of personal data. To do it again changes nothing. */
    static String redact(String text) {
        String before = Characters.plain(text);
        String after = once(before);
        while (!after.equals(before)) {
            // A blank may bring to light what stood beside it; this ends, for each round takes away some of the text.
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String text) {
        String redacted = text;
        for (Rule rule : RULES) {
            redacted = rule.apply(redacted);
        }
        return redacted;
    }
}
