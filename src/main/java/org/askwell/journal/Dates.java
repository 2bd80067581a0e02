package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;

/** Full dates, in figures or words, and whatever is said of a birth. A month alone, a year alone or "6 weeks ago" stays. */
final class Dates {

    private static final String MONTH = "(?:jan(?:uary|uar|vier|eiro)?|jänner|enero|ene|gennaio|styczni[ae]"
            + "|feb(?:ruary|ruar|brero|braio)?|février|fevrier|fév|fev(?:ereiro)?"
            + "|mar(?:ch|s|zo|ço|z)?|märz|maerz|mrz|maart|apr(?:il|ile)?|avril|abr(?:il)?|may|mai|mayo|maio"
            + "|maggio|mei|maj"
            + "|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|aug(?:ust|ustus)?|août"
            + "|aout|ago(?:sto)?"
            + "|sept?(?:ember|iembre|embre|tembre)?|settembre|setembro|oct(?:ober|ubre|obre)?|okt(?:ober)?"
            + "|ottobre|outubro"
            + "|nov(?:ember|iembre|embre|embro)?|dec(?:ember|embre|embro)?|dez(?:ember|embro)?|déc(?:embre)?"
            + "|dic(?:iembre|embre)?)";

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

    private static final String DAY_OF = "(?<![\\p{N}.,/$£€])" + DAY + "(?:\\s?(?:st|nd|rd|th|er|º|ª|°|e|\\.))?";

    private static final String ORDINAL =
            START + "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
                    + "|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
                    + "|eighteenth|nineteenth"
                    + "|twentieth|thirtieth)";

    private static final String YEAR = "(?:(?:19|20)\\d{2}|['’]?\\d{2})(?!\\d)";

    private static final String SPELLED_YEAR =
            "(?:nineteen|twenty|two thousand)(?:[ -]{1,3}(?:and|hundred|oh|o|one|two|three|four|five"
                    + "|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
                    + "|eighteen|nineteen|twenty"
                    + "|thirty|forty|fifty|sixty|seventy|eighty|ninety)){1,3}";

    private static final String OF = "(?:[\\s./,-]{0,3}|\\s(?:of|de|del|di|the)\\s)";

    private static final String BIRTH =
            START + "(?:born|birth\\s?-?(?:day|date|year)s?|d\\.?\\s?o\\.?\\s?b\\.?|b-?day|geboren|geb\\."
                    + "|geburtsdatum"
                    + "|geburtstag|née?|naissance|nac[ií]|nacid[oa]|nacimiento|cumpleaños|nat[oa]|nascid[oa]"
                    + "|nascita|ur\\.|date of birth)"
                    + "(?:\\s?(?:is|was|on|in|the|am|im|le|el|en|il|em|year|of|back|way|around|date"
                    + "|[:=,-])(?![\\p{L}])){0,5}\\s{0,2}";

    static final List<Rule> RULES = List.of(
            date("(?<![\\p{N}/.-])" + DAY + "\\s?([/.\\-–])\\s?" + DAY + "\\s?\\1\\s?" + YEAR + "(?![/-]\\d)"),
            date("(?<![\\p{N}/.-])(?:19|20)\\d{2}([/.\\-–])" + DAY + "\\1" + DAY + "(?!\\d)"),
            date("(?<![\\p{N}/.-])" + DAY + " " + DAY + " (?:19|20)\\d{2}(?!\\d)"),
            date("(?<!\\d)(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日"),
            date(DAY_OF + OF + MONTH + "\\.?" + OF + YEAR),
            date(START + MONTH + "\\.?" + OF + DAY + "(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s|/|-)" + YEAR),
            date(START + "(?:19|20)\\d{2}[\\s./,-]{1,2}" + MONTH + "[\\s./,-]{1,2}" + DAY + "(?:st|nd|rd|th)?" + END),
            date("(?:" + ORDINAL + "|" + DAY_OF + ")\\s(?:of\\s)?" + MONTH + ",?\\s(?:" + SPELLED_YEAR + "|" + YEAR
                    + ")"),
            date(START + MONTH + "\\s(?:the\\s)?(?:" + ORDINAL + "|" + DAY_OF + ")\\s?,?\\s(?:" + SPELLED_YEAR + "|"
                    + YEAR + ")"),
            date(BIRTH + "(?<it>" + DAY_OF + OF + MONTH + END + "|" + ORDINAL + "\\s(?:of\\s)?" + MONTH + END + "|"
                    + MONTH
                    + "\\.?\\s(?:the\\s)?" + DAY + "(?:st|nd|rd|th)?" + END + "|" + MONTH + "\\.?\\s(?:of\\s)?" + YEAR
                    + "|" + DAY
                    + "[/.\\-]" + DAY + "(?!\\d)|(?:19|20)\\d{2}(?!\\d)|\\d{6}(?:\\d{2})?(?!\\d)|['’]\\d{2}(?!\\d)|"
                    + SPELLED_YEAR
                    + ")"),
            date("(?<it>" + DAY_OF + OF + MONTH + "|" + START + MONTH + "\\s" + DAY
                    + "(?:st|nd|rd|th)?)(?=\\s(?:is|was|,)?\\s?my\\s(?:birth|b-?day))"),
            date(START
                    + "(?:dob|d\\.o\\.b\\.?|birth\\s?date|date of birth)\\s?(?:is|was"
                    + "|[:=-])?\\s?(?<it>\\d[\\d\\s./-]{1,12})"));

    private Dates() {}

    private static Rule date(String regex) {
        return PatternRule.of("[date]", regex);
    }
}
