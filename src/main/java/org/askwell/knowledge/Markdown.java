package org.askwell.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Turns an author's Markdown into prose. Raw HTML is shown as text and dangerous addresses are dropped. */
public final class Markdown {

    private static final UrlSanitizer URLS = new DefaultUrlSanitizer(Set.of("http", "https", "mailto", "tel"));
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(URLS)
            .attributeProviderFactory(context -> (node, tagName, attributes) -> openElsewhere(tagName, attributes))
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(context -> new PlainInlines(context, URLS))
            .build();

    private final List<Node> blocks;

    private Markdown(List<Node> blocks) {
        this.blocks = blocks;
    }

    public static Markdown parse(String markdown) {
        return new Markdown(children(PARSER.parse(markdown)));
    }

    /** Tells whether there is an answer to be given on its own. */
    public boolean startsWithParagraph() {
        return !blocks.isEmpty() && blocks.getFirst() instanceof Paragraph;
    }

    /** The first paragraph: the answer itself. */
    Prose summary() {
        return prose(blocks.subList(0, summaryBlocks()));
    }

    /** All of it. */
    public Prose whole() {
        return prose(blocks);
    }

    Prose details() {
        return prose(blocks.subList(summaryBlocks(), blocks.size()));
    }

    private int summaryBlocks() {
        return startsWithParagraph() ? 1 : 0;
    }

    /** The text of each paragraph, heading and list item. */
    List<String> passages() {
        return blocks.stream()
                .flatMap(block -> block instanceof ListBlock ? children(block).stream() : Stream.of(block))
                .map(Markdown::passage)
                .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** A list item out of its list has no text of its own, only that of what is in it. */
    private static String passage(Node block) {
        return block instanceof ListItem ? text(children(block), "\n") : text(List.of(block), "");
    }

    private static Prose prose(List<Node> blocks) {
        return new Prose(
                text(blocks, "\n\n"),
                blocks.stream().map(HTML::render).collect(Collectors.joining()).strip());
    }

    private static String text(List<Node> blocks, String separator) {
        return blocks.stream().map(block -> TEXT.render(block).strip()).collect(Collectors.joining(separator));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block && !(child instanceof LinkReferenceDefinition)) {
                children.add(child);
            }
        }
        return children;
    }

    private static void openElsewhere(String tagName, Map<String, String> attributes) {
        if (tagName.equals("a")) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }
}
