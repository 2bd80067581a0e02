package org.askwell.journal;

import static org.askwell.journal.PatternRule.END;
import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.function.Predicate;

/** Numbers that stand for a person: after the word that says what they are, or by their own form. */
final class Identifiers {

    private static final String WHAT =
            START + "(?:nhs|chi|ssn|social(?: security| insurance)?|medicare|medicaid|mbi|member(?:ship)?"
                    + "|subscriber|policy|claim|group|grp|plan|insurance|insurer|coverage|patient|client"
                    + "|customer|hospital|mrn|medical record"
                    + "|health(?: card| record)?|chart|case|file|record|passport|licen[cs]e|dl|driving|ni|nino"
                    + "|national insurance|ppsn?|sin"
                    + "|aadhaa?r|pan|tfn|ihi|ndis|dva|account|acct|a/c|acc|sort(?: code)?|routing|bsb|iban|bic"
                    + "|swift|booking|reference|ref"
                    + "|confirmation|invoice|order|receipt|voucher|gift card|appointment|ticket|id|identity"
                    + "|identification|dni|nie|nif|curp"
                    + "|cpf|codice fiscale|pesel|bsn|steuer-?id|ausweis|personalausweis|krankenkasse"
                    + "|krankenversicherung"
                    + "|versicherung|sécurité sociale|securite sociale|nss|carte vitale|tarjeta sanitaria"
                    + "|póliza|tax|employee"
                    + "|staff|student|badge|ohip|hcn|medical card|vin|plate|number plate|registration|case"
                    + "|prescription|rx|card|aetna|cigna|bupa"
                    + "|axa|vhi|humana|kaiser|blue cross|bcbs|anthem|medibank|hcf|nib|allianz|tk|aok|barmer|dak"
                    + "|tracking|serial)s?(?!\\p{L})";

    private static final String SAYS_NUMBER =
            "(?:(?:numbers?|no\\.?|num\\.?|nr\\.?|nummer|numéro|numero|número|id|code|ref(?:erence)?)(?!\\p{L})"
                    + "|[#№]|nº|n°)";

    private static final String FILLER =
            "(?:(?:card|is|was|its|it['’]?s|ist|est|es|my|the|for|me|de|to|under" + "|as)(?!\\p{L})|[:=-])";

    private static final String CODE = "(?=[\\p{L}#/-]{0,12}\\d)[\\p{L}\\p{N}#][\\p{L}\\p{N}/.*-]{0,40}";

    /** Further groups of the same number; a lone digit counts only at the end, lest it be the number of something. */
    private static final String MORE =
            "(?:\\s(?:[\\p{L}]{0,3}\\d[\\p{N}-]{1,12}\\p{L}{0,3}" + END + "|[\\p{L}\\d](?=\\s?(?:[,.;?!]|$)))){0,8}";

    static final List<Rule> RULES = List.of(
            number(WHAT + "(?:['’]?s)?(?:\\s?" + FILLER + "){0,2}\\s?" + SAYS_NUMBER + "(?:\\s?(?:" + SAYS_NUMBER + "|"
                    + FILLER + ")){0,4}\\s{0,2}(?<it>" + CODE + MORE + ")"),
            number(
                    WHAT + "(?:\\s?" + FILLER + "){0,3}\\s{0,2}(?<it>(?:\\p{L}{1,4}\\s)?" + CODE + MORE + ")",
                    Identifiers::isLong),
            number(START + "(?-i:[A-Z]{2}\\d{2}\\s?[A-Z]{3})" + END),
            number(START + "code\\s(?:is\\s)?(?<it>\\d{4})" + END),
            number(START + "(?:mrn|urn|nhi|mbi|ssn|ssid)\\s?[:#-]?\\s?(?:is\\s)?(?<it>" + CODE + MORE + ")"),
            number(START + "[a-z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[a-d]" + END),
            number(
                    START + "[a-z]{2}\\d{2}(?:\\s?[\\p{Alnum}]{4}){2,7}(?:\\s?[\\p{Alnum}]{1,3})?" + END,
                    Identifiers::isLong),
            number(START + "[1-9][a-z][a-z0-9]\\d-?[a-z][a-z0-9]\\d-?[a-z]{2}\\d{2}" + END),
            number(START + "(?:xxx|\\*{3})-?(?:xx|\\*{2})-?\\d{4}" + END),
            number(START
                    + "(?:pin|otp|passcode|access code|door code|verification code|one[- ]time code"
                    + "|security code)(?: code| number)?\\s?"
                    + "(?:is|was|[:=])?\\s{0,2}(?<it>\\d{3,8})" + END),
            number(START + "(?:cvv2?|cvc|csc|sec(?:urity)?(?:\\s(?:code|no|number))?)\\W{0,3}(?:is\\s)?(?<it>\\d{3,4})"
                    + END),
            number(START
                    + "(?:exp(?:iry|ires?|iration)?(?: date)?|valid(?:\\s(?:thru|to|until))?)\\.?\\s?(?:is|on"
                    + "|[:=])?\\s{0,2}(?<it>\\d{1,2}\\s?[/-]\\s?\\d{2,4})"
                    + END),
            number(START
                    + "(?:ending|ends|last (?:four|4)(?: digits)?)(?:\\s(?:in|with|are|is|of|my"
                    + "|card)){0,3}\\s?:?\\s?(?<it>\\d{3,5})"
                    + END));

    private Identifiers() {}

    /** Long enough for a number that nothing introduced as one, and not just a year. */
    private static boolean isLong(String piece) {
        return Digits.in(piece) >= 4
                && !piece.strip().matches("(?:\\p{L}{1,4}\\s)?(?:19|20)\\d{2}s?(?:\\D.{0,40})?")
                && !Units.isQuantity(piece);
    }

    private static Rule number(String regex) {
        return PatternRule.of("[number]", regex);
    }

    private static Rule number(String regex, Predicate<String> test) {
        return PatternRule.of("[number]", regex, test);
    }
}
