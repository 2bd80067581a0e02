package org.askwell.transfer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Tags within the lines of a text that is Markdown otherwise, as people write them who know both. */
final class InlineTags {

    private static final Set<String> NAMES = Set.of("br", "b", "strong", "i", "em", "a");
    // None of these patterns looks twice through the same text, however long.
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final Pattern LINK =
            Pattern.compile("(?i)<a(?:\\s[^<>]*)?>((?:[^<]++|<(?!/?a[\\s>])){0,100}+)</a\\s*>");
    private static final Pattern BREAK = Pattern.compile("(?i)(?<![ \\t])[ \\t]*<br\\s*/?>[ \\t]*\\n?");
    private static final Pattern GAP_AT_START = Pattern.compile("(?<![\uE000\uE002])([\uE000\uE002]+)([ \\t]+)");
    private static final Pattern GAP_AT_END = Pattern.compile("(?<![ \\t])([ \\t]+)([\uE001\uE003]+)");
    private static final String BROKEN = "\uE004";

    /** A break at the end of a paragraph, or before a list, which begins a line without one. */
    private static final Pattern NO_BREAK =
            Pattern.compile(BROKEN + "(?=\\s*(?:\\z|\\n|[-*+] |[0-9]{1,9}[.)] |#{1,6} |> ))");

    private InlineTags() {}

    /** Tells whether {@code text} has no other tags. */
    static boolean areAll(String text) {
        return TAG.matcher(text)
                .results()
                .allMatch(tag -> NAMES.contains(tag.group(1).toLowerCase(Locale.ROOT)));
    }

    /** {@code text} with Markdown in place of its tags. */
    static String markdown(String text, String address) {
        String links = LINK.matcher(Emphasis.without(text))
                .replaceAll(link -> Matcher.quoteReplacement(link(link.group(), link.group(1), address)));
        String breaks = BREAK.matcher(links.replace(BROKEN, "")).replaceAll(BROKEN);
        String broken = breaks.replaceAll(BROKEN + "{2,}", "\n\n");
        String lines = NO_BREAK.matcher(broken).replaceAll("\n").replace(BROKEN, MarkdownText.LINE_BREAK);
        String marked = TAG.matcher(lines).replaceAll(tag -> mark(tag.group().startsWith("</"), tag.group(1)));
        String outside = GAP_AT_START.matcher(marked).replaceAll("$2$1");
        return GAP_AT_END
                .matcher(outside)
                .replaceAll("$2$1")
                .lines()
                .map(Emphasis::written)
                .collect(Collectors.joining("\n"));
    }

    private static String link(String whole, String words, String address) {
        Element link = Jsoup.parseBodyFragment(whole, address).expectFirst("a");
        String target = HtmlWords.address(link);
        return target.isEmpty() ? words : "[" + words + "](<" + target + ">)";
    }

    private static String mark(boolean isEnd, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "b", "strong" -> isEnd ? Emphasis.END_BOLD : Emphasis.BOLD;
            case "i", "em" -> isEnd ? Emphasis.END_ITALIC : Emphasis.ITALIC;
            default -> "";
        };
    }
}
