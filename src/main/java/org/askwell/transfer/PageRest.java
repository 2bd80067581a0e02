package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What is left of a page when its questions have been taken. */
final class PageRest {

    /** Longer text that ends in a question mark is no question for an FAQ. */
    private static final int MAX_QUESTION = 200;

    private static final int SHOWN_PLACES = 10;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    private final Element root;
    private final KnownAnswers known;
    private final Covered covered;
    private final Intake intake;

    PageRest(Element root, KnownAnswers known, Covered covered, Intake intake) {
        this.root = root;
        this.known = known;
        this.covered = covered;
        this.intake = intake;
    }

    /** Notes each text that asks, and all others at once. The heading part of a page is its furniture. */
    void note() {
        List<Element> texts = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            if (!holdsText(element)) {
                continue;
            }
            String text = element.text();
            if (known.asks(text) || known.says(text)) {
                continue;
            }
            if (text.strip().endsWith("?") && text.length() <= MAX_QUESTION) {
                intake.refuse(
                        PageQuestions.place(element),
                        "`" + Candidate.shortened(text)
                                + "` looks like a question; which words answer it is not clear");
            } else {
                texts.add(element);
            }
        }
        if (!texts.isEmpty() && !root.normalName().equals("header")) {
            intake.refuse(
                    places(texts),
                    "text that answers no question: `"
                            + Candidate.shortened(texts.getFirst().text()) + "`" + (texts.size() > 1 ? " …" : ""));
        }
    }

    private boolean holdsText(Element element) {
        boolean isShown = HtmlAnswer.isText(element) || element.normalName().equals("button");
        return isShown
                && element.textNodes().stream()
                        .map(TextNode::text)
                        .anyMatch(text -> WORDS.matcher(text).find())
                && !covered.holds(element)
                && element.textNodes().stream().anyMatch(text -> !covered.holds(text));
    }

    private static String places(List<Element> texts) {
        List<String> lines = texts.stream()
                .map(text -> String.valueOf(text.sourceRange().start().lineNumber()))
                .distinct()
                .toList();
        String shown = lines.stream().limit(SHOWN_PLACES).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ") + shown + (lines.size() > SHOWN_PLACES ? " …" : "");
    }
}
