package org.askwell.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds questions with answers in the body of a page: microdata, {@code <details>}, lists of terms that are questions and,
 * where there is none of these, headings with what follows them.
 */
final class PageQuestions {

    private static final String QUESTION = "[itemtype~=(?i)schema\\.org/Question$]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Pattern END_MARKS = Pattern.compile("[?!.\\s]+$");

    private final Element body;
    private final Intake intake;
    private final Set<String> known = new HashSet<>();
    private final Set<Element> inAnswers = new HashSet<>();
    private String section = "";

    PageQuestions(Element body, Intake intake) {
        this.body = body;
        this.intake = intake;
        intake.rows().forEach(row -> row.first(Field.QUESTION).ifPresent(question -> known.add(bare(question))));
    }

    static String place(Element element) {
        return "line " + element.sourceRange().start().lineNumber();
    }

    void read() {
        body.select(QUESTION).forEach(this::microdata);
        for (Element element : body.select(HEADINGS + ", details:has(> summary), dt")) {
            switch (element.normalName()) {
                case "details" -> details(element);
                case "dt" -> term(element);
                default -> section = isTitle(element) ? "" : element.text();
            }
        }
        if (known.isEmpty()) {
            section = "";
            headings();
        }
    }

    private void microdata(Element question) {
        Element answer = question.selectFirst("[itemprop=acceptedAnswer], [itemprop=suggestedAnswer]");
        String name = question.select("[itemprop=name]").stream()
                .filter(found ->
                        answer == null || !found.hasParent() || !found.parents().contains(answer))
                .map(Element::text)
                .findFirst()
                .orElse("");
        Element text = answer == null ? null : answer.selectFirst("[itemprop=text]");
        take(question, name, answer == null ? List.of() : (text == null ? answer : text).childNodes());
    }

    private void details(Element details) {
        // One that holds others is a group of questions.
        if (details.select("details").size() == 1) {
            Element summary = details.expectFirst("> summary");
            take(details, summary.text(), without(details.childNodes(), summary));
        }
    }

    private static List<Node> without(List<Node> nodes, Element left) {
        return nodes.stream().filter(node -> !node.equals(left)).toList();
    }

    private void term(Element term) {
        List<Node> answer = new ArrayList<>();
        for (Element next = term.nextElementSibling();
                next != null && next.normalName().equals("dd");
                next = next.nextElementSibling()) {
            answer.addAll(next.childNodes());
        }
        if (isQuestion(term)) {
            take(term, term.text(), answer);
        }
    }

    private static boolean isQuestion(Element element) {
        return element.text().endsWith("?");
    }

    /** Headings that ask; where none does, all of those that have a text below. */
    private void headings() {
        List<Element> headings = body.select(HEADINGS);
        boolean someAsk = headings.stream().anyMatch(heading -> isQuestion(heading) && !isTitle(heading));
        for (Element heading : headings) {
            List<Node> answer = below(heading, someAsk);
            boolean isEmpty = HtmlAnswer.markdown(answer).isEmpty();
            boolean isTaken = isTitle(heading) ? headings.size() == 1 : !someAsk || isQuestion(heading);
            if (isTaken && !isEmpty) {
                take(heading, heading.text(), answer);
                answer.forEach(node -> inAnswers.addAll(headings(node)));
            } else if (!inAnswers.contains(heading)) {
                section = isTitle(heading) ? "" : heading.text();
                noteText(heading, isEmpty);
            }
        }
    }

    private void noteText(Element heading, boolean isEmpty) {
        if (!isEmpty && !isTitle(heading)) {
            intake.refuse(place(heading), "`" + Candidate.shortened(heading.text()) + "` is not a question");
        }
    }

    private static List<Element> headings(Node node) {
        return node instanceof Element element ? element.select(HEADINGS) : List.of();
    }

    private static boolean isTitle(Element heading) {
        return heading.normalName().equals("h1");
    }

    /** What follows {@code heading}, or the element that holds nothing else, up to the next heading of its rank. */
    private static List<Node> below(Element heading, boolean someAsk) {
        Node last = heading;
        while (isLast(last)
                && last.parent() instanceof Element parent
                && !parent.normalName().equals("body")) {
            last = parent;
        }
        List<Node> below = new ArrayList<>();
        for (Node next = last.nextSibling();
                next != null && !endsAnswer(next, heading, someAsk);
                next = next.nextSibling()) {
            below.add(next);
        }
        return below;
    }

    private static boolean isLast(Node node) {
        for (Node next = node.nextSibling(); next != null; next = next.nextSibling()) {
            if (next instanceof Element || (next instanceof TextNode text && !text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsAnswer(Node node, Element heading, boolean someAsk) {
        return headings(node).stream()
                .anyMatch(other ->
                        other.normalName().compareTo(heading.normalName()) <= 0 || (someAsk && isQuestion(other)));
    }

    private void take(Element element, String question, List<Node> answer) {
        if (known.add(bare(question))) {
            intake.take(new Row(place(element) + " (" + Candidate.shortened(question) + ")")
                    .with(Field.QUESTION, question)
                    .with(Field.ANSWER, HtmlAnswer.markdown(answer))
                    .with(Field.ANSWER_FORMAT, "markdown")
                    .with(Field.CATEGORY, section));
        }
    }

    private static String bare(String question) {
        return END_MARKS.matcher(question.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
