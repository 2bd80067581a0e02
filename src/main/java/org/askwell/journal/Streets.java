package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Streets, houses, flats and boxes as English writes them. */
final class Streets {

    private static final String NUMBER = "(?<![\\p{L}\\p{N}$£€.,/-])#?\\d{1,5}[a-z]?(?:\\s?[/&-]\\s?\\d{1,5}[a-z]?)?,?";

    /** Words between a number and "drive", "close" or "place" that make it no address: "10 minutes drive". */
    private static final String NO_NAME =
            "(?!(?:min|minutes?|mins|hours?|hr|hrs|mile|miles|kilometer|km|day|week|wk|wks|month|year|yr|yrs|times?|sessions?|visits?"
                    + "|people|patients?|of|to|from|in|on|at|is|are|was|a|an|the|my|and|or|for|with|per|each|star|step|steps|big|per|cent"
                    + "|more|pm|am|mg|ml|mm|cm|x|pounds?|stone|ft|feet|years?|days|weeks|months|hour|percent|out|if|will|can|do|so|but|kg"
                    + "|th|st|nd|rd|ish|old|long|off|or|then|once|twice|reps?|sets?|kids?|pills?|tablets?|dollars?|quid|euros?|degrees?)\\b)";

    private static final String NAME = NO_NAME + "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]{0,24}\\s{1,2}";

