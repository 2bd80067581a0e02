package org.askwell.knowledge;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/**
 * How the inside of a paragraph reads without markup. A link is its words and, where they do not say it, its address; an
 * image is its description; the author's line ends are spaces.
 */
final class PlainInlines implements NodeRenderer {

    private final TextContentNodeRendererContext context;
    private final UrlSanitizer sanitizer;

    PlainInlines(TextContentNodeRendererContext context, UrlSanitizer sanitizer) {
        this.context = context;
        this.sanitizer = sanitizer;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, SoftLineBreak.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof SoftLineBreak) {
            context.getWriter().whitespace();
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (node instanceof Link link) {
            String address = address(link);
            if (!address.isEmpty() && !isWords(link, address)) {
                context.getWriter().write(" (" + address + ")");
            }
        }
    }

    /** What a reader could type elsewhere; empty for a link within the site and for a dangerous one. */
    private String address(Link link) {
        String url = sanitizer.sanitizeLinkUrl(link.getDestination());
        if (url.startsWith("mailto:") || url.startsWith("tel:")) {
            return url.substring(url.indexOf(':') + 1);
        }
        return url.contains(":") ? url : "";
    }

    private static boolean isWords(Link link, String address) {
        return link.getFirstChild() instanceof Text words
                && words.getNext() == null
                && words.getLiteral().equals(address);
    }
}
