package org.askwell.journal;

import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.stream.Stream;

/** Postal addresses and the parts of one. */
final class Addresses {

    static final List<Rule> RULES = Stream.of(
                    List.<Rule>of(PatternRule.of(
                            "[address]",
                            START + "(?<!\\[)(?:(?:my|home|postal|mailing|our|his|her|full|street|billing|the)\\s)?"
                                    + "(?:address|adresse|dirección|direccion|indirizzo|endereço|adres|住所)\\s?(?:is|was|ist|es|est|[:=-]|は)?\\s{0,2}"
                                    + "(?<it>[^?!;\\n\\[]{2,80}?)(?=[?!;\\n\\[]|\\.\\s|\\.?$|,?\\s(?:and|but|can|do|does|is|will|so|how)\\s)",
                            piece -> Digits.in(piece) > 0 || startsWithTwoNames(piece))),
                    ForeignStreets.RULES,
                    PostalCodes.RULES,
                    Streets.RULES,
                    Places.RULES)
            .flatMap(List::stream)
            .toList();

    private Addresses() {}

    /** The name of a house and its village: "The Old Rectory, Little Wittenham". */
    private static boolean startsWithTwoNames(String piece) {
        return piece.matches("(?:\\p{Lu}[\\p{L}'’-]{1,20}[\\s,]{0,2}){2,8}");
    }
}