    static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.-]{1,24}" + END;

    private static final String STREET =
            "(?:streets?|st|str|roads?|rd|avenue|ave|av|boulevard|blvd|lane|ln|terrace|terr|crescent|cres|highway|hwy|parkway|pkwy"
                    + "|expressway|freeway|turnpike|nagar|marg|salai|layout|esplanade|mews|vihar|bagh|colony|chowk|jalan|lorong)";

    private static final String OFTEN_A_STREET =
            "(?:drive|dr|close|cl|court|ct|place|pl|square|sq|gardens|gdns|grove|circle|cir|trail|trl|way|row|walk|loop|hill|view|rise|quay|green"
                    + "|park|pde|parade|cross|main|heights|hts|avenida|wharf|gate|villas|cottages?|house|pt|point|cove|alley|approach|broadway|end"
                    + "|fields?|meadows?|orchard|lodge|vale|dale|croft|yard|mount|path|pass|ridge|run|landing|estate|bank|towers?|mansions|manor|farm)";

    private static final String HOUSE =
            "(?-i:Cottage|House|Court|Manor|Farm|Lodge|Hall|Barn|Rectory|Vicarage|Towers?|Mansions|Villas?|Grange|Mill"
                    + "|Priory|Croft|Bungalow|Inn|Hotel|Apartments|Residences?|Estate|Heights|Flats)";

    private static final String TYPED_NAME =
            "(?:Street|Road|Avenue|Lane|Terrace|Crescent|Rd|St|Ave|Ln|Close|Drive|Mews|Hill|Gardens|Grove|Boulevard|Blvd|Way|Row|Square|Parade)";

    /** The town and so on, divided from the street by a comma. */
    private static final String TOWN = "(?:,\\s{0,2}" + CAPITAL + "(?:\\s" + CAPITAL + "){0,2}){0,3}";

    private static final String DIRECTION = "(?:(?:north|south)?(?:east|west)|north|south|[nsew]{1,2}\\.?)\\s";
    private static final String ORDINAL =
            "(?:\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth)";

    private static final String HOME =
            "(?:live|living|lives|lived|stay|staying|based|resid(?:e|ing)|home|house|address|place|deliver(?:ed)?"
                    + "|ship|post|send|sent|drop|mail|located|parked)";

    static final List<Rule> RULES =
            Stream.of(numbered(), units(), named()).flatMap(List::stream).toList();

    private Streets() {}

    private static List<Rule> numbered() {
        return List.of(
                street(NUMBER + "\\s{1,2}(?:" + NAME + "){1,4}?" + STREET + END + "\\.?" + TOWN),
                street(NUMBER + "\\s{1,2}(?:" + NAME + "){0,2}" + CAPITAL + "\\s(?:" + NAME + "){0,1}" + OFTEN_A_STREET
                        + END + "\\.?" + TOWN),
                street(NUMBER + "\\s{1,2}(?!\\p{L}{2,24}s\\s)" + NAME + "(?:" + NAME + ")?" + OFTEN_A_STREET + END
                        + "(?!\\s(?:together|to|by|of|where|in|on|up|down|from|for)\\b)"),
                street(NUMBER + "\\s(?-i:[Tt]he)\\s" + CAPITAL + "(?:\\s" + CAPITAL + "){0,2}" + TOWN),
                street(NUMBER + "\\s" + DIRECTION + "(?:" + ORDINAL + "|" + CAPITAL + ")(?:\\s(?:" + STREET + "|"
                        + OFTEN_A_STREET + "))?" + END),
                street(NUMBER + "\\s" + ORDINAL + "\\s(?:" + STREET + "|floor)" + END),
                street(
                        START
                                + "(?:corner|cnr|junction|intersection)\\s(?:of\\s)?(?<it>(?:[\\p{L}\\d'’.-]{1,20}\\s){1,3}(?:and|&)\\s[\\p{L}\\d'’.-]{1,20})"),
                street(
                        NUMBER + "\\s" + CAPITAL + "(?:\\s" + CAPITAL + "){0,2}(?=\\s?(?:[.;!?\\n]|$|,\\s))" + TOWN,
                        Streets::isUnusual),
                street(START + "(?<!\\[)" + HOME + "(?:\\s\\p{L}{1,10}){0,2}?(?:\\s(?:at|to|is|in|on)|:)\\s(?<it>"
                        + NUMBER + "\\s"
                        + NAME.replace("\\s{1,2}", "") + "(?:\\s(?:" + CAPITAL + "|" + STREET + "|" + OFTEN_A_STREET
                        + ")){0,2})" + END));
    }

    private static List<Rule> units() {
        return List.of(
                street(START
                        + "(?:flat|flt|apt|apartment|unit|suite|ste|penthouse|buzzer|intercom)\\.?\\s?#?(?:no\\.?\\s)?\\d{1,5}[a-z]?(?:/\\d{1,5}[a-z]?)?"
                        + END + "(?!\\s?(?:hours?|days?|weeks?|months?|mins?|minutes?|times|years?)\\b),?\\s?"),
                street(START + "(?:flat|apt|apartment)\\.?\\s(?-i:[B-HJ-Z])" + END + ",?\\s?"),
                street(START + "(?:p\\.?\\s?o\\.?|post office)\\s?box\\s?#?\\d{1,8}" + TOWN),
                street(START
                        + "(?:box\\s\\d{1,5}\\s)?(?:rural\\sroute|r\\.?\\s?r\\.?|hc|star\\sroute)\\s?\\d{1,4}(?:,?\\s(?:box|site|comp)\\s\\d{1,6}){0,3}"
                        + END),
                street(START
                        + "(?:plot|sector|villa|shop|door|blk|block|bldg|building|lot|erf|h\\.?\\s?no|house\\sno|road\\sno|room|rm|ward|bay|house)\\.?"
                        + "\\s(?:no\\.?\\s|number\\s|#)?\\d{1,4}[a-z]?" + END
                        + "(?!\\s?(?:hours?|days?|weeks?|months?|mins?|minutes?|times|years?|yrs?)\\b)"),
                street(START + "(?:level|lvl|floor)\\s\\d{1,2}(?=,\\s(?:\\d|\\[address))"),
                street("#\\d{1,3}-\\d{1,5}" + END),
                street(
                        START + "(?:house\\s)?(?:number|no\\.?|nr\\.?)\\s\\d{1,4}[a-z]?" + END
                                + "(?=,\\s\\p{L}|\\s(?-i:\\p{Lu})|\\s(?:on|in)\\s(?-i:\\p{Lu}))(?!,?\\s(?:I|But|And|So|Can|Is)\\b)"));
    }

    private static List<Rule> named() {
        return List.of(
                street(START + "(?<!\\[)(?:" + HOME + "|place)\\s(?:at|in|on|off|near|up|along|down)\\s(?<it>(?:" + NAME
                        + "){1,3}(?:" + STREET + "|" + OFTEN_A_STREET + "))" + END),
                street("(?:" + CAPITAL + "\\s){1,3}(?-i:" + TYPED_NAME + ")" + END + TOWN, Streets::beginsWithName),
                street(
                        "(?:(?-i:The)\\s)?(?:" + CAPITAL + "\\s){1,2}" + HOUSE + END + "(?!['’])" + TOWN,
                        Streets::beginsWithName),
                street(
                        START + "(?:on|in|at|near|off|up|down|along|past|from)\\s(?<it>(?:" + NAME
                                + "){1,2}(?:road|rd|avenue|lane|terrace|crescent|street|drive|hill))" + END,
                        piece -> !Vocabulary.isOrdinary(piece.substring(0, piece.indexOf(' ')))));
    }

    private static boolean isUnusual(String piece) {
        String name = piece.substring(piece.indexOf(' ') + 1);
        return Stream.of(name.split("[ ,]+")).anyMatch(word -> !Vocabulary.isOrdinary(word)) && Digits.in(piece) > 0;
    }

    private static boolean beginsWithName(String piece) {
        String first = piece.substring(0, piece.indexOf(' '));
        return first.equals("The") || !FunctionWords.contains(first);
    }

    static Rule street(String regex) {
        return PatternRule.of("[address]", regex);
    }

    static Rule street(String regex, Predicate<String> test) {
        return PatternRule.of("[address]", regex, test);
    }
}
