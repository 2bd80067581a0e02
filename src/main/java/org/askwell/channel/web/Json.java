package org.askwell.channel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** Reads the request's body. Throws {@link BadRequest} that says what is wrong with it. */
    static <T> T read(Context context, Class<T> type) {
        String contentType = String.valueOf(context.contentType());
        if (!contentType.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw new BadRequest(415, "Send the body as application/json.");
        }
        try {
            T value = MAPPER.readValue(text(context.bodyAsBytes()), type);
            if (value == null) {
                throw new BadRequest(400, "The body must be a JSON object.");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new BadRequest(
                    400,
                    "The JSON has a wrong field: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + at(e));
        } catch (JsonProcessingException e) {
            throw new BadRequest(400, "The body is not well-formed JSON" + at(e));
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest(400, "The body is not UTF-8; encode it as UTF-8.");
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? "."
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ").";
    }

    /** Writes {@code value} as the response. */
    static void write(Context context, int status, String contentType, Object value) {
        try {
            context.status(status).contentType(contentType).result(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply cannot be written as JSON", e);
        }
    }

    static void write(Context context, Object value) {
        write(context, 200, "application/json; charset=utf-8", value);
    }
}
