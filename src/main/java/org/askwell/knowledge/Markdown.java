package org.askwell.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Turns an author's Markdown into prose. Raw HTML is shown as text and dangerous link targets are dropped. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tagName, attributes) -> openElsewhere(tagName, attributes))
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private final List<Node> blocks;

    private Markdown(List<Node> blocks) {
        this.blocks = blocks;
    }

    static Markdown parse(String markdown) {
        return new Markdown(children(PARSER.parse(markdown)));
    }

    boolean startsWithParagraph() {
        return !blocks.isEmpty() && blocks.getFirst() instanceof Paragraph;
    }

    /** The first paragraph: the answer itself. */
    Prose summary() {
        return prose(blocks.subList(0, 1));
    }

    Prose details() {
        return blocks.size() == 1 ? Prose.NONE : prose(blocks.subList(1, blocks.size()));
    }

    /** The text of each paragraph, heading and list item. */
    List<String> passages() {
        List<String> passages = new ArrayList<>();
        for (Node block : blocks) {
            List<Node> parts = block instanceof ListBlock ? children(block) : List.of(block);
            parts.forEach(part -> passages.add(TEXT.render(part).strip()));
        }
        return passages;
    }

    private static Prose prose(List<Node> blocks) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Node block : blocks) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(TEXT.render(block).strip());
            html.append(HTML.render(block));
        }
        return new Prose(text.toString(), html.toString().strip());
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) {
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
