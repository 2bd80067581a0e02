package org.askwell.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Collects the words of one paragraph of HTML, with their links and emphasis, as Markdown. */
final class HtmlWords {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int MAX_DEPTH = 200;

    private final StringBuilder line = new StringBuilder();
    private boolean gap;
    private boolean isBold;
    private boolean isItalic;

    /** The words of {@code element} in one line. */
    static String line(Element element) {
        HtmlWords words = new HtmlWords();
        element.childNodes().forEach(words::add);
        return words.lines().collect(Collectors.joining(" "));
    }

    /** The same without emphasis. */
    static String plainLine(Element element) {
        HtmlWords words = new HtmlWords();
        words.isBold = true;
        words.isItalic = true;
        element.childNodes().forEach(words::add);
        return words.lines().collect(Collectors.joining(" "));
    }

    void endParagraph(List<MarkdownBlock> blocks) {
        String paragraph = lines().collect(Collectors.joining(MarkdownText.LINE_BREAK));
        if (!paragraph.isEmpty()) {
            blocks.add(new MarkdownBlock(MarkdownBlock.Kind.PARAGRAPH, paragraph));
        }
        line.setLength(0);
        gap = false;
    }

    private Stream<String> lines() {
        return line.toString()
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Emphasis::written)
                .map(MarkdownText::line);
    }

    void add(Node node) {
        add(node, 0);
    }

    private void add(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element && HtmlAnswer.isText(node) && depth < MAX_DEPTH) {
            element(element, depth + 1);
        }
    }

    private void text(String raw) {
        String text = Emphasis.without(Cleaned.line(raw.replace('\u00A0', ' ')))
                .replaceAll("\\s+", " ")
                .strip();
        boolean startsWithGap = !raw.isEmpty() && Character.isWhitespace(raw.charAt(0));
        gap |= startsWithGap;
        if (!text.isEmpty()) {
            word(MarkdownText.words(text));
            gap = Character.isWhitespace(raw.charAt(raw.length() - 1));
        }
    }

    private void word(String markdown) {
        if (gap && !line.isEmpty() && line.charAt(line.length() - 1) != '\n') {
            line.append(' ');
        }
        line.append(markdown);
        gap = false;
    }

    private void element(Element element, int depth) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "strong", "b" -> bold(element, depth);
            case "em", "i" -> italic(element, depth);
            case "a" -> link(element, depth);
            case "img" -> text(" " + element.attr("alt") + " ");
            default -> {
                gap |= element.isBlock();
                element.childNodes().forEach(child -> add(child, depth));
                gap |= element.isBlock();
            }
        }
    }

    private void lineBreak() {
        line.append('\n');
        gap = false;
    }

    private void bold(Element element, int depth) {
        boolean outer = isBold;
        isBold = true;
        marked(element, depth, outer ? "" : Emphasis.BOLD, outer ? "" : Emphasis.END_BOLD);
        isBold = outer;
    }

    private void italic(Element element, int depth) {
        boolean outer = isItalic;
        isItalic = true;
        marked(element, depth, outer ? "" : Emphasis.ITALIC, outer ? "" : Emphasis.END_ITALIC);
        isItalic = outer;
    }

    private void marked(Element element, int depth, String start, String end) {
        String words = inside(element, depth);
        gap |= startsWithGap(element);
        if (!words.isEmpty()) {
            word(start + words + end);
        }
        gap |= endsWithGap(element);
    }

    private String inside(Element element, int depth) {
        HtmlWords inside = new HtmlWords();
        inside.isBold = isBold;
        inside.isItalic = isItalic;
        element.childNodes().forEach(child -> inside.add(child, depth));
        return inside.line.toString().strip();
    }

    private static boolean startsWithGap(Element element) {
        String text = element.wholeText();
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private static boolean endsWithGap(Element element) {
        String text = element.wholeText();
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void link(Element element, int depth) {
        String words = inside(element, depth).replace('\n', ' ');
        String address = address(element);
        gap |= startsWithGap(element);
        if (!words.isEmpty()) {
            word(address.isEmpty() ? words : "[" + words + "](<" + address + ">)");
        }
        gap |= endsWithGap(element);
    }

    /** Where the link leads, if it can be followed from elsewhere; else empty. */
    static String address(Element element) {
        String href = element.attr("href").strip();
        String address = element.absUrl("href").isEmpty() ? href : element.absUrl("href");
        try {
            String scheme = new URI(address.replace(" ", "%20")).getScheme();
            boolean isSafe = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            return isSafe ? Cleaned.line(address).replaceAll("[<>\\s\\\\]", "") : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
