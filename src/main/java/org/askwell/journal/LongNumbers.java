package org.askwell.journal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone and card numbers and all others that are too long to be an amount, however they are divided, and such as are
 * spelled digit by digit.
 */
final class LongNumbers implements Rule {

    private static final String SEPARATOR = "[ .\\-()/\u00a0\u2010-\u2015_~]{0,3}";

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[+(]{0,2}\\d(?:" + SEPARATOR + "\\d){4,200}\\d*+"
                    + "(?<extension>\\s?,?\\s?(?:ext(?:ension)?|x|durchwahl|poste|anexo)\\.?\\s?:?\\s?\\d{1,6})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern RATIOS = Pattern.compile("(?:\\d{1,3}/\\d{1,3}\\D{0,3}){1,20}");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d{2}\\D{0,3})+");
    private static final Pattern HOURS =
            Pattern.compile("(?:[01]\\d|2[0-4])[0-5][05]\\D{1,3}(?:[01]\\d|2[0-4])[0-5][05]");
    private static final Pattern SINGLE_DIGITS = Pattern.compile("(?:\\d[\\s,.-]{0,3}){7,20}");
    private static final Pattern NEEDLING_CODE = Pattern.compile("2056[01]");
    private static final Pattern BILLING =
            Pattern.compile("\\b(?:cpt|hcpcs|icd|bill(?:ed|ing|s)?|codes?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BILLING_CODE = Pattern.compile("97\\d{3}");

    private static final String DIGIT_WORD =
            "(?:oh?|zero|nought|naught|nil|null|nul|cero|zéro|one|two|three|four|five|six|seven|eight|nine"
                    + "|niner|eins|zwo|zwei|drei|vier|fünf|sechs|sieben|acht|neun|uno|dos|tres|cuatro|cinco"
                    + "|seis|siete|ocho|nueve"
                    + "|un|deux|trois|quatre|cinq|sept|huit|neuf|double|triple|treble|hundred|thousand|ten"
                    + "|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
                    + "|eighty|ninety|\\d{1,4})";

    static final List<Rule> RULES = List.of(
            PatternRule.of(
                    "[phone]",
                    PatternRule.START + "(?:plus\\s)?" + DIGIT_WORD + "(?:[\\s,.-]{1,3}" + DIGIT_WORD + PatternRule.END
                            + "){5,40}",
                    LongNumbers::isSpelled),
            new LongNumbers(),
            PatternRule.of(
                    "[number]",
                    PatternRule.START
                            + "(?=[\\p{L}-]{0,20}\\d)(?=[\\d-]{0,20}\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}-]{4,200}"
                            + PatternRule.END,
                    LongNumbers::isCode));

    private LongNumbers() {}

    @Override
    public String apply(String text) {
        Matcher found = DIGITS.matcher(text);
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        while (found.find()) {
            if (isPrivate(text, found)) {
                redacted.append(text, copied, found.start()).append(blank(found.group()));
                copied = found.end();
            }
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    private static boolean isPrivate(String text, Matcher found) {
        String number = found.group();
        if (Units.belongTo(text, found.start(), found.end())
                || YEARS.matcher(number).matches()
                || HOURS.matcher(number).matches()
                || RATIOS.matcher(number).matches()
                || NEEDLING_CODE.matcher(number).matches()
                || (BILLING_CODE.matcher(number).matches()
                        && BILLING.matcher(text).find())) {
            return false;
        }
        return GROUP.matcher(number).results().count() == 1 || isLongEnough(number);
    }

    /** Divided numbers: a few small ones in a row are repetitions or times of day. */
    private static boolean isLongEnough(String number) {
        long digits = Digits.in(number);
        List<String> groups =
                GROUP.matcher(number).results().map(group -> group.group()).toList();
        return digits >= 7
                && (groups.size() >= 5
                        || number.startsWith("+")
                        || (number.startsWith("0") && groups.getFirst().length() > 1)
                        || groups.stream().anyMatch(group -> group.length() >= 3));
    }

    private static String blank(String number) {
        long digits = Digits.in(number);
        if (digits >= 13) {
            return "[card]";
        }
        boolean plain = number.chars().allMatch(Character::isDigit) && number.charAt(0) != '0';
        return plain ? "[number]" : "[phone]";
    }

    /** In words, or each digit by itself: other figures are looked at as such. */
    private static boolean isSpelled(String piece) {
        return piece.chars().filter(Character::isLetter).count() >= 8
                || SINGLE_DIGITS.matcher(piece).matches();
    }

    /** Letters and at least four digits in one word. */
    private static boolean isCode(String piece) {
        return Digits.in(piece) >= 4
                && !Units.isQuantity(piece)
                && !piece.matches("(?i)(?:19|20)\\d{2}'?s|\\p{L}{2,20}-?(?:19|20)\\d{2}");
    }
}
