package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the HTML of an answer as Markdown. What is no text for a reader, such as scripts and forms, is left out. */
final class HtmlAnswer {

    /** The deepest nesting that is followed; what lies deeper is text. */
    private static final int MAX_DEPTH = 100;

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "head",
            "meta",
            "link");

    private HtmlAnswer() {}

    /** @param address where the page stands, to complete its links; may be empty */
    static String markdown(String html, String address) {
        return markdown(Jsoup.parseBodyFragment(html, address).body().childNodes());
    }

    /** The Markdown of {@code nodes}, which starts with a paragraph; empty where they hold no words. */
    static String markdown(List<Node> nodes) {
        return MarkdownBlock.answer(blocks(nodes, 0));
    }

    private static List<MarkdownBlock> blocks(List<Node> nodes, int depth) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        HtmlWords words = new HtmlWords();
        for (Node node : nodes) {
            if (node instanceof Element element && NO_TEXT.contains(element.normalName())) {
                continue;
            }
            if (node instanceof Element element && holdsBlocks(element) && depth < MAX_DEPTH) {
                words.endParagraph(blocks);
                blocks.addAll(block(element, depth + 1));
            } else {
                words.add(node);
            }
        }
        words.endParagraph(blocks);
        return blocks;
    }

    private static boolean holdsBlocks(Element element) {
        return element.isBlock()
                || element.children().stream()
                        .anyMatch(child -> child.isBlock() && !NO_TEXT.contains(child.normalName()));
    }

    static boolean isText(Node node) {
        return node instanceof TextNode || (node instanceof Element element && !NO_TEXT.contains(element.normalName()));
    }

    private static List<MarkdownBlock> block(Element element, int depth) {
        return switch (element.normalName()) {
            case "h1", "h2" -> heading("## ", element);
            case "h3", "h4", "h5", "h6" -> heading("### ", element);
            case "ul", "menu", "dir" -> list(items(element), false, depth);
            case "ol" -> list(items(element), true, depth);
            case "dl" -> list(items(element), false, depth);
            case "table" -> rows(element);
            case "pre" -> code(element.wholeText());
            case "hr" -> List.of(new MarkdownBlock(MarkdownBlock.Kind.OTHER, "---"));
            default -> blocks(element.childNodes(), depth);
        };
    }

    private static List<MarkdownBlock> heading(String mark, Element element) {
        String words = HtmlWords.plainLine(element).replaceFirst("(?<=\\s)#+$", "\\\\$0");
        return words.isEmpty() ? List.of() : List.of(new MarkdownBlock(MarkdownBlock.Kind.HEADING, mark + words));
    }

    private static List<Node> items(Element list) {
        return list.childNodes().stream().filter(HtmlAnswer::isText).toList();
    }

    private static List<MarkdownBlock> list(List<Node> items, boolean numbered, int depth) {
        List<String> lines = new ArrayList<>();
        for (Node item : items) {
            String marker = numbered ? (lines.size() + 1) + ". " : "- ";
            List<Node> content = item.nodeName().equals("li") ? item.childNodes() : List.of(item);
            String text =
                    blocks(content, depth).stream().map(MarkdownBlock::text).collect(Collectors.joining("\n\n"));
            if (!text.isEmpty()) {
                lines.add(marker + text.replaceAll("\n(?!\n)", "\n" + " ".repeat(marker.length())));
            }
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new MarkdownBlock(MarkdownBlock.Kind.LIST, String.join("\n", lines)));
    }

    /** A table as a list of its rows, since a phone has no room for columns. */
    private static List<MarkdownBlock> rows(Element table) {
        String rows = table.select("tr").stream()
                .map(row -> row.children().stream()
                        .map(HtmlWords::line)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(" – ")))
                .filter(row -> !row.isEmpty())
                .map(row -> "- " + row)
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? List.of() : List.of(new MarkdownBlock(MarkdownBlock.Kind.LIST, rows));
    }

    private static List<MarkdownBlock> code(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String fence = "`".repeat(text.contains("```") ? 12 : 3);
        return List.of(new MarkdownBlock(
                MarkdownBlock.Kind.CODE, fence + "\n" + text.stripTrailing().replaceAll("^\\R+", "") + "\n" + fence));
    }
}
