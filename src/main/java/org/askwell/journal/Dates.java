package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;

/** Full dates, in figures or words. A month alone, a year alone, "12 May" or "6 weeks ago" stays. */
final class Dates {

    static final String MONTH = "(?:jan(?:uary|uar|vier|eiro)?|jänner|enero|ene|gennaio|styczni[ae]"
            + "|feb(?:ruary|uary|ruar|brero|braio)?|février|fevrier|fév|fev(?:ereiro)?"
            + "|mar(?:ch|s|zo|ço|z)?|märz|maerz|mrz|maart|apr(?:il|ile)?|avril|abr(?:il)?|may|mai|mayo|maio"
            + "|maggio|mei|maj"
            + "|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|aug(?:ust|ustus)?|août"
            + "|aout|ago(?:sto)?"
            + "|sept?(?:ember|iembre|embre|tembre)?|settembre|setembro|oct(?:ober|ubre|obre)?|okt(?:ober)?"
            + "|ottobre|outubro"
            + "|nov(?:ember|iembre|embre|embro)?|dec(?:ember|embre|embro)?|dez(?:ember|embro)?|déc(?:embre)?"
            + "|dic(?:iembre|embre)?)";

    static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

    static final String DAY_OF = "(?<![\\p{N}.,/$£€])" + DAY + "(?:\\s?(?:st|nd|rd|th|er|º|ª|°|e|\\.))?";

    static final String ORDINAL =
            START + "(?:(?:twenty|thirty)[ -]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
                    + "|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
                    + "|eighteenth|nineteenth"
                    + "|twentieth|thirtieth)";

    static final String YEAR = "(?:(?:19|20)\\d{2}|['’]?\\d{2})(?!\\d)";

    private static final String UNITS =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|sixteen|seventeen|eighteen|nineteen)";

    static final String SPELLED_YEAR = "(?:(?:nineteen|twenty|two thousand)(?:[ -]{1,3}(?:and|hundred|oh|o|" + UNITS
            + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\\p{L})){1,3}"
            + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]?" + UNITS + ")?(?!\\p{L}))";

    static final String OF = "(?:[\\s./,|–-]{0,3}|\\s(?:of|de|del|di|the)\\s)";

    private static final String ROMAN = "(?:x[i]{0,2}|ix|iv|v?i{1,3}|v)";

    static final List<Rule> RULES = List.of(
            date("(?<![\\p{N}/.-])" + DAY + "\\s?([/.\\-–—|])\\s?" + DAY + "\\s?\\1\\s?" + YEAR
                    + "(?!\\s?[/.-]\\d)(?!\\s?(?:am|pm))"),
            date("(?<![\\p{N}/.-])(?:19|20)\\d{2}\\s?([/.\\-–—])\\s?" + DAY + "\\s?\\1\\s?" + DAY + "(?!\\d)"),
            date("(?<![\\p{N}/.-])" + DAY + " " + DAY + " (?:19|20)\\d{2}(?!\\d)"),
            date("(?<![\\p{N}/.-])" + DAY + "[./-]" + ROMAN + "[./-]" + YEAR),
            date("(?<!\\d)(?:(?:(?:19|20)\\d{2}|(?:昭和|平成|令和)\\d{1,2})年)?\\d{1,2}月\\d{1,2}日"),
            date(DAY_OF + OF + MONTH + "\\.?" + OF + YEAR),
            date(START + MONTH + "\\.?" + OF + DAY + "(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s|/|-)" + YEAR),
            date(START + "(?:19|20)\\d{2}[\\s./,-]{1,2}" + MONTH + "[\\s./,-]{1,2}" + DAY + "(?:st|nd|rd|th)?" + END),
            date("(?:" + ORDINAL + "|" + DAY_OF + ")\\s(?:of\\s)?" + MONTH + ",?\\s(?:of\\s)?(?:" + SPELLED_YEAR + "|"
                    + YEAR + ")"),
            date(START + MONTH + "\\s(?:the\\s)?(?:" + ORDINAL + "|" + DAY_OF + ")\\s?,?\\s(?:" + SPELLED_YEAR + "|"
                    + YEAR + ")"));

    private Dates() {}

    private static Rule date(String regex) {
        return PatternRule.of("[date]", regex);
    }
}
