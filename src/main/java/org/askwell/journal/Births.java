package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever is said of the day, the month or the year near a word for somebody's birth. */
final class Births implements Rule {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How far from the word for a birth its date may be. */
    private static final int NEAR = 60;

    private static final Pattern BIRTH = Pattern.compile(
            START
                    + "(?:born|(?:year|date|place|month)\\s?of\\s?birth|birth\\s?-?(?:day|date|year|month|d)s?|d\\.?\\s?o\\.?\\s?b\\.?|b['’-]?day"
                    + "|y\\.?o\\.?b\\.?|geboren|geb\\.|geburtsdatum|geburtstag|née?|naissance|nac[ií]|nacid[oa]|nacimiento|cumpleaños|nat[oa]"
                    + "|nascid[oa]|nascita|nascimento|ur\\.|urodzon[ya]|geboortedatum|född|født|fødselsdato|дата\\sрождения|родил(?:ся|ась)"
                    + "|b\\.(?=\\s?(?:[(]?\\d|" + Dates.MONTH + "\\b))"
                    + "|(?:i|he|she|we|they|who)\\s?(?:['’]?ll|will)\\s(?:be|turn)\\s\\d{1,3}|(?:i\\s)?(?:turn|turns|turning|turned)\\s(?:\\d{1,3}|\\p{L}{5,7}ty)|(?:am|is|was)\\s\\d{1,3}\\son)"
                    + "(?!\\p{L})|生年月日|出生|생년월일",
            FLAGS);

    private static final Pattern DATE = Pattern.compile(
            "(?:" + Dates.DAY_OF + Dates.OF + Dates.MONTH + END + "(?:" + Dates.OF + Dates.YEAR + ")?"
                    + "|" + Dates.ORDINAL + "\\s(?:of\\s)?" + Dates.MONTH + END
                    + "|" + START + Dates.MONTH + "\\.?\\s(?:the\\s)?(?:" + Dates.DAY + "(?:st|nd|rd|th)?|"
                    + Dates.ORDINAL + ")" + END
                    + "|" + START + Dates.MONTH + "\\.?[\\s,]{1,2}(?:of\\s)?(?:" + Dates.YEAR + "|" + Dates.SPELLED_YEAR
                    + ")"
                    + "|(?<![\\d.,/-])\\d{1,2}\\s?[/.\\-–—]\\s?\\d{1,2}(?:\\s?[/.\\-–—]\\s?\\d{2,4})?\\.?(?!\\d)"
                    + "|(?<![\\d.,/-])\\d{1,2}\\s\\d{1,2}\\s\\d{2,4}(?!\\d)|(?<!\\d)(?:\\d{8}|\\d{6})(?!\\d)"
                    + "|" + START
                    + "(?:on\\s)?(?:christmas|boxing|new\\syear['’]?s|valentine['’]?s|halloween|st\\.?\\s\\p{L}{4,9}['’]?s|easter|leap)"
                    + "(?:\\s(?:day|eve|sunday|monday))?(?:\\s" + Dates.YEAR + ")?"
                    + "|" + START + "(?:19|20)\\d{2}(?:年)?(?!\\d)|['’]\\d{2}(?!\\d)|" + Dates.SPELLED_YEAR
                    + "|(?<=\\b(?:in|of|year)\\s)\\d{2}(?=\\s?(?:[,.;!?]|$|and\\b|so\\b)))",
            FLAGS);

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[?!\\n]|(?<=\\p{L}{3})\\.\\s");

    /** "The 9th of June is my birthday", "a 1984 baby". */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:" + Dates.DAY_OF + Dates.OF + Dates.MONTH + "|" + Dates.ORDINAL + "\\s(?:of\\s)?" + Dates.MONTH + "|"
                    + START + Dates.MONTH
                    + "\\s(?:the\\s)?" + Dates.DAY
                    + "(?:st|nd|rd|th)?|(?<!\\d)\\d{1,2}[/.]\\d{1,2})(?=\\s?(?:,|is|was|as|being)?\\s(?:my|his|her|the)\\s"
                    + "(?:\\d{2}\\p{L}{2}\\s)?(?:birth|b['’-]?day|dob))"
                    + "|(?<=\\b(?:a|an|of)\\s(?:\\p{L}{1,10}\\s)?)(?:19\\d{2}|['’]\\d{2})(?=\\s(?:baby|kid|model|vintage|born))",
            FLAGS);

    static final List<Rule> RULES = List.of(new Births());

    private Births() {}

    @Override
    public String apply(String text) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        Matcher birth = BIRTH.matcher(text);
        while (birth.find()) {
            if (birth.start() >= copied) {
                redacted.append(text, copied, birth.end());
                copied = endOfSentence(text, birth.end());
                redacted.append(withoutDates(text, birth.end(), copied));
            }
        }
        return beforeBirth(redacted.append(text, copied, text.length()).toString());
    }

    private static String withoutDates(String text, int start, int end) {
        Matcher date = DATE.matcher(text).region(start, end).useTransparentBounds(true);
        StringBuilder redacted = new StringBuilder();
        int copied = start;
        while (date.find()) {
            redacted.append(text, copied, date.start()).append("[date]");
            copied = date.end();
        }
        return redacted.append(text, copied, end).toString();
    }

    private static int endOfSentence(String text, int start) {
        int end = Math.min(text.length(), start + NEAR);
        Matcher sentence = END_OF_SENTENCE.matcher(text).region(start, end);
        return sentence.find() ? sentence.start() : end;
    }

    private static String beforeBirth(String text) {
        return BEFORE.matcher(text).replaceAll("[date]");
    }
}
