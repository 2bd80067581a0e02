package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The service's description of itself, to hold what it does against. */
final class OpenApi {

    private static final JsonNode DOCUMENT = read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .build()));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private OpenApi() {}

    private static JsonNode read() {
        try (InputStream stream = WebChannel.class.getResourceAsStream("openapi.json")) {
            return new JsonMapper().readTree(stream);
        } catch (IOException e) {
            throw new AssertionError("openapi.json", e);
        }
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /** Each operation by its method and path, such as {@code GET /health/live}. */
    static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    /** Fails unless {@code reply} is one that the description promises for a request to {@code path}. */
    static void verify(String method, String path, HttpReply reply) {
        boolean head = method.equals("HEAD");
        Optional<JsonNode> operation = operation(head ? "GET" : method, path);
        if (operation.isEmpty()) {
            assertThat(reply.status())
                    .as("%s %s is not described", method, path)
                    .isIn(404, 405);
            if (!reply.mediaType().equals("text/html")) {
                verifyProblem(head, reply);
            }
            return;
        }
        JsonNode response = resolve(operation.get().path("responses").path(String.valueOf(reply.status())));
        assertThat(response.isMissingNode())
                .as("%s %s is not described to answer %d", method, path, reply.status())
                .isFalse();
        if (!response.has("content")) {
            assertThat(reply.octets()).isEmpty();
            assertThat(reply.header("Content-Type")).isEmpty();
            return;
        }
        JsonNode content = response.path("content").path(reply.mediaType());
        assertThat(content.isMissingNode())
                .as("%s %s is not described to answer %d with %s", method, path, reply.status(), reply.mediaType())
                .isFalse();
        if (head) {
            assertThat(reply.octets()).isEmpty();
        } else {
            verify(
                    content.path("schema"),
                    reply.mediaType().endsWith("json") ? reply.json() : TextNode.valueOf(reply.text()));
        }
    }

    /** Fails unless {@code reply} is an error as every operation may give. */
    static void verifyProblem(boolean head, HttpReply reply) {
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        if (head) {
            assertThat(reply.octets()).isEmpty();
        } else {
            verify(DOCUMENT.at("/components/schemas/Problem"), reply.json());
            assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
        }
    }

    /** Fails unless {@code value} is what {@code schema}, a part of the description, says. */
    static void verify(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        JsonSchema compiled = SCHEMAS.getSchema(whole, STRICT);
        assertThat(compiled.validate(value))
                .as("what the schema finds in %s", value)
                .isEmpty();
    }

    /** The node that {@code node} refers to, or the node itself. */
    static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Optional<JsonNode> operation(String method, String path) {
        return DOCUMENT.path("paths").properties().stream()
                .filter(described -> path.replaceFirst("\\?.*", "")
                        .matches(described.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(described -> described.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }
}
