package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters and figures in one word, as on cards, plates and receipts, and what stands beside a blank and belongs to it. */
final class Codes {

    private static final String BLANK = "\\[(?:number|phone|card)\\]";

    private static final Pattern DECADE_OR_EDITION =
            Pattern.compile("(?:19|20)\\d{2}['’]?s|\\p{L}{2,20}-?(?:19|20)\\d{2}", Pattern.CASE_INSENSITIVE);

    /** Vertebrae, vitamins, nerves, laboratory values, diagnoses. */
    private static final Pattern MEDICAL = Pattern.compile(
            "(?:[cdltsk]\\d{1,2}[/-]?){1,6}|[a-z]\\d{2}(?:\\.\\d{1,3})?[a-z]?|hba1c|a1c|co-?q-?10|covid-?(?:19|20\\d\\d)?|omega-?[369]|h\\dn\\d|sars.{0,6}"
                    + "|(?:mp|jp)\\d|\\d{1,2}\\s?x\\s?\\d{1,3}|\\d{1,4}[a-z]?-\\d{1,4}[a-z]{0,4}|\\d{1,3}[/.:-]?\\d{0,3}[a-z]{1,12}(?:[/-]?\\d{0,4}[a-z]{0,6})?",
            Pattern.CASE_INSENSITIVE);

    /** What a number is called, which may stay before it. */
    private static final Set<String> LABELS = Set.of(
            "nhs", "ssn", "mrn", "dob", "id", "no", "tel", "ph", "gp", "acc", "iban", "bsb", "pin", "vin", "mob",
            "call", "ring", "text", "my", "is", "to", "on", "at", "or", "and", "for", "the", "cell", "fax", "home",
            "work", "ni", "nino", "ppsn", "pps", "chi", "cvv", "cvc", "exp", "ref", "visa", "amex", "card", "us", "uk",
            "me", "it", "its", "of", "in", "by", "hi", "sss", "sin", "phone", "i", "a");

    static final List<Rule> RULES = List.of(
            PatternRule.of(
                    "[number]",
                    START
                            + "(?=[\\p{L}/#*.-]{0,20}\\d)(?=[\\d/#*.-]{0,20}\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}/#*-]{3,200}"
                            + END,
                    Codes::isCode),
            PatternRule.of(
                    "[number]",
                    START
                            + "(?:(?-i:[A-Z]{1,3}\\d{1,4}[\\s-]?[A-Z]{2,3}|[A-Z]{2}\\s\\d{2}\\s[A-Z]{3}|[A-Z]{3}[\\s-]?\\d{3,4}|\\d[A-Z]{2,3}[\\s-]?\\d[A-Z]{2}|\\d{3}[\\s-][A-Z]{3}"
                            + "|\\d{1,3}-[A-Z]{1,2}-\\d{1,6}|[A-Z]{1,3}-[A-Z]{1,2}[\\s-]?\\d{1,4}))" + END,
                    Codes::isPlate),
            PatternRule.of("", START + "[\\p{L}\\p{N}#*]{1,12}[/#*._-]{1,2}(?=" + BLANK + ")"),
            PatternRule.of(
                    "", "(?<=" + BLANK + ")(?:[/.*#_|-]{1,2}[\\p{L}\\p{N}]{1,12}|\\s?[/|-]\\s?\\d{1,4})[*#]?" + END),
            PatternRule.of("", "(?<=" + BLANK + ")[\\p{L}\\p{N}*#]{1,12}"),
            PatternRule.of(
                    "",
                    "(?<=" + BLANK + ")\\s(?:(?-i:(?![AI]\\s)[A-Z]{1,2})|\\d{1,3}[a-z]{0,2})" + END
                            + "(?=[.,;?!)\\n]|$|\\s(?:and|or|is|do|does|can|for|if|but|will|please|my|to|on|exp)\\b|\\s\\[)",
                    Codes::isNoUnit),
            PatternRule.of("", "(?<=" + BLANK + ")(?:\\s?\\(\\d{1,3}\\)|,?\\s(?:ref|irn|line)\\.?\\s?\\d" + END + ")"),
            PatternRule.of("", START + "(?-i:[A-Z]{1,5})#?\\s{1,2}(?=" + BLANK + ")", Codes::isNoLabel),
            PatternRule.of(
                    "",
                    "(?<=" + BLANK
                            + ")[,;]?\\s(?:(?:ex|exp)\\p{L}{0,8}\\.?|valid|thru|until)?\\s?(?:date\\s)?(?:is\\s)?\\d{1,2}\\s?/\\s?\\d{2,4}"
                            + END),
            PatternRule.of("", "(?<=" + BLANK + ")[\\s,/-]{1,3}" + BLANK));

    private Codes() {}

    /** Letters and figures mixed as in no word or measure. */
    private static boolean isCode(String piece) {
        if (Units.isQuantity(piece)
                || MEDICAL.matcher(piece).matches()
                || DECADE_OR_EDITION.matcher(piece).matches()) {
            return Digits.in(piece) >= 5
                    && !Units.isQuantity(piece)
                    && !DECADE_OR_EDITION.matcher(piece).matches();
        }
        String letters = piece.replaceAll("[^\\p{L}]", "");
        long digits = Digits.in(piece);
        return digits >= 4
                || (digits >= 2 && !Vocabulary.isOrdinary(letters))
                || (piece.length() >= 5 && letters.length() >= 3 && piece.equals(piece.toUpperCase(Locale.ROOT)));
    }

    private static boolean isPlate(String piece) {
        return !Units.isQuantity(piece) && isNoLabel(piece.replaceAll("[^\\p{L}].*", ""));
    }

    private static boolean isNoUnit(String piece) {
        return !Units.isQuantity(piece.strip());
    }

    private static boolean isNoLabel(String piece) {
        return !LABELS.contains(piece.replace("#", "").strip().toLowerCase(Locale.ROOT));
    }
}
