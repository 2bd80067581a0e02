package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Where somebody says to live or come from, and what stands beside an address and belongs to it. */
final class Places {

    private static final String WORD = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’.]{1,24}(?:-[\\p{L}\\p{M}'’]{1,24}){0,4}" + END;

    private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.]{1,24}(?:-[\\p{L}\\p{M}'’]{1,24}){0,4}" + END;

    private static final String TOWN =
            CAPITAL + "(?:\\s(?:(?-i:upon|on|of|le|la|de|del|in|the)\\s)?" + CAPITAL + "){0,3}";

    private static final String HOME = START
            + "(?:live|living|lives|lived|based|come|comes|coming|came|drive|driving|drove|travel|travell?ing|travelled|moved?"
            + "|moving|grew\\sup|located|stay|staying|resid(?:e|ing|ent)|native|commut(?:e|ing)|originally|flying|train|bus|here|over|down|up|out|family|work"
            + "|working|house|home|flat|place|town|village|surgery|practice|office|wohne|wohnen|komme|vivo|habite|abito|moro|woon)"
            + "(?:\\s\\p{L}{2,9})?\\s(?:in|from|to|near|outside|by|around|beside|of|at|aus|en|à|em)\\s";

    private static final String PERSON = "(?:\\[name\\]|" + START
            + "(?:i['’]?m|i\\sam|we['’]?re|we\\sare|she['’]?s|he['’]?s|they['’]?re))\\s(?:all\\s|up\\s|down\\s|over\\s|out\\s|here\\s)?(?:in|from|near|of|at)\\s";

    private static final String SENDING = START
            + "(?<!\\[)(?:live|living|lives|stay|staying|home|house|address|visit|we['’]?re|we\\sare|send|post|ship|deliver|drop|mail)"
            + "(?:\\s\\p{L}{1,9}){0,2}(?:\\s(?:at|to|is)|:)\\s";

    private static final String CLAUSE_ENDS = "(?=\\s?(?:[,.;!?\\n]|$|(?:and|but|so|is|can|far)\\b))";

    /** Second words of towns. */
    private static final String SECOND =
            "(?:\\s(?:bridge|bay|hill|park|green|heath|common|wells|springs?|beach|city|town|falls|lake|valley|cross|end|spa|island"
                    + "|heights|harbou?r|grove|regis|magna|road|street|st|rd|avenue|ave))?";

    static final List<Rule> RULES = List.of(
            place(HOME + "(?<it>" + TOWN + ")", Places::isNoFunctionWord),
            place(PERSON + "(?<it>" + TOWN + ")", Places::isUnusual),
            place(HOME + "(?<it>" + WORD + ")" + CLAUSE_ENDS, Places::isUnknown),
            place(PERSON + "(?<it>" + WORD + ")" + CLAUSE_ENDS, Places::isUnknown),
            place(START + "(?:in|from|to|near)\\s(?<it>" + WORD + SECOND + ")", Places::beginsUnknown),
            place(SENDING + "(?<it>(?:\\d{1,5}[a-z]?\\s)?\\[name\\](?:,?\\s\\d{1,5}[a-z]?" + END + ")?)"),
            place(START + "(?:in|from|near|around|area|area\\sis|at)\\s(?<it>(?-i:[A-Z]{2}\\d{1,2}[A-Z]?))" + END),
            PatternRule.of("", "(?<=\\[(?:address|name)\\]),?\\s(?:no|nr|number)\\.?\\s?\\d{1,4}[a-z]?" + END),
            place("(?:^|\\n)\\d{1,5}[a-z]?\\s\\[name\\](?=\\s?(?:[,.;?!\\n]|$))"),
            place("(?<=\\[address\\]),?\\s(?<it>" + TOWN + ")(?=\\s?(?:[,.;!?\\n]|$))", Places::isNoFunctionWord),
            place(
                    "(?<=\\[address\\])\\n{1,2}(?<it>" + TOWN + "(?:\\s\\d{4,6})?)(?=\\s{0,2}(?:[,.\\n]|$))",
                    Places::isNoFunctionWord),
            place("(?<=\\[address\\]),?\\s(?<it>" + WORD + SECOND + ")", Places::beginsUnknown),
            place(START + "(?<it>(?:\\d{1,4}[a-z]?\\s(?:" + CAPITAL + ",?\\s){1,4}|(?:" + CAPITAL + "\\s){0,3}"
                    + CAPITAL + ",\\s|\\d{1,4}[a-z]?[,/]?\\s{0,2}))(?=\\[address\\])"),
            PatternRule.of(
                    "", "(?<=\\[address\\]),?\\s{0,2}(?:,\\s)?\\[(?:address|name)\\](?!\\s(?:and|said|is|was)\\b)"),
            PatternRule.of(
                    "",
                    START + "(?:lot|flat|apartment|apt|unit|suite|calle|c/o|house|number|no)\\.?\\s(?=\\[address\\])"),
            PatternRule.of("", "(?<=\\[address\\])[/-]\\d{1,4}[a-z]?" + END),
            PatternRule.of("", "(?<=\\[address\\]),?\\s\\d{1,5}" + END + "(?=\\s?(?:[,.;!?\\n]|$))"));

    private Places() {}

    private static boolean isNoFunctionWord(String piece) {
        return Arrays.stream(piece.split("[\\s,]+")).limit(1).noneMatch(FunctionWords::contains);
    }

    private static boolean isUnusual(String piece) {
        return isNoFunctionWord(piece) && (piece.indexOf(' ') > 0 || !Vocabulary.isOrdinary(piece));
    }

    private static boolean isUnknown(String word) {
        return !Vocabulary.isOrdinary(word) && !FunctionWords.contains(word);
    }

    private static boolean beginsUnknown(String piece) {
        int space = piece.indexOf(' ');
        String first = space < 0 ? piece : piece.substring(0, space);
        return isUnknown(first) && (!first.equals(piece) || !Vocabulary.isMisspelled(first));
    }

    private static Rule place(String regex) {
        return PatternRule.of("[address]", regex);
    }

    private static Rule place(String regex, Predicate<String> test) {
        return PatternRule.of("[address]", regex, test);
    }
}
