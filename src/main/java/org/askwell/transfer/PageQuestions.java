package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions with answers in the text of a page: microdata, {@code <details>}, terms and rows of tables that ask, and
 * headings that ask, with what follows them. Where nothing on the page asks, each heading is a question.
 */
final class PageQuestions {

    private static final String MICRODATA = "[itemtype~=(?i)schema\\.org/Question$]";
    private static final Evaluator IS_MICRODATA = QueryParser.parse(MICRODATA);
    private static final String OTHERS = MICRODATA + ", details:has(> summary), dt, tr";

    private final Element root;
    private final KnownAnswers known;
    private final Intake intake;
    private final PageHeadings headings;
    private final boolean headingsAsk;
    private final Covered covered = new Covered();
    private String section = "";

    /** @param known what the page answers elsewhere; grows */
    PageQuestions(Element root, KnownAnswers known, Intake intake) {
        this.root = root;
        this.known = known;
        this.intake = intake;
        headings = new PageHeadings(
                root, root.select(OTHERS).stream().filter(PageQuestions::asks).toList());
        headingsAsk =
                headings.areAlike() && known.isEmpty() && root.normalName().equals("body");
    }

    static String place(Element element) {
        return "line " + element.sourceRange().start().lineNumber();
    }

    void read() {
        for (Element element : root.select(OTHERS + ", " + PageHeadings.ALL)) {
            if (!covered.holds(element)) {
                read(element);
            }
        }
        new PageRest(root, known, covered, intake).note();
    }

    private void read(Element element) {
        if (element.is(IS_MICRODATA)) {
            microdata(element);
            return;
        }
        switch (element.normalName()) {
            case "details" -> details(element);
            case "dt" -> term(element);
            case "tr" -> row(element);
            default -> heading(element);
        }
    }

    private static boolean asks(Element element) {
        return element.is(IS_MICRODATA)
                || switch (element.normalName()) {
                    case "details" -> true;
                    case "tr" -> isQuestionRow(element);
                    default -> PageHeadings.asks(element);
                };
    }

    private void microdata(Element question) {
        List<Element> answers = question.select("[itemprop=acceptedAnswer], [itemprop=suggestedAnswer]");
        List<Element> names = question.select("[itemprop=name]").stream()
                .filter(name -> answers.stream().noneMatch(name.parents()::contains))
                .toList();
        String name = names.isEmpty() ? "" : words(names.getFirst());
        List<Element> texts = answers.stream()
                .map(answer ->
                        answer.select("[itemprop=text]").stream().findFirst().orElse(answer))
                .toList();
        take(question, name, texts.isEmpty() ? List.of() : texts.getFirst().childNodes());
        texts.stream()
                .skip(1)
                .forEach(text -> intake.refuse(
                        placeOf(question, name), "has a further answer, `" + Candidate.shortened(text.text()) + "`"));
        covered.addAll(names);
        covered.addAll(texts);
    }

