package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Discord's own description of its API, where {@code ASKWELL_DISCORD_OPENAPI} names the file. */
final class DiscordSchema {

    private static final String NAME = "ASKWELL_DISCORD_OPENAPI";
    private static final String ADDRESS = "https://discord.test/openapi.json";
    private static final Optional<DiscordSchema> DISCORD = named().map(DiscordSchema::new);

    /** What the description has of each path. */
    private static final Map<Pattern, String> PATHS = Map.of(
            Pattern.compile("interactions/[^/]+/[^/]+/callback"),
                    "/interactions/{interaction_id}/{interaction_token}/callback",
            Pattern.compile("webhooks/[^/]+/[^/]+/messages/@original"),
                    "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
            Pattern.compile("webhooks/[^/]+/[^/]+"), "/webhooks/{webhook_id}/{webhook_token}",
            Pattern.compile("channels/[^/]+/messages"), "/channels/{channel_id}/messages",
            Pattern.compile("users/@me/channels"), "/users/@me/channels",
            Pattern.compile("applications/[^/]+/commands"), "/applications/{application_id}/commands",
            Pattern.compile("applications/[^/]+/guilds/[^/]+/commands"),
                    "/applications/{application_id}/guilds/{guild_id}/commands");

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private DiscordSchema(Path file) {
        try {
            String text = Files.readString(file);
            document = new JsonMapper().readTree(text);
            schemas = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    factory -> factory.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                                    .keywords(Stream.of(
                                                    "openapi",
                                                    "info",
                                                    "externalDocs",
                                                    "servers",
                                                    "paths",
                                                    "components",
                                                    "x-discord-union")
                                            .map(NonValidationKeyword::new)
                                            .toList())
                                    .build())
                            .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty(NAME, System.getenv(NAME)))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    /** What Discord's description finds wrong with a request; nothing where there is no description. */
    static Set<String> faults(String method, String path, JsonNode body) {
        return DISCORD.map(discord -> discord.check(method, path, body)).orElse(Set.of());
    }

    private Set<String> check(String method, String path, JsonNode body) {
        Optional<String> described = PATHS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        if (described.isEmpty()) {
            return Set.of(method + " " + path + " is not described");
        }
        JsonNode operation =
                document.path("paths").path(described.get()).path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return Set.of(method + " " + path + " is not described");
        }
        if (body.isMissingNode() || !operation.has("requestBody")) {
            return Set.of();
        }
        String pointer = "/paths/" + described.get().replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT) + "/requestBody/content/application~1json/schema";
        return schema(pointer).validate(withNumbers(body)).stream()
                .map(ValidationMessage::toString)
                .collect(Collectors.toSet());
    }

    private JsonSchema schema(String pointer) {
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return compiled.computeIfAbsent(
                fragment,
                unknown -> schemas.getSchema(
                        SchemaLocation.of(ADDRESS + "#" + fragment),
                        SchemaValidatorsConfig.builder().build()));
    }

    /** JDA sends the contexts and permissions of a command as strings, which Discord takes and does not describe. */
    private static JsonNode withNumbers(JsonNode body) {
        JsonNode copy = body.deepCopy();
        copy.forEach(command -> {
            if (command instanceof ObjectNode object
                    && object.path("default_member_permissions").isTextual()) {
                object.put(
                        "default_member_permissions",
                        object.path("default_member_permissions").asLong());
            }
            for (String field : Set.of("contexts", "integration_types")) {
                if (command instanceof ObjectNode object && object.path(field).isArray()) {
                    var numbers = object.arrayNode();
                    object.path(field).forEach(value -> numbers.add(value.asInt()));
                    object.set(field, numbers);
                }
            }
        });
        return copy;
    }
}
