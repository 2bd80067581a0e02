package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;

/** Addresses of pages and machines: a link may carry a token, a page may be somebody's own. */
final class Links {

    private static final String LABELS = "(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,6}";

    static final List<Rule> RULES = List.of(
            link(START + "(?:h(?:tt|xx)ps?|ftp|file|sms|tel|mailto|whatsapp|tg"
                    + "|skype)\\s?:\\s?/{0,3}[^\\s\\[]{3,2000}"),
            link(START + "www\\d?\\s?\\.\\s?[^\\s\\[]{2,2000}"),
            link(START + LABELS + "\\p{L}{2,20}(?::\\d{2,5})?/[^\\s\\[]{1,2000}"),
            link(START + LABELS
                    + "(?:com|org|net|edu|gov|info|biz|io|app|dev|me\\.uk|co\\.uk|ac\\.uk|nhs\\.uk|com\\.au"
                    + "|co\\.nz|co\\.in"
                    + "|ie|de|fr|ca|eu|blog|online|shop|site|clinic|health)"
                    + END),
            number("(?<![\\p{L}\\p{N}.)])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?[\\p{L}\\p{N}])"),
            number(START + "(?:[0-9a-f]{1,4}::?){3,7}[0-9a-f]{1,4}" + END),
            number(START + "(?=[0-9a-f:]{0,40}::)[0-9a-f]{1,4}:[0-9a-f:]{3,38}"),
            number(START + "(?:[0-9a-f]{2}-){5}[0-9a-f]{2}" + END),
            number(START + "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}" + END));

    private Links() {}

    private static Rule link(String regex) {
        return PatternRule.of("[link]", regex);
    }

    private static Rule number(String regex) {
        return PatternRule.of("[number]", regex);
    }
}
