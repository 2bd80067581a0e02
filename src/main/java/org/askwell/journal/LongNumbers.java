package org.askwell.journal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone, card and all other numbers that are too long to be an amount, however they are divided. */
final class LongNumbers implements Rule {

    private static final String SEPARATOR = "[ .\\-()/|,\u2010-\u2015_~·•]{0,3}";

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[+(]{0,2}\\d(?:" + SEPARATOR + "\\d){2,200}\\d*+"
                    + "(?<extension>\\s?,?\\s?(?:ext(?:ension)?|x|durchwahl|poste|anexo)\\.?\\s?:?\\s?\\d{1,6})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern RATIOS = Pattern.compile("(?:\\d{1,3}/\\d{1,3}\\D{0,3}){1,20}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d{2}\\D{0,3})+(?:\\d{2})?");
    private static final Pattern THOUSANDS =
            Pattern.compile("\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,2}\\.\\d{1,3}|[1-9]0{3,6}|1[0-9]00");
    private static final String TIME = "(?:(?:[01]?\\d|2[0-4])[:.][0-5]\\d|(?:[01]\\d|2[0-4])[0-5][05])";
    private static final Pattern HOURS = Pattern.compile(TIME + "(?:\\D{1,3}" + TIME + ")?|\\d{1,2}-" + TIME);
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "\\b(?:at|by|until|till|from|to|before|after|around|between|and|for|the|of)\\s$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROCEDURE = Pattern.compile(
            "\\b(?:(?:cpt|hcpcs|icd|billing|procedure|billed|bill)(?:\\scodes?|\\sas|\\sunder|\\sit)?|codes?)(?:\\s\\d{5},?(?:\\s(?:and|or))?)?\\s?[:#]?\\s?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BILLING =
            Pattern.compile("\\b(?:cpt|hcpcs|icd|bill|cover|insur|medicare|claim|reimburs)", Pattern.CASE_INSENSITIVE);
    private static final int LENGTH_OF_PROCEDURE_CODE = 5;
    private static final int BEFORE = 30;
    private static final int LENGTH_OF_HOUR = 4;

    static final List<Rule> RULES = List.of(new LongNumbers());

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
        long digits = Digits.in(number);
        if (Units.belongTo(text, found.start(), found.end())
                || YEARS.matcher(number).matches()
                || THOUSANDS.matcher(number).matches()
                || RATIOS.matcher(number).matches()
                || isHour(text, found)
                || isProcedure(text, found, digits)) {
            return false;
        }
        boolean whole = GROUP.matcher(number).results().count() == 1;
        return whole ? digits >= 4 : isLongEnough(number);
    }

    /** What was done, as an insurer calls it. */
    private static boolean isProcedure(String text, Matcher found, long digits) {
        return digits == LENGTH_OF_PROCEDURE_CODE
                && PROCEDURE.matcher(before(text, found.start())).find()
                && BILLING.matcher(text).find();
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - BEFORE), start);
    }

    private static boolean isHour(String text, Matcher found) {
        String number = found.group();
        if (!HOURS.matcher(number).matches()) {
            return false;
        }
        boolean divided =
                number.indexOf(':') >= 0 || GROUP.matcher(number).results().count() > 1;
        boolean span = number.startsWith("0") ? Digits.in(number) == 2 * LENGTH_OF_HOUR : divided;
        return span || TIME_BEFORE.matcher(before(text, found.start())).find();
    }

    /** Divided numbers: a few small ones in a row are repetitions or times of day. */
    private static boolean isLongEnough(String number) {
        long digits = Digits.in(number);
        List<String> groups =
                GROUP.matcher(number).results().map(group -> group.group()).toList();
        boolean oneLong = groups.stream()
                .anyMatch(group -> group.length() >= 3 && !YEAR.matcher(group).matches());
        if (digits >= 7) {
            return oneLong || groups.size() >= 5 || number.startsWith("+") || isTelephone(groups);
        }
        boolean sortCode = digits == 6 && groups.size() == 3 && number.indexOf('-') > 0;
        return sortCode || (oneLong && digits >= 5 && groups.size() <= 3);
    }

    private static boolean isTelephone(List<String> groups) {
        return groups.getFirst().startsWith("0") && groups.getFirst().length() > 1;
    }

    private static String blank(String number) {
        long digits = Digits.in(number);
        if (digits >= 13) {
            return "[card]";
        }
        boolean plain = number.chars().allMatch(Character::isDigit) && number.charAt(0) != '0';
        return plain || digits < 7 ? "[number]" : "[phone]";
    }
}
