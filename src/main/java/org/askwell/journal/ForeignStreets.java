package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;

/** Streets and boxes as other languages write them: the number often stands last. */
final class ForeignStreets {

    private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.-]{1,24}" + END;

    private static final String NUMBER = "\\d{1,4}(?:\\s?[/-]\\s?\\d{1,4})?(?:\\s?-?[a-z]" + END + ")?";

    private static final String FLOOR = "(?:,?\\s\\d{1,2}\\s?[º°ª]\\s?[a-z]?" + END + ")?";

    static final List<Rule> RULES = List.of(
            street(START + "(?:postfach|apartado|boîte postale|casella postale|postbus|skrytka)\\s?\\d[\\d ]{1,8}"),
            street(START + "(?:" + CAPITAL
                    + "\\s)?\\p{L}{0,30}(?:stra(?:ß|ss)e|str\\.|platz|allee|gasse|damm|ufer|(?<=\\p{L}{3})weg|straat|laan"
                    + "|gracht|plein|kade|gatan|gata|väg|vägen|veien|dijk|vej|katu|utca)\\s{0,2}"
                    + NUMBER),
            street(START + "(?-i:Am|An der|An den|Auf der|Auf dem|Im|In der|Zum|Zur|Alte|Alter|Hinter|Unter)\\s(?:"
                    + CAPITAL + "\\s){1,2}" + NUMBER + END),
            street(
                    "(?<![\\p{L}\\p{N}])\\d{1,4}[a-z]?\\s{0,2}(?:(?:bis|ter)\\s)?,?\\s{0,2}(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|allee"
                            + "|quai|route|cours|cité|square|voie|passage|villa|sentier|montée|faubourg|esplanade)\\s(?:(?!(?:et|est|je|j|mais)\\b)[\\p{L}'’-]{1,25}[ ]?){1,5}"),
            street(START
                    + "(?:(?:calle|avenida|avda|plaza|paseo|carrer|carretera|viale|piazza|corso|largo|rotonda|strada|vicolo|contrada|rua|travessa|avenida|alameda|largo|jardim|calçada|praça|ulica|ulitsa|rue|улица)(?!\\p{L})\\.?"
                    + "|c/|(?:ul|ул|пр)\\.|via(?=\\s(?-i:\\p{Lu})))\\s?(?:[\\p{L}'’.-]{1,25}[ ,]{1,2}){1,4}(?:n[º°o]?\\.?\\s?)?"
                    + NUMBER + FLOOR),
            street(
                    "[\\p{IsHan}]{1,12}(?:都|道|府|県|省|市|区|區|町|村|路|街|号|號)[\\p{IsHan}\\d０-９－丁目番地号-]{0,40}",
                    piece -> Digits.in(piece) > 0 || piece.length() > 6),
            street("\\p{IsHangul}{1,8}(?:시|구|동|로|길)\\s(?:\\p{IsHangul}{1,8}\\s?){0,4}\\d{1,5}(?:-\\d{1,4})?"));

    private ForeignStreets() {}

    private static Rule street(String regex) {
        return PatternRule.of("[address]", regex);
    }

    private static Rule street(String regex, java.util.function.Predicate<String> test) {
        return PatternRule.of("[address]", regex, test);
    }
}