    private static String words(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** One that holds others is a group of questions, and may be one itself. */
    private void details(Element details) {
        Element summary = details.expectFirst("> summary");
        List<Node> answer = ownNodes(details).toList();
        boolean isGroup = details.select("details").size() > 1;
        boolean isQuestion =
                PageHeadings.asks(summary) && !HtmlAnswer.markdown(answer).isEmpty();
        if (!isGroup || isQuestion) {
            take(details, summary.text(), answer);
        } else {
            noteText(summary, answer);
        }
        covered.add(summary);
        covered.addAll(answer);
    }

    private static Stream<Node> ownNodes(Element details) {
        return details.childNodes().stream()
                .filter(node -> !isNamed(node, "summary") && !isNamed(node, "details"))
                .flatMap(node -> node instanceof Element element
                                && !element.select("details").isEmpty()
                        ? ownNodes(element)
                        : Stream.of(node));
    }

    private static boolean isNamed(Node node, String name) {
        return node.normalName().equals(name);
    }

    /** Terms that follow each other share what is said of them. */
    private void term(Element first) {
        List<Element> terms = following(first, "dt");
        terms.addFirst(first);
        List<Element> said = following(terms.getLast(), "dd");
        List<Node> answer =
                said.stream().flatMap(dd -> dd.childNodes().stream()).toList();
        List<Element> asking = terms.stream().filter(PageHeadings::asks).toList();
        if (asking.isEmpty()) {
            noteText(first, answer);
        } else {
            Element question = asking.getFirst();
            List<String> variants = terms.stream()
                    .filter(term -> !term.equals(question))
                    .map(Element::text)
                    .toList();
            take(question, question.text(), variants, answer);
        }
        covered.addAll(terms);
        covered.addAll(said);
    }

    private static List<Element> following(Element element, String name) {
        List<Element> following = new ArrayList<>();
        for (@Nullable Element next = element.nextElementSibling();
                next != null && isNamed(next, name);
                next = next.nextElementSibling()) {
            following.add(next);
        }
        return following;
    }

    /** A row the first cell of which asks; cells that hold more than a line lay out the page. */
    private static boolean isQuestionRow(Element row) {
        return row.childrenSize() > 1
                && PageHeadings.asks(row.child(0))
                && row.child(0)
                        .select("details, table, dl, " + PageHeadings.ALL)
                        .isEmpty()
                && !row.select("td").isEmpty();
    }

    private void row(Element row) {
        if (isQuestionRow(row)) {
            List<Node> answer = row.children().stream()
                    .skip(1)
                    .flatMap(cell -> cell.childNodes().stream())
                    .toList();
            take(row, row.child(0).text(), answer);
            covered.add(row);
        }
    }

    private void heading(Element heading) {
        List<Node> answer = headings.below(heading);
        boolean isEmpty = HtmlAnswer.markdown(answer).isEmpty();
        boolean isTaken = headings.isTitle(heading)
                ? headingsAsk && headings.isAlone()
                : headingsAsk || PageHeadings.asks(heading);
        if (isTaken && !isEmpty) {
            take(heading, heading.text(), answer);
            covered.add(heading);
            covered.addAll(answer);
        } else {
            section(heading, answer);
        }
    }

    private void section(Element heading, List<Node> below) {
        section = headings.isTitle(heading) ? "" : heading.text();
        boolean isQuestion = PageHeadings.asks(heading) && !headings.isTitle(heading);
        boolean holdsQuestion = below.stream()
                .flatMap(node -> node instanceof Element element ? element.getAllElements().stream() : Stream.of())
                .anyMatch(element -> known.asks(element.text()));
        if (!isQuestion) {
            covered.add(heading);
        }
        if (!headings.isTitle(heading) && !holdsQuestion) {
            noteText(heading, below);
            covered.addAll(below);
        }
    }

    private void noteText(Element title, List<Node> text) {
        if (!HtmlAnswer.markdown(text).isEmpty()) {
            intake.refuse(place(title), "`" + Candidate.shortened(title.text()) + "` is not a question");
        }
    }

    private void take(Element element, String question, List<Node> answer) {
        take(element, question, List.of(), answer);
    }

    private void take(Element element, String question, List<String> variants, List<Node> answer) {
        String markdown = HtmlAnswer.markdown(answer);
        if (question.isBlank() || known.add(question, markdown)) {
            String place = placeOf(element, question);
            LeftOut.note(place, answer, intake);
            intake.take(new Row(place)
                    .with(Field.QUESTION, question)
                    .with(Field.VARIANTS, variants)
                    .with(Field.ANSWER, markdown)
                    .with(Field.ANSWER_FORMAT, "markdown")
                    .with(Field.CATEGORY, section));
        }
    }

    private static String placeOf(Element element, String question) {
        return place(element) + " (" + Candidate.shortened(question) + ")";
    }
}
