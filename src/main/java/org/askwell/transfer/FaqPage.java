package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Reads the questions of schema.org's {@code FAQPage} in JSON-LD. */
final class FaqPage {

    private static final Pattern QUESTION = Pattern.compile("(?:.*[/:#])?Question");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,40};");

    private final String place;
    private final Intake intake;
    private final Map<String, JsonNode> byId = new HashMap<>();

    private FaqPage(String place, Intake intake) {
        this.place = place;
        this.intake = intake;
    }

    static boolean fits(JsonNode node) {
        return node.has("@context") || node.has("@graph") || node.has("@type");
    }

    /** @param place where {@code whole} stands */
    static void read(String place, JsonNode whole, Intake intake) {
        FaqPage page = new FaqPage(place, intake);
        page.collectIds(whole);
        page.read(whole);
    }

    private void collectIds(JsonNode node) {
        if (node.path("@id").isTextual() && !isReference(node)) {
            byId.putIfAbsent(node.path("@id").asText(), node);
        }
        node.forEach(this::collectIds);
    }

    /** Tells whether {@code node} says no more than which one is meant. */
    private static boolean isReference(JsonNode node) {
        return !node.has("name") && !node.has("text");
    }

    private void read(JsonNode node) {
        if (isQuestion(node)) {
            boolean isElsewhere =
                    isReference(node) && byId.containsKey(node.path("@id").asText());
            if (!isElsewhere) {
                intake.take(row(node));
            }
        } else {
            types(node)
                    .filter(type -> type.endsWith("Question"))
                    .forEach(type -> intake.refuse(place, "a `" + type + "`, which is no question with an answer"));
            node.forEach(this::read);
        }
    }

    private static boolean isQuestion(JsonNode node) {
        return types(node).anyMatch(type -> QUESTION.matcher(type).matches());
    }

    private static Stream<String> types(JsonNode node) {
        return several(node.path("@type")).map(JsonNode::asText);
    }

    private static Stream<JsonNode> several(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private Row row(JsonNode question) {
        String name = plain(question.path("name").asText(question.path("text").asText()));
        Row row = new Row(place + " (" + Candidate.shortened(name) + ")").with(Field.QUESTION, name);
        texts(question.path("alternateName")).forEach(other -> row.with(Field.VARIANTS, plain(other)));
        several(question.path("identifier")).forEach(id -> identifier(row, id));
        row.with(Field.CATEGORY, question.path("about").path("name").asText())
                .with(Field.REVIEWED, question.path("dateModified").asText());
        several(question.path("mentions"))
                .forEach(other ->
                        row.with(Field.RELATED, other.path("identifier").asText()));
        several(question.path("citation"))
                .filter(JsonNode::isObject)
                .forEach(work -> row.with(Field.SOURCES, source(work)));
        answer(row, question);
        return row;
    }

    private static List<String> texts(JsonNode node) {
        return several(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private static void identifier(Row row, JsonNode identifier) {
        if (identifier.path("propertyID").asText().equals("topic")) {
            row.with(Field.TOPIC, identifier.path("value").asText());
        } else {
            row.with(Field.ID, identifier.path("value").asText(identifier.asText()));
        }
    }

    private static String source(JsonNode work) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", work.path("name").asText())
                .put("url", work.path("url").asText())
                .toString();
    }

    private void answer(Row row, JsonNode question) {
        List<JsonNode> answers = Stream.of("acceptedAnswer", "suggestedAnswer")
                .flatMap(named -> several(question.path(named)))
                .map(found -> byId.getOrDefault(found.path("@id").asText(), found))
                .filter(found -> found.has("text") || found.isTextual())
                .toList();
        answers.stream().limit(1).forEach(first -> answerText(row, first));
        answers.stream()
                .skip(1)
                .map(further -> further.path("text").asText(further.asText()))
                .forEach(text ->
                        intake.refuse(row.place(), "has a further answer, `" + Candidate.shortened(text) + "`"));
    }

    private static void answerText(Row row, JsonNode answer) {
        JsonNode encoding = answer.path("encoding");
        if (encoding.path("encodingFormat").asText().equals("text/markdown")) {
            row.with(Field.ANSWER, encoding.path("text").asText()).with(Field.ANSWER_FORMAT, "markdown");
            return;
        }
        String text = answer.path("text").asText(answer.asText());
        boolean isEscaped = !AnswerText.isHtml(text) && ENTITY.matcher(text).find();
        row.with(Field.ANSWER, text).with(Field.ANSWER_FORMAT, isEscaped ? "html" : "");
    }

    /** Many sites escape their questions as if they stood in a page. */
    private static String plain(String text) {
        return AnswerText.isHtml(text) ? Jsoup.parseBodyFragment(text).text() : Parser.unescapeEntities(text, false);
    }
}
