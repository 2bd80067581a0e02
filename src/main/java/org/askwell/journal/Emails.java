package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;

/** E-mail addresses, also mistyped, spaced out, or spelled with words. */
final class Emails {

    private static final String LOCAL = START + "[\\p{L}\\p{N}._%+'’-]{1,64}";

    /** Those that are not also short words of a sentence. */
    private static final String TOP_LEVEL =
            "(?:com|net|org|edu|gov|info|biz|io|app|co|uk|de|fr|es|ie|au|nz|ca|ch|nl|pl|pt|br|mx|se|dk|eu|jp|cn|ru)";

    private static final String PROVIDER =
            "(?:g-?mail|googlemail|hotmail|yahoo|ymail|outlook|icloud|aol|proton(?:mail)?"
                    + "|gmx|web\\.de|live\\.com|msn|btinternet|rediffmail|comcast|libero|orange\\.fr|me\\.com"
                    + "|fastmail|zoho|qq\\.com)";

    private static final String DOT = "(?:\\s{0,2}[.,]\\s{0,2}|\\s{1,2}(?:dot|punto|punkt|ponto)\\s{1,2}"
            + "|\\s{0,2}[(\\[{<]\\s?(?:dot|\\.|punkt|punto)\\s?[)\\]}>]\\s{0,2})";

    private static final String SPELLED_LOCAL =
            START + "[\\p{L}\\p{N}._%+-]{1,64}(?:\\s{0,2}(?:[(\\[](?:dot|\\.)[)\\]]|(?<=\\s)"
                    + "(?:dot|punto|punkt|ponto|underscore|dash|hyphen|minus"
                    + "|plus)(?=\\s))\\s{0,2}[\\p{L}\\p{N}._-]{1,40}){0,5}";

    private static final String BRACKETED_AT =
            "\\s{0,2}[(\\[{<*]{1,2}\\s?(?:at|@|ät|arroba|a)\\s?[)\\]}>*]{1,2}\\s{0,2}";

    private static final String SPELLED_AT = "\\s{1,3}(?:at|arroba|ät|chiocciola|@)\\s{1,3}";

    private static final String SPELLED_DOMAIN = "[\\p{L}\\p{N}-]{1,40}(?:\\s{1,2}(?:dot|punto|punkt"
            + "|ponto)\\s{1,2}[\\p{L}\\p{N}-]{2,20}){0,2}\\s{1,2}(?:dot|punto|punkt|ponto)\\s{1,2}" + TOP_LEVEL;

    static final List<Rule> RULES = List.of(
            email(LOCAL + "@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{1,80}(?:\\s?[,.]\\s?" + TOP_LEVEL + END + ")?"),
            email(LOCAL + "\\s{0,2}[@＠]\\s{0,2}[\\p{L}\\p{N}-]{1,40}(?:\\s{0,2}\\.\\s{0,2}" + TOP_LEVEL + END
                    + "){1,2}"),
            email(SPELLED_LOCAL + "(?:" + SPELLED_AT + "|" + BRACKETED_AT + ")" + SPELLED_DOMAIN + END),
            email(SPELLED_LOCAL + BRACKETED_AT + "[\\p{L}\\p{N}-]{1,40}(?:" + DOT + "\\p{L}{2,10}){0,3}"),
            email(SPELLED_LOCAL + "(?:" + SPELLED_AT + "|\\s{0,2}@\\s{0,2})" + PROVIDER + END + "(?:" + DOT + TOP_LEVEL
                    + END + "){0,2}"));

    private Emails() {}

    private static Rule email(String regex) {
        return PatternRule.of("[email]", regex);
    }
}
