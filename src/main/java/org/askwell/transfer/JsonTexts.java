package org.askwell.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON that strangers wrote. */
final class JsonTexts {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_TEXT = 20_000_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    // Answers are often pasted with their line ends as they are.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    private JsonTexts() {}

    /** The value of {@code json}; absent where it is broken. */
    static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The texts of a JSON array that holds nothing else; absent where {@code json} is none. */
    static Optional<List<String>> array(String json) {
        return Optional.of(json)
                .filter(text -> text.stripLeading().startsWith("["))
                .flatMap(JsonTexts::parse)
                .filter(JsonNode::isArray)
                .map(array -> StreamSupport.stream(array.spliterator(), false).toList())
                .filter(items -> items.stream().allMatch(JsonNode::isTextual))
                .map(items -> items.stream().map(JsonNode::textValue).toList());
    }

    static String array(List<String> texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    /** Writes an array so that it can also stand in the script of a page, with a line for each of its items. */
    static void writeArray(Stream<ObjectNode> items, Writer out) throws IOException {
        String separator = "[\n";
        for (ObjectNode item : (Iterable<ObjectNode>) items::iterator) {
            out.write(separator);
            out.write(MAPPER.writeValueAsString(item).replace("<", "\\u003c"));
            separator = ",\n";
        }
        out.write("\n]\n");
    }

    /** What is wrong, in words that name no Java class. */
    static String fault(JsonProcessingException e) {
        return e instanceof StreamConstraintsException
                ? "nested too deeply, or with a text too long to be an answer"
                : "broken JSON: " + e.getOriginalMessage();
    }
}
