package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The replies of {@code POST /api/v1/chat} to questions as they should be asked. */
class ChatEndpointTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    @RegisterExtension
    static final WebServer TIMID_SERVER = new WebServer(Library.timidChatbot());

    private static JsonNode ask(String message) {
        HttpReply reply = SERVER.chat(message);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/json;charset=utf-8");
        return reply.json();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void anAnswerHasTheFieldsOfTheContract() {
        JsonNode reply = ask("How do I get a library card?");
        assertThat(names(reply))
                .containsExactly(
                        "conversation",
                        "turn",
                        "kind",
                        "text",
                        "html",
                        "details",
                        "entry",
                        "confidence",
                        "suggestions",
                        "contact",
                        "debug");
        ObjectNode constant = reply.deepCopy();
        constant.remove(List.of("conversation", "turn", "confidence"));
        assertThat(constant.toPrettyString()).isEqualToIgnoringWhitespace("""
                        {
                          "kind": "answer",
                          "text": "Come to the desk with a letter that shows your address. The card is free and ready at once. See our rules (https://library.example/rules).",
                          "html": "<p>Come to the desk with a letter that shows your address. The card is free and ready at once. See <a rel=\\"noopener noreferrer nofollow\\" href=\\"https://library.example/rules\\">our rules</a>.</p>",
                          "details": null,
                          "entry": {
                            "id": "join",
                            "topic": "membership",
                            "title": "How do I get a library card?",
                            "url": "/api/v1/entries/join",
                            "sources": [
                              {"title": "Rules of membership", "url": "https://library.example/rules"},
                              {"title": "Council fees", "url": "https://council.example/fees"}
                            ],
                            "reviewed": "2026-02-01"
                          },
                          "suggestions": [
                            {"entry": "borrowing", "title": "How many books can I borrow?"},
                            {"entry": "opening-hours", "title": "When is the library open?"}
                          ],
                          "contact": null,
                          "debug": null
                        }
                        """);
        assertThat(reply.path("confidence").asDouble()).isBetween(0.9, 1.0);
    }

    @Test
    void anAnswerWithDetailsTellsThemApart() {
        JsonNode reply = ask("When is the library open?");
        assertThat(reply.path("text").asText())
                .isEqualTo("We are open from 10 am to 6 pm, Monday to Saturday. We are closed on Sunday.");
        assertThat(names(reply.path("details"))).containsExactly("text", "html");
        assertThat(reply.at("/details/text").asText())
                .isEqualTo("Holidays\n\n- We close on public holidays.\n- Call +1 555 0123 to be sure.");
        assertThat(reply.at("/details/html").asText())
                .startsWith("<h2>Holidays</h2>")
                .contains("<li>We close on <strong>public holidays</strong>.</li>");
    }

    @Test
    void whatAnEntryDoesNotTellIsNullOrEmpty() {
        assertThat(ask("How many books can I borrow?").at("/entry/reviewed").isNull())
                .isTrue();
        assertThat(ask("What happens if I return a book late?").at("/entry/sources"))
                .isEmpty();
        assertThat(ask("Can I print or copy at the library?").path("suggestions"))
                .isEmpty();
    }

    @Test
    void anHonestNoOffersTheNearestTopicsAndTheContact() {
        JsonNode reply = ask("what is the capital of france");
        assertThat(reply.path("kind").asText()).isEqualTo("unknown");
        assertThat(reply.path("entry").isNull()).isTrue();
        assertThat(reply.path("details").isNull()).isTrue();
        assertThat(reply.path("contact").toString())
                .isEqualTo("{\"name\":\"Read & Rest <Town> Library\",\"phone\":\"+1 555 0123\","
                        + "\"email\":\"desk@library.example\",\"url\":\"https://library.example\","
                        + "\"hours\":\"Monday to Saturday, 10 am to 6 pm\"}");
        assertThat(reply.path("suggestions")).hasSize(3);
        assertThat(reply.path("text").asText())
                .startsWith("I'm sorry, I don't know that. I only know about the \"Read & Rest <Town> Library\".")
                .contains(reply.path("suggestions").findValuesAsText("title"))
                .contains("+1 555 0123");
    }

    @Test
    void plainTextBecomesEscapedHtml() {
        assertThat(ask("what is the capital of france").path("html").asText())
                .startsWith("<p>I&#39;m sorry, I don&#39;t know that. "
                        + "I only know about the &quot;Read &amp; Rest &lt;Town&gt; Library&quot;.</p>\n<p>The closest")
                .contains("<br>1. ", "<br>2. ", "<br>3. ")
                .endsWith("<br>Monday to Saturday, 10 am to 6 pm</p>");
    }

    @Test
    void aQuestionBackOffersTheChoicesInOrder() {
        HttpReply reply = TIMID_SERVER.chat("How do I get a library card?");
        assertThat(reply.field("kind")).isEqualTo("clarify");
        List<String> titles = reply.json().path("suggestions").findValuesAsText("title");
        assertThat(titles).hasSize(3).startsWith("How do I get a library card?");
        assertThat(reply.field("text"))
                .isEqualTo("I'm not sure what you mean. Is it one of these?\n1. %s\n2. %s\n3. %s"
                        .formatted(titles.toArray()));
        assertThat(reply.field("html"))
                .startsWith("<p>I&#39;m not sure what you mean. Is it one of these?<br>1. How do I get");
        assertThat(reply.json().path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(reply.json().path("contact").isNull()).isTrue();
    }

    private static HttpReply goOn(String conversation) {
        return SERVER.chatWith("{\"message\":\"how do i join\",\"conversation\":\"%s\"}".formatted(conversation));
    }

    @Test
    void theSecondTurnStaysInTheConversation() {
        JsonNode first = ask("how do i join");
        HttpReply second = goOn(first.path("conversation").asText());
        assertThat(second.field("conversation"))
                .isEqualTo(first.path("conversation").asText());
        assertThat(second.field("turn")).isNotEqualTo(first.path("turn").asText());
    }

    @Test
    void everyNewConversationHasItsOwnId() {
        assertThat(ask("how do i join").path("conversation"))
                .isNotEqualTo(ask("how do i join").path("conversation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcdef",
                "../../etc/passwd",
                "' OR 1=1 --",
                "<script>",
                "\\u0000",
                "\\ud800"
            })
    void aConversationThatIsNotUnderWayIsReplaced(String forged) {
        HttpReply reply = goOn(forged);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("conversation")).matches("[0-9a-f]{32}").isNotEqualTo(forged);
    }

    @Test
    void anOverlongConversationIdIsReplaced() {
        HttpReply reply = goOn("a".repeat(20_000));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("conversation")).hasSize(32);
    }

    @Test
    void nullStandsForAbsent() {
        HttpReply reply = SERVER.chatWith("{\"message\":\"how do i join\",\"conversation\":null,\"debug\":null}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("debug").isNull()).isTrue();
    }

    @Test
    void debugTellsWhy() {
        HttpReply reply = SERVER.chatWith("{\"message\":\"  how do I\\njoin\",\"debug\":true}");
        JsonNode debug = reply.json().path("debug");
        assertThat(names(debug)).containsExactly("query", "confidence", "coverage", "candidates");
        assertThat(debug.path("query").asText()).isEqualTo("how do I join");
        assertThat(debug.path("confidence")).isEqualTo(reply.json().path("confidence"));
        assertThat(debug.path("candidates")).hasSize(5);
        JsonNode best = debug.at("/candidates/0");
        assertThat(names(best)).containsExactly("entry", "score", "signals");
        assertThat(best.path("entry").asText()).isEqualTo("join");
        assertThat(names(best.path("signals"))).contains("meaning", "wording");
    }

    @Test
    void debugIsNullUnasked() {
        assertThat(SERVER.chatWith("{\"message\":\"how do i join\",\"debug\":false}")
                        .json()
                        .path("debug")
                        .isNull())
                .isTrue();
    }
}
