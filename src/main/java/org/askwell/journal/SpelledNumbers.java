package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers that are spelled in words, digit by digit, or with letters that look like digits. */
final class SpelledNumbers {

    private static final String DIGIT =
            "(?:oh?|zero|nought|naught|nil|null|nul|cero|zéro|one|two|three|four|five|six|seven|eight|nine|niner|eins|zwo|zwei|drei"
                    + "|vier|fünf|sechs|sieben|acht|neun|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|un|deux|trois|quatre|cinq|sept"
                    + "|huit|neuf|double|triple|treble|quadruple)";

    private static final String NUMBER = "(?:" + DIGIT
            + "|hundred|thousand|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
            + "|sixty|seventy|eighty|ninety|\\d{1,6}|\\p{L}(?=[\\s-](?:one|two|three|four|five|six|seven|eight|nine|zero)))";

    private static final String GAP = "[\\s,.–-]{1,3}";

    private static final Pattern SINGLE_DIGITS = Pattern.compile("(?:\\d[\\s,.-]{0,3}){7,40}");
    private static final int FEWEST_LETTERS = 8;

    static final List<Rule> RULES = List.of(
            phone(START + "(?:plus\\s|\\+)?" + NUMBER + "(?:" + GAP + "(?:and\\s)?" + NUMBER + END + "){4,40}"),
            PatternRule.of(
                    "[number]",
                    START + "(?:pin|code|number|password|passcode|ext(?:ension)?|ending|ends|area\\scode)"
                            + "(?:\\s(?:in|with|is|was|number|code)|['’]?s|:)?\\s(?<it>" + NUMBER + "(?:" + GAP + NUMBER
                            + END + "){1,8})",
                    piece -> piece.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS - 3),
            PatternRule.of(
                    "[phone]",
                    START + "(?=[oil|\\d().\\s-]{0,12}\\d)[oil|\\d](?:[ .()-]{0,2}[oil|\\d]){6,18}" + END,
                    SpelledNumbers::hasLettersForDigits));

    private SpelledNumbers() {}

    private static Rule phone(String regex) {
        return PatternRule.of("[phone]", regex, SpelledNumbers::isSpelled);
    }

    /** In words, or each digit by itself: other figures are looked at as such. */
    private static boolean isSpelled(String piece) {
        return piece.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                || SINGLE_DIGITS.matcher(piece).matches();
    }

    private static boolean hasLettersForDigits(String piece) {
        return Digits.in(piece) >= 4 && piece.chars().anyMatch(Character::isLetter);
    }
}
