package org.askwell.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The headings of a page, or of a part of it, with what stands below each. */
final class PageHeadings {

    static final String ALL = "h1, h2, h3, h4, h5, h6";

    private final Element root;
    private final Set<Node> others;
    private final int count;
    private final int titles;
    private final boolean someAsk;

    /** @param others what is a question by other means than a heading; an answer ends before it */
    PageHeadings(Element root, List<Element> others) {
        this.root = root;
        this.others = withParents(others);
        List<Element> headings = root.select(ALL);
        count = headings.size();
        titles = root.select("h1").size();
        Covered inOthers = new Covered();
        inOthers.addAll(others);
        someAsk = headings.stream().anyMatch(heading -> asks(heading) && !isTitle(heading) && !inOthers.holds(heading));
    }

    private Set<Node> withParents(List<Element> elements) {
        Set<Node> all = new HashSet<>();
        for (Element element : elements) {
            for (@Nullable Node part = element;
                    part != null && !part.equals(root) && all.add(part);
                    part = part.parent()) {}
        }
        return all;
    }

    static boolean asks(Element element) {
        return element.text().strip().endsWith("?");
    }

    /** Tells whether {@code heading} is that of the whole page. */
    boolean isTitle(Element heading) {
        return heading.normalName().equals("h1") && titles == 1;
    }

    boolean isAlone() {
        return count == 1;
    }

    /** Tells whether nothing on the page shows which of its headings are questions, if any. */
    boolean areAlike() {
        return !someAsk && others.isEmpty();
    }

    /** What follows {@code heading}, or the element that holds nothing else, up to the next question or heading of its rank. */
    List<Node> below(Element heading) {
        Node last = heading;
        while (isLast(last) && last.parent() instanceof Element parent && !parent.equals(root)) {
            last = parent;
        }
        List<Node> below = new ArrayList<>();
        for (@Nullable Node next = last.nextSibling();
                next != null && !endsAnswer(next, heading);
                next = next.nextSibling()) {
            below.add(next);
        }
        return below;
    }

    private static boolean isLast(Node node) {
        for (@Nullable Node next = node.nextSibling(); next != null; next = next.nextSibling()) {
            if (next instanceof Element || (next instanceof TextNode text && !text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAnswer(Node node, Element heading) {
        return others.contains(node)
                || (node instanceof Element element
                        && element.select(ALL).stream()
                                .anyMatch(other ->
                                        other.normalName().compareTo(heading.normalName()) <= 0 || asks(other)));
    }
}
