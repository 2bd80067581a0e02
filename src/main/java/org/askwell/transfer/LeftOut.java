package org.askwell.transfer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Notes what an answer in HTML shows its readers and its Markdown does not. */
final class LeftOut {

    private static final Evaluator SHOWN = QueryParser.parse(
            "form, button, select, textarea, input, iframe, object, embed, audio, video, svg, img:not([alt])");
    private static final List<String> DESCRIPTIONS =
            List.of("aria-label", "title", "value", "placeholder", "src", "data", "action");
    private static final Set<String> LEADING_NOWHERE = Set.of("", "#");

    private LeftOut() {}

    /** @param address where the source stands, to complete links; may be empty */
    static void note(Row row, String address, Intake intake) {
        String format = row.first(Field.ANSWER_FORMAT).orElse("");
        row.all(Field.ANSWER).stream()
                .filter(answer -> AnswerText.readsTags(answer, format))
                .map(answer -> Jsoup.parseBodyFragment(answer, address).body().childNodes())
                .forEach(answer -> note(row.place(), answer, intake));
    }

    static void note(String place, List<Node> answer, Intake intake) {
        for (Node node : answer) {
            if (!(node instanceof Element element)) {
                continue;
            }
            if (element.is(SHOWN)) {
                part(place, element, intake);
            } else if (HtmlAnswer.isText(element)) {
                link(place, element, intake);
                note(place, element.childNodes(), intake);
            }
        }
    }

    /** A link within the page, or to a script, leads nowhere else. */
    private static void link(String place, Element link, Intake intake) {
        String address = link.attr("href").strip();
        boolean leadsElsewhere = !LEADING_NOWHERE.contains(address.substring(0, Math.min(1, address.length())))
                && !address.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
        if (leadsElsewhere && HtmlWords.address(link).isEmpty()) {
            intake.doubt(
                    place, "its link `" + Candidate.shortened(address) + "` has no full web address; its words stay");
        }
    }

    private static void part(String place, Element part, Intake intake) {
        Stream.concat(
                        Stream.of(part.text()),
                        Stream.concat(
                                DESCRIPTIONS.stream().map(part::attr),
                                part.select("source").stream().map(source -> source.attr("src"))))
                .filter(words -> !words.isBlank() && !part.attr("type").equals("hidden"))
                .findFirst()
                .ifPresent(words -> intake.refuse(
                        place,
                        "left out of its answer: `" + part.normalName() + "` with `" + Candidate.shortened(words)
                                + "`"));
    }
}
