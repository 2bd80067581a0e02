package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.function.Predicate;

/** Postal addresses and the parts of one: streets with their number, flats, boxes, postal codes with their town. */
final class Addresses {

    private static final String NUMBER =
            "(?<![\\p{L}\\p{N}$£€.,/-])#?\\d{1,5}[a-z]?" + "(?:\\s?[/-]\\s?\\d{1,5}[a-z]?)?,?";

    /** Words between a number and "drive", "close" or "place" that make it no address: "10 minutes drive". */
    private static final String NO_NAME =
            "(?!(?:min|minutes?|mins|hours?|hr|mile|kilometer|km|day|week|month|year|times?|needles?|sessions?"
                    + "|visits?|people|patients?|of|to|from|in|on|at|is|are|was|a|an|the|my|and|or|for|with|per"
                    + "|each|star|step|big|per|cent"
                    + "|more|pm|am|mg|ml|mm|cm|x|pounds?|stone|ft|feet|years?|days|weeks|months|hour|percent"
                    + "|out|if|will|can|do)\\b)";

    private static final String NAME = NO_NAME + "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]{0,24}\\s{1,2}";

    private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.-]{1,24}";

    private static final String STREET =
            "(?:streets?|st|str|roads?|rd|avenue|ave|boulevard|blvd|lane|ln|terrace|terr|crescent|cres|highway"
                    + "|hwy|parkway"
                    + "|pkwy|nagar|marg|salai|layout|esplanade|mews|street)";

    private static final String OFTEN_A_STREET =
            "(?:drive|dr|close|cl|court|ct|place|pl|square|sq|gardens|gdns|grove|circle|cir|trail|trl|way|row|walk"
                    + "|loop|hill|view|rise|quay|green|park|pde|parade|cross|main|heights|avenida|wharf|gate"
                    + "|villas|cottages?|house)";

    /** The town and so on, divided from the street by a comma. */
    private static final String TOWN = "(?:,\\s{0,2}" + CAPITAL + "(?:\\s" + CAPITAL + "){0,2}){0,3}";

    private static final String STATE =
            "(?-i:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ"
                    + "|NM|NY|NC"
                    + "|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY)";

    private static final String BRITISH_CODE =
            START + "[a-z]{1,2}\\d[a-z\\d]?\\s?\\d(?!(?:st|nd|rd|th)\\b)[abd-hjlnp-uw-z]{2}" + END;

    static final List<Rule> RULES = List.of(
            address(
                    START
                            + "(?:my|home|postal|mailing|our|his|her|full|street|billing"
                            + "|the)?\\s?address\\s?(?:is|was|[:=-])\\s{0,2}"
                            + "(?<it>[\\p{L}\\p{N}#][^?!;\\n\\[]{2,80}?)(?=[?!;\\n\\[]|\\.\\s|\\.?$|,?\\s(?:and"
                            + "|but|can|do|does|is|will|so|how)\\s)",
                    piece -> Digits.in(piece) > 0),
            address(START + "(?:flat|apt|apartment|unit|suite|ste)\\.?\\s?#?\\d{1,4}[a-z]?" + END + "(?!\\s?(?:"
                    + "hours?|days?|weeks?|months?|mins?|minutes?|times|years?)\\b),?\\s?"),
            address(START + "(?:flat|apt|apartment)\\.?\\s(?-i:[B-HJ-Z])" + END + ",?\\s?"),
            address(START + "(?:p\\.?\\s?o\\.?|post office)\\s?box\\s?#?\\d{1,8}" + TOWN),
            address(START + "(?:postfach|apartado|boîte postale|casella postale|postbus)\\s?\\d[\\d ]{1,8}"),
            address(NUMBER + "\\s{1,2}(?:" + NAME + "){1,4}?" + STREET + END + "\\.?" + TOWN),
            address(NUMBER + "\\s{1,2}(?:" + NAME + "){0,2}" + CAPITAL + "\\s(?:" + NAME + "){0,1}" + OFTEN_A_STREET
                    + END + "\\.?" + TOWN),
            address(NUMBER + "\\s{1,2}(?!\\p{L}{2,24}s\\s)" + NAME + "(?:" + NAME + ")?" + OFTEN_A_STREET + END
                    + "(?!\\s(?:together|to|by|of|where|in|on|up|down|from|for)\\b)"),
            address(START
                    + "(?:live|living|based|located|staying|house|home|lives|lived)\\s(?:at|in|on|off"
                    + "|near)\\s(?<it>(?:"
                    + NAME + "){1,3}(?:" + STREET + "|" + OFTEN_A_STREET + "))" + END),
            address(CAPITAL + "\\s(?:" + CAPITAL
                    + "\\s){0,2}(?-i:Street|Road|Avenue|Lane|Terrace|Crescent|Rd|St|Ave|Ln|Close|Drive|Cottage|Mews)"
                    + END + TOWN),
            address(START + "(?:" + CAPITAL
                    + "\\s)?\\p{L}{0,30}(?:stra(?:ß|ss)e|str\\.|platz|allee|gasse|damm|ufer|(?<=\\p{L}{3})weg"
                    + "|straat|laan"
                    + "|gracht|plein|gatan|vägen|veien)\\s{0,2}\\d{1,4}\\s?(?:[a-z]" + END + ")?"),
            address(NUMBER
                    + "\\s{0,2}(?:(?:bis|ter)\\s)?,?\\s{0,2}(?:rue|avenue|av\\.|boulevard|bd|place|chemin"
                    + "|impasse|allée|allee|quai|route|cours"
                    + "|cité|square)\\s(?:(?!(?:et|est|je|j|mais)\\b)[\\p{L}'’-]{1,25}[ ]?){1,5}"),
            address(START
                    + "(?:(?:calle|avenida|avda|plaza|paseo|carrer|viale|piazza|corso|rua|travessa"
                    + "|ulica)(?!\\p{L})\\.?|c/|ul\\.|via(?=\\s(?-i:\\p{Lu})))\\s?"
                    + "(?:[\\p{L}'’.-]{1,25}[ ,]{1,2}){1,4}(?:n[º°o]?\\.?\\s?)?\\d{1,4}(?:\\s?-?[a-z]" + END + ")?"),
            address(START + "(?:plot|house|sector|villa|shop|door|lane|block)\\s(?:no\\.?\\s|number\\s"
                    + "|#)?\\d{1,4}[a-z]?" + END
                    + "(?!\\s?(?:hours?|days?|weeks?|months?|mins?|minutes?|times|years?|yrs?)\\b)"),
            address(START + "(?:box\\s\\d{1,5}\\s)?(?:rural route|rr)\\s?\\d{1,4}" + END),
            address(START + "(?:\\d{1,4}\\s(?:" + CAPITAL + ",?\\s){1,4}|(?:" + CAPITAL + "\\s){0,3}" + CAPITAL
                    + ",\\s)(?=\\[address\\])"),
            address(
                    START + "(?:on|in|at|near|off)\\s(?<it>(?:" + NAME + "){1,2}(?:road|rd|avenue|lane|terrace"
                            + "|crescent|street))" + END,
                    piece -> !Vocabulary.isOrdinary(piece.substring(0, piece.indexOf(' ')))),
            address(BRITISH_CODE),
            address(START + "[a-z]\\d[a-z][\\s-]?\\d[a-z]\\d" + END),
            address(START + "(?:[a-z]\\d{2}|d6w)\\s?(?=[a-z]{0,4}\\d)[a-z][a-z\\d]{3}" + END, Addresses::isIrishCode),
            address("(?:" + CAPITAL + "\\s){0,2}" + START + "(?-i:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),?\\s\\d{4}" + END),
            address("(?:" + CAPITAL + "\\s?,?\\s){0,3}" + START + STATE + "\\.?,?\\s{1,2}\\d{5}(?:-\\d{4})?" + END),
            address(START + "\\d{5}-\\d{4}" + END),
            address(START + "(?-i:\\d{4}\\s?[A-Z]{2})" + "\\s" + CAPITAL),
            address(
                    START + "(?:[a-z]-)?\\d{4,5}\\s" + "(?<!(?:19|20)\\d{2}\\s)" + CAPITAL
                            + "(?=[.,;!?]|$|\\s(?-i:\\p{Ll}))",
                    Addresses::isTown),
            address(
                    START
                            + "(?:zip|post(?:al)?|pin|postleitzahl|plz|code postal|cap"
                            + "|eir)\\s?-?(?:code)?\\s?(?:is|was|[:=]|ist|est|es)?\\s{0,2}"
                            + "(?<it>(?=[a-z]{0,3}\\d)[a-z\\d]{3,7}(?:\\s\\d[a-z\\d]{2,3})?)" + END,
                    piece -> !Units.isQuantity(piece)),
            address("(?<=\\[address\\],?\\s)" + CAPITAL + "\\s\\d{4}" + END),
            address(
                    START
                            + "(?:i|we|she|he)\\s(?:live|lives|lived)\\s(?:at|in|on|near"
                            + "|off)\\s(?<it>(?-i:\\p{Lu})[\\p{L}'’-]{1,25}(?:\\s"
                            + CAPITAL + "){0,3})",
                    piece -> !Vocabulary.isOrdinary(piece)));

    private static final int LENGTH_OF_CODE = 5;

    private Addresses() {}

    private static boolean isIrishCode(String piece) {
        return Digits.in(piece) >= 3 && !Units.isQuantity(piece);
    }

    private static boolean isTown(String piece) {
        return !Vocabulary.isOrdinary(piece.substring(piece.lastIndexOf(' ') + 1))
                || piece.indexOf(' ') == LENGTH_OF_CODE;
    }

    private static Rule address(String regex) {
        return PatternRule.of("[address]", regex);
    }

    private static Rule address(String regex, Predicate<String> test) {
        return PatternRule.of("[address]", regex, test);
    }
}
