package org.askwell.journal;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes personal data out of what a person wrote, before anything is written down: each piece becomes a named blank such as
 * {@code [email]} or {@code [name]}. When in doubt it blanks; what a content owner needs in order to understand a question
 * (ages, doses, times, "6 weeks ago", "L4/L5") stays. Every rule repeats only a bounded number of times from any position,
 * so that the time grows with the length of the text and not faster.
 *
 * <p>No library finds these: telephone numbers and check digits would only tell apart what is blanked anyway, and a
 * mistyped number is as private as a valid one.
 */
final class Redaction {

    private static final List<Rule> RULES = Stream.of(
                    Emails.RULES,
                    Links.RULES,
                    Handles.RULES,
                    Dates.RULES,
                    Identifiers.RULES,
                    Addresses.RULES,
                    LongNumbers.RULES,
                    List.<Rule>of(new Names()))
            .flatMap(List::stream)
            .toList();

    private Redaction() {}

    /** {@code text} with a blank for each piece of personal data. To do it again changes nothing. */
    static String redact(String text) {
        String before = text;
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
