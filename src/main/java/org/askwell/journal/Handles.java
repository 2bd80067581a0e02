package org.askwell.journal;

import static org.askwell.journal.PatternRule.START;

import java.util.List;
import java.util.function.Predicate;

/** Names that people go by on social networks, and what they sign in with. */
final class Handles {

    private static final String NETWORK =
            START + "(?:insta(?:gram)?|ig|snap(?:chat)?|twitter|tik\\s?tok|telegram|discord|facebook"
                    + "|fb|messenger|skype|reddit|linkedin|threads|blue\\s?sky|mastodon|signal|venmo|pay\\s?pal"
                    + "|cash\\s?app|strava|steam"
                    + "|psn|xbox|gamer\\s?tag|user\\s?name|user|handle|log\\s?in|nick(?:name)?|screen\\s?name"
                    + "|wechat|viber|zelle|kik|g-?mail|hotmail|yahoo|icloud)(?!\\p{L})";

    private static final String TOKEN = "(?<it>[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{1,40})";

    private static final String SECRET =
            "(?:pass\\s?(?:word|code|phrase)|pwd|pw|p/w|passwort|kennwort|contraseña|mot de passe"
                    + "|(?:memorable|security|secret)\\s(?:word|answer|question|phrase))";

    static final List<Rule> RULES = List.of(
            handle("<[@#!&]{1,3}\\d{5,25}>"),
            handle(START + "[\\p{L}\\p{N}_.]{2,32}#\\d{4}(?!\\d)"),
            handle("(?<![\\p{L}\\p{N}/])/?u/[\\p{L}\\p{N}_-]{2,40}"),
            handle(
                    "(?<![\\p{L}\\p{N}@])@\\s?[\\p{L}_][\\p{L}\\p{N}_.-]{1,40}",
                    piece -> !Vocabulary.isOrdinary(piece.substring(1))),
            handle(
                    NETWORK
                            + "(?:\\s?(?:handle|name|user(?:name)?|account|id|tag|page)){0,2}\\s?(?:(?:['’]s|is"
                            + "|ist|es|est)(?!\\p{L})|[:=@-])"
                            + "{1,2}\\s{0,2}@?" + TOKEN,
                    piece -> !Vocabulary.isOrdinary(piece)),
            handle(
                    NETWORK + "(?:\\s(?:handle|name|user(?:name)?|account|id|tag)){0,2}\\s@?" + TOKEN,
                    Handles::looksChosen),
            PatternRule.of(
                    "[password]",
                    START + SECRET
                            + "\\s{0,2}(?:(?:['’]?s|is|was|ist|es|est)(?!\\p{L})|[:=])\\s{0,2}(?<it>[^\\s\\[]{3,60}(?:\\s[^\\s\\[]*\\d[^\\s\\[]*)?)",
                    piece -> !FunctionWords.contains(piece)),
            PatternRule.of(
                    "[password]", START + SECRET + "\\s(?<it>(?=[^\\s\\[]{0,30}[\\d!@#$%^&*_])[^\\s\\[]{4,60})"));

    private Handles() {}

    /** Digits or marks inside, which no word of a sentence has. */
    private static boolean looksChosen(String token) {
        String inside = token.substring(1, token.length() - 1);
        return (Digits.in(token) > 0 && token.chars().anyMatch(Character::isLetter))
                || inside.indexOf('_') >= 0
                || inside.indexOf('.') >= 0;
    }

    private static Rule handle(String regex) {
        return PatternRule.of("[handle]", regex);
    }

    private static Rule handle(String regex, Predicate<String> test) {
        return PatternRule.of("[handle]", regex, test);
    }
}
