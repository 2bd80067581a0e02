package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description is complete, keeps its own rules and is what the server serves. */
class OpenApiTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static final List<String> FOR_EVERY_OPERATION = List.of("500", "default");

    private static List<String> routes() {
        return SERVER.channel().server().unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.isHttpMethod())
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .toList();
    }

    @Test
    void whatIsServedIsDescribedAndWhatIsDescribedIsServed() {
        List<String> described = new ArrayList<>(OpenApi.operations().keySet());
        // HTTP says that HEAD goes with GET; so does the description, once for all.
        OpenApi.operations().keySet().stream()
                .filter(operation -> operation.startsWith("GET "))
                .map(operation -> operation.replaceFirst("GET", "HEAD"))
                .forEach(described::add);
        assertThat(routes()).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void theDescriptionIsServed() {
        HttpReply reply = SERVER.get("/openapi.json");
        assertThat(reply.header("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(reply.json()).isEqualTo(OpenApi.document());
        assertThat(reply.field("openapi")).startsWith("3.1.");
    }

    @Test
    void everyOperationIsNamedAndExplained() {
        assertThat(OpenApi.operations().values())
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(names(operation)).contains("operationId", "summary", "description", "tags"));
        assertThat(OpenApi.operations().values())
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationTellsOfItsErrors() {
        OpenApi.operations().forEach((name, operation) -> {
            List<String> statuses = names(operation.path("responses"));
            assertThat(statuses).as(name).containsAll(FOR_EVERY_OPERATION);
            assertThat(statuses).as(name).filteredOn(OpenApiTest::isSuccess).hasSize(1);
            statuses.stream()
                    .filter(status -> !isSuccess(status) && !status.equals("304"))
                    .forEach(status -> {
                        JsonNode response =
                                OpenApi.resolve(operation.path("responses").path(status));
                        assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .as("%s %s", name, status)
                                .isEqualTo("#/components/schemas/Problem");
                    });
        });
        assertThat(names(OpenApi.document().at("/paths/~1api~1v1~1chat/post/responses")))
                .contains("400", "413", "415");
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void everyExampleKeepsToItsSchema() {
        int examples = 0;
        for (JsonNode content : OpenApi.document().findValues("content")) {
            for (JsonNode media : content) {
                for (JsonNode example : media.path("examples")) {
                    OpenApi.verify(media.path("schema"), example.path("value"));
                    examples++;
                }
                if (media.has("example")) {
                    OpenApi.verify(media.path("schema"), media.path("example"));
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(15);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        TreeSet<String> referred = new TreeSet<>(OpenApi.document().findValuesAsText("$ref"));
        assertThat(referred)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                OpenApi.document().at(reference.substring(1)).isMissingNode())
                        .isFalse());
        TreeSet<String> components = new TreeSet<>();
        for (String kind : List.of("schemas", "responses")) {
            names(OpenApi.document().at("/components/" + kind))
                    .forEach(name -> components.add("#/components/" + kind + "/" + name));
        }
        assertThat(components).isEqualTo(referred);
    }

    @Test
    void everyObjectIsClosedAndTellsWhatItsFieldsMean() {
        OpenApi.document().at("/components/schemas").properties().forEach(schema -> {
            JsonNode shape = schema.getValue();
            assertThat(shape.path("description").asText()).as(schema.getKey()).isNotBlank();
            assertThat(shape.path("additionalProperties").asBoolean(true))
                    .as(schema.getKey())
                    .isFalse();
            assertThat(shape.path("properties").properties())
                    .as(schema.getKey())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(
                                    field.getValue().path("description").asText())
                            .as(field.getKey())
                            .isNotBlank());
        });
    }

    @Test
    void repliesAlwaysHaveAllTheirFields() {
        OpenApi.document().at("/components/schemas").properties().stream()
                .filter(schema -> !List.of("ChatRequest", "Feedback").contains(schema.getKey()))
                .forEach(schema -> {
                    TreeSet<String> required = new TreeSet<>();
                    schema.getValue().path("required").forEach(name -> required.add(name.asText()));
                    assertThat(required)
                            .as(schema.getKey())
                            .containsExactlyElementsOf(names(schema.getValue().path("properties")).stream()
                                    .sorted()
                                    .collect(Collectors.toList()));
                });
    }

    @Test
    void theLimitsAreThoseOfTheServer() {
        JsonNode request = OpenApi.document().at("/components/schemas/ChatRequest/properties");
        assertThat(request.at("/message/maxLength").asInt()).isEqualTo(Utterance.MAX_LENGTH);
        assertThat(OpenApi.document()
                        .at("/paths/~1api~1v1~1chat/post/description")
                        .asText())
                .contains("%,d bytes".formatted(RequestBody.MAX_BYTES));
        int longest = OpenApi.document()
                .at("/paths/~1api~1v1~1chat/post/parameters/0/schema/maxLength")
                .asInt();
        String question = WebServer.body("", "how do i join");
        assertThat(SERVER.chatUnder("k".repeat(longest), question).status()).isEqualTo(200);
        assertThat(SERVER.chatUnder("k".repeat(longest + 1), question).status()).isEqualTo(400);
    }

    @Test
    void everyKindOfReplyIsDescribedWithAnExample() {
        TreeSet<String> kinds = new TreeSet<>();
        OpenApi.document()
                .at("/components/schemas/Reply/properties/kind/enum")
                .forEach(kind -> kinds.add(kind.asText()));
        assertThat(names(OpenApi.document()
                        .at("/paths/~1api~1v1~1chat/post/responses/200/content/application~1json/examples")))
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(kinds)
                .hasSameSizeAs(Reply.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(OpenApi.document()
                                .at("/components/schemas/Reply/properties/kind/description")
                                .asText())
                        .contains("`" + kind + "`"));
    }
}
