package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for Discord's Markdown: shown as it stands, and never longer than there is room for. */
final class DiscordText {

    /** An address, which is left alone, or else what Discord would take for markup or for a mention. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?:https?://[^\\s<>()\\[\\]]+)|@(?=everyone|here)|[\\\\*_~`|<\\[]|(?m:^[ \\t]*(?:#{1,3}|-#|>{1,3})(?=\\s))");

    private static final Pattern VISIBLE = Pattern.compile("\\S");

    private static final String CUT = "…";

    private DiscordText() {}

    /** {@code text} as it stands, whatever Discord would make of it. */
    static String escape(String text) {
        return MARKUP.matcher(text).replaceAll(match -> Matcher.quoteReplacement(literal(match.group())));
    }

    private static String literal(String found) {
        if (found.startsWith("http")) {
            return found;
        }
        // A backslash does not stop Discord from colouring @everyone; an invisible space does.
        return found.equals("@") ? "@\u200B" : VISIBLE.matcher(found).replaceAll("\\\\$0");
    }

    /** {@code text}, or as much of it as fits into {@code most} characters. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replaceAll("\\\\+$", "") + CUT;
    }

    /** {@code text} in pieces of at most {@code most} characters, each of whole paragraphs, lines or words as far as possible. */
    static List<String> pages(String text, int most) {
        List<String> pages = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int end = end(rest, most);
            pages.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pages.add(rest);
        }
        return pages;
    }

    private static int end(String text, int most) {
        for (String border : List.of("\n\n", "\n", " ")) {
            int found = text.lastIndexOf(border, most);
            if (found > most / 2) {
                return found;
            }
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 1)) || text.charAt(most - 1) == '\\';
        return splitsPair ? most - 1 : most;
    }
}
