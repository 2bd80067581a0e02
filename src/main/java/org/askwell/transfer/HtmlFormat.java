package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A web page: its {@code FAQPage} as JSON-LD or microdata, and what else on it is a question with an answer. */
final class HtmlFormat implements ImportFormat {

    private static final int MAX_DEPTH = 200;
    private static final Pattern WRAPPING = Pattern.compile("<!--|-->|//\\s*<!\\[CDATA\\[|//\\s*]]>");
    private static final String NO_CONTENT = "script, nav, style, template, noscript";

    /** What stands beside the text of a page, unless it is part of an answer. */
    private static final String ASIDES = "footer, aside, body > header";

    private static final String ANSWERS = "details, dd, td, blockquote, footer, aside, [itemprop=acceptedAnswer]";

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean fits(Original original) {
        return original.isNamed(".html")
                || original.isNamed(".htm")
                || original.isNamed(".xhtml")
                || original.text().stripLeading().startsWith("<");
    }

    @Override
    public void read(Original original, Columns columns, Intake intake) {
        Document page = parse(original);
        intake.titled(page.select("meta[property=og:site_name]").attr("content"));
        for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
            data(script, intake);
        }
        page.select(NO_CONTENT).remove();
        KnownAnswers known = known(intake.rows(), original.address());
        List<Element> asides = page.body().select(ASIDES).stream()
                .filter(aside -> aside.parents().stream().noneMatch(parent -> parent.is(ANSWERS)))
                .toList();
        // Still in the page, whose address completes links, but no longer within the answer before it.
        asides.forEach(page.expectFirst("html")::appendChild);
        new PageQuestions(page.body(), known, intake).read();
        asides.forEach(aside -> new PageQuestions(aside, known, intake).read());
    }

    private static KnownAnswers known(List<Row> rows, String address) {
        KnownAnswers known = new KnownAnswers();
        for (Row row : rows) {
            String format = row.first(Field.ANSWER_FORMAT).orElse("");
            String answer = AnswerText.markdown(String.join("\n\n", row.all(Field.ANSWER)), format, address);
            row.first(Field.QUESTION).ifPresent(question -> known.add(question, answer));
        }
        return known;
    }

    private static Document parse(Original original) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
        Optional<String> charset = original.charset().map(Charset::name);
        // A page may name its own encoding, which only the parser of pages finds.
        if (charset.isEmpty() && !original.text().toLowerCase(Locale.ROOT).contains("charset=")) {
            return parser.parseInput(original.text(), original.address());
        }
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(original.content()), charset.orElse(null), original.address(), parser);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + original.name(), e);
        }
    }

    private static void data(Element script, Intake intake) {
        String place = PageQuestions.place(script);
        Optional<JsonNode> data =
                JsonTexts.parse(WRAPPING.matcher(script.data()).replaceAll(""));
        if (data.isPresent()) {
            FaqPage.read(place, data.get(), intake);
        } else {
            intake.refuse(place, "the JSON-LD here is broken");
        }
    }
}
