package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.function.Predicate;

/** Postal codes by their form, or after their name, with the town or state beside them. */
final class PostalCodes {

    private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.-]{1,24}" + END;

    private static final String STATE =
            "(?-i:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC"
                    + "|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY)";

    private static final String AUSTRALIAN_STATE = "(?-i:NSW|VIC|Vic|QLD|Qld|SA|WA|TAS|Tas|ACT|NT)";

    private static final String BRITISH =
            START + "(?:[a-z]{1,2}\\d[a-z\\d]?\\s{0,2}\\d(?!(?:st|nd|rd|th)\\b)[abd-hjlnp-uw-z]{2}|gir\\s?0aa)" + END;

    private static final String NAME =
            "(?:zip|post\\s?code|postal(?:\\scode)?|post(?=\\scode)|pin\\scode|pincode|postleitzahl|plz|code\\spostal|cap"
                    + "|c\\.?p\\.?|eir\\s?code|eir|kod\\spocztowy|cep)";

    static final List<Rule> RULES = List.of(
            code(BRITISH),
            code(START + "[a-z]\\d[a-z][\\s-]?\\d[a-z]\\d" + END),
            code(START + "(?:[ac-fhknprtv-y]\\d{2}|d6w)\\s?(?=[a-z]{0,4}\\d)[a-z\\d]{4}" + END, PostalCodes::isIrish),
            code("(?:" + CAPITAL + "\\s){0,3}" + START + AUSTRALIAN_STATE + ",?\\s\\d{4}" + END),
            code("(?:" + CAPITAL + "\\s?,?\\s){0,3}" + START + STATE + "\\.?,?\\s{1,2}\\d{5}(?:-\\d{4})?" + END),
            code("(?<![\\p{L}\\p{N}+-])\\d{5}-\\d{3,4}" + END),
            code(
                    START + "(?-i:\\d{4}\\s?[A-Z]{2})" + "(?:\\s" + CAPITAL + ")?" + END,
                    piece -> !Units.isQuantity(piece)),
            code("(?<![\\p{L}\\p{N}+-])(?:[a-z]{1,2}-)?\\d{2}-\\d{3}(?:\\s" + CAPITAL + ")?" + END),
            code(
                    START + "(?:[a-z]{1,2}-)?\\d{4,6}\\s" + "(?<!(?:19|20)\\d{2}\\s)(?:" + CAPITAL
                            + "\\s?){1,2}(?=[.,;!?]|$|(?-i:\\p{Ll}))",
                    PostalCodes::isWithTown),
            code("(?:" + CAPITAL + "\\s){1,2}\\d{4,6}(?=\\s?(?:[.,;!?\\n]|$))", PostalCodes::isWithTown),
            code(
                    START + NAME + "\\s?(?:code)?\\s?(?:['’]s|is|was|[:=]|ist|est|es)?\\s{0,2}"
                            + "(?<it>(?=[a-z]{0,3}\\d)[a-z\\d]{3,7}(?:[\\s-]\\d[a-z\\d]{2,3})?)" + END,
                    piece -> !Units.isQuantity(piece)),
            code("(?<it>" + START + "\\d{4,6})\\s(?:is|was|['’]?s)\\s(?:my|our|the)\\s" + NAME));

    private PostalCodes() {}

    private static boolean isIrish(String piece) {
        return Digits.in(piece) >= 3
                && piece.chars().filter(Character::isLetter).count() >= 2
                && !Units.isQuantity(piece);
    }

    private static boolean isWithTown(String piece) {
        String town = piece.replaceAll("^[\\p{L}-]{0,3}\\d+\\s|\\s\\d+$", "").strip();
        return town.length() > 3 && !Vocabulary.isOrdinary(town.substring(town.lastIndexOf(' ') + 1));
    }

    private static Rule code(String regex) {
        return PatternRule.of("[address]", regex);
    }

    private static Rule code(String regex, Predicate<String> test) {
        return PatternRule.of("[address]", regex, test);
    }
}
