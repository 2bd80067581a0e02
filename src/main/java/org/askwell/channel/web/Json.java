package org.askwell.channel.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.http.Context;

/** JSON in and out: strict about what comes, so that a client's mistake is named instead of guessed around. */
final class Json {

    private static final int MAX_DEPTH = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Boolean,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            // A record's components are all there is to say; its isThat() methods are for Java.
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build();

    private Json() {}

    /** Reads the request's body. Throws {@link BadRequest} that says what is wrong with it. */
    static <T> T read(Context context, Class<T> type) {
        JsonNode tree = tree(RequestBody.text(context, "application/json"));
        if (!tree.isObject()) {
            throw new BadRequest(400, "The body must be a JSON object.");
        }
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            String known = String.join(
                    ", ",
                    e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList());
            throw new BadRequest(400, "The JSON has an unknown field; known are " + known + ".");
        } catch (MismatchedInputException e) {
            throw new BadRequest(400, "The field `" + field(e) + "` must be " + kind(e.getTargetType()) + ".");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be read as " + type, e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new BadRequest(400, "The JSON is nested too deeply or holds too long a number.");
        } catch (JsonProcessingException e) {
            throw new BadRequest(400, "The body is not well-formed JSON" + at(e));
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? "."
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ").";
    }

    private static String field(JsonMappingException e) {
        return String.join(
                ".",
                e.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .toList());
    }

    private static String kind(Class<?> type) {
        return type == boolean.class || type == Boolean.class ? "true or false" : "a string";
    }

    /** Writes {@code value} as the response. */
    static void write(Context context, Object value) {
        context.contentType("application/json; charset=utf-8").result(bytes(value));
    }

    /** Answers that what was asked for is done, without another word. */
    static void done(Context context) {
        context.status(204).res().setContentType(null);
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply cannot be written as JSON", e);
        }
    }
}
