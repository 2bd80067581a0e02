package org.askwell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** JSON for machines that run the commands. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result cannot be written as JSON", e);
        }
    }

    static String writeLine(Object value) {
        try {
            return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result cannot be written as JSON", e);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param unknown the values of fields that an earlier version did not write yet
     */
    static <T> T read(Path file, Class<T> type, Map<String, Double> unknown) {
        try {
            if (!(MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode written)) {
                throw new IOException("it holds no JSON object");
            }
            ObjectNode whole = MAPPER.createObjectNode();
            unknown.forEach(whole::put);
            whole.setAll(written);
            return MAPPER.treeToValue(whole, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(file + " is not what --json prints", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
