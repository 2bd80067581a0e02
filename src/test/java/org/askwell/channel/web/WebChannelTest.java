package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything served besides the chat, and what holds for every address. */
class WebChannelTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static List<String> suggest(String typed) {
        HttpReply reply = SERVER.get("/api/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().findValuesAsText("entry");
    }

    @Test
    void suggestsWhatIsBeingTyped() {
        assertThat(SERVER.get("/api/v1/suggest?q=pri").json().toString())
                .isEqualTo("[{\"entry\":\"printing\",\"title\":\"Can I print or copy at the library?\"}]");
        assertThat(suggest("how many boo")).containsExactly("borrowing");
    }

    @Test
    void suggestsNothingForNothing() {
        assertThat(SERVER.get("/api/v1/suggest?q=").text()).isEqualTo("[]");
        assertThat(SERVER.get("/api/v1/suggest?q").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u0000",
                "\n",
                "🙂",
                "\uD83D",
                "\u202E",
                "\u200B",
                "*",
                "[",
                "\\",
                "\"",
                "<script>",
                "%",
                "&",
                "=",
                "../..",
                "title:*",
                "كتاب"
            })
    void suggestsNothingForOddCharacters(String typed) {
        assertThat(suggest(typed)).isEmpty();
    }

    @Test
    void suggestLooksAtTheFirstTwoHundredCharactersOnly() {
        assertThat(suggest("pri" + " ".repeat(197) + "zzz")).containsExactly("printing");
        assertThat(suggest("pri" + " ".repeat(196) + "zzz")).isEmpty();
        assertThat(suggest("a".repeat(6_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?Q=pri", "?query=pri"})
    void suggestNeedsItsParameter(String query) {
        HttpReply reply = SERVER.get("/api/v1/suggest" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("detail"))
                .isEqualTo("The parameter `q` is missing or badly encoded; put what the person has typed there.");
    }

    @Test
    void suggestTakesTheFirstOfSeveralParameters() {
        assertThat(SERVER.get("/api/v1/suggest?q=pri&q=fine&x=y").json().findValuesAsText("entry"))
                .containsExactly("printing");
    }

    @Test
    void welcomesWhoeverComes() {
        assertThat(SERVER.get("/api/v1/welcome").json().toPrettyString()).isEqualToIgnoringWhitespace("""
                        {
                          "clinic": "Read & Rest <Town> Library",
                          "language": "en",
                          "text": "Welcome to the library. What would you like to know?",
                          "html": "<p>Welcome to the library. What would you like to know?</p>",
                          "disclaimer": "Rules may change; ask the desk. In an emergency, call 911.",
                          "suggestions": [
                            {"entry": "join", "title": "How do I get a library card?"},
                            {"entry": "borrowing", "title": "How many books can I borrow?"}
                          ],
                          "contact": {
                            "name": "Read & Rest <Town> Library",
                            "phone": "+1 555 0123",
                            "email": "desk@library.example",
                            "url": "https://library.example",
                            "hours": "Monday to Saturday, 10 am to 6 pm"
                          },
                          "emergency": "911",
                          "keptMinutes": 30
                        }
                        """);
    }

    @Test
    void aForgottenConversationIsNotGoneOnWith() {
        String conversation = SERVER.chat("how do i join").field("conversation");
        assertThat(SERVER.chatIn(conversation, "tell me more").field("conversation"))
                .isEqualTo(conversation);
        assertThat(SERVER.delete("/api/v1/conversations/" + conversation).status())
                .isEqualTo(204);
        assertThat(SERVER.chatIn(conversation, "tell me more").field("conversation"))
                .isNotEqualTo(conversation);
        assertThat(SERVER.delete("/api/v1/conversations/" + conversation).status())
                .isEqualTo(204);
    }

    @Test
    void theListOfEntriesHoldsEachOfThemWhole() {
        JsonNode entries = SERVER.get("/api/v1/entries").json();
        assertThat(entries.findValuesAsText("id"))
                .containsExactly("borrowing", "join", "late-fees", "opening-hours", "printing");
        for (JsonNode entry : entries) {
            String id = entry.path("id").asText();
            assertThat(entry).isEqualTo(SERVER.get("/api/v1/entries/" + id).json());
            assertThat(SERVER.get(entry.path("url").asText()).mediaType()).isEqualTo("text/html");
        }
    }

    @Test
    void anEntryTellsAllThatPeopleMayRead() {
        assertThat(SERVER.get("/api/v1/entries/borrowing").json().toPrettyString())
                .isEqualToIgnoringWhitespace("""
                        {
                          "id": "borrowing",
                          "topic": "borrowing",
                          "category": "Loans",
                          "title": "How many books can I borrow?",
                          "url": "/faq/borrowing",
                          "summary": {
                            "text": "You can borrow ten books at a time and keep each for three weeks.",
                            "html": "<p>You can borrow ten books at a time and keep each for three weeks.</p>"
                          },
                          "details": {
                            "text": "Renew a book once if nobody waits for it.",
                            "html": "<p>Renew a book once if nobody waits for it.</p>"
                          },
                          "sources": [{"title": "Rules of lending", "url": "https://library.example/lending"}],
                          "reviewed": null,
                          "related": [{"entry": "late-fees", "title": "What happens if I return a book late?"}]
                        }
                        """);
    }

    @Test
    void anEntryWithoutDetailsHasEmptyOnes() {
        assertThat(SERVER.get("/api/v1/entries/join").json().path("details").toString())
                .isEqualTo("{\"text\":\"\",\"html\":\"\"}");
    }

    @Test
    void examplesAreForTheMatchingOnly() {
        String shown = SERVER.get("/api/v1/entries").text();
        for (Entry entry : Library.knowledgeBase().entries()) {
            assertThat(shown).doesNotContain(entry.examples());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such",
                "JOIN",
                "membership",
                "join%20",
                "a%2Fb",
                "..%2Fchat",
                "%F0%9F%99%82",
                "join;x=1",
                "{id}"
            })
    void anUnknownEntryIsNotFound(String id) {
        HttpReply reply = SERVER.get("/api/v1/entries/" + id.replace("{", "%7B").replace("}", "%7D"));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.field("detail")).isEqualTo("No entry has this id; /api/v1/entries lists them all.");
    }

    @Test
    void isWell() {
        assertThat(SERVER.get("/health/live").text()).isEqualTo("{\"status\":\"up\"}");
        assertThat(SERVER.get("/health/ready").text()).startsWith("{\"status\":\"up\",\"parts\":[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v2/chat",
                "/API/V1/ENTRIES",
                "/health",
                "/api/v1/entries/join/x",
                "/WEB-INF/web.xml",
                "/..%2f..%2fetc%2fpasswd"
            })
    void anUnknownAddressIsNotFound(String path) {
        HttpReply reply = SERVER.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.field("detail")).isEqualTo("Nothing is at this address; /openapi.json lists what there is.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/chat, POST",
        "PUT, /api/v1/chat, POST",
        "DELETE, /api/v1/chat, POST",
        "OPTIONS, /api/v1/chat, POST",
        "BREW, /api/v1/chat, POST",
        "post, /api/v1/chat, POST",
        "TRACE, /api/v1/chat, POST",
        "POST, /api/v1/suggest, 'GET, HEAD'",
        "PATCH, /api/v1/entries, 'GET, HEAD'",
        "DELETE, /api/v1/entries/join, 'GET, HEAD'",
        "POST, /health/live, 'GET, HEAD'",
        "POST, /openapi.json, 'GET, HEAD'"
    })
    void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
        HttpReply reply = SERVER.raw(method + " " + path + " HTTP/1.1\nHost: x\nConnection: close", "");
        OpenApi.verifyProblem(false, reply);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).hasValue(allowed);
        assertThat(reply.field("detail"))
                .isEqualTo("This address does not take this method; the header Allow lists what it takes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/suggest?q=pri",
                "/api/v1/suggest",
                "/api/v1/entries",
                "/api/v1/entries/join",
                "/api/v1/entries/no-such",
                "/health/live",
                "/health/ready",
                "/openapi.json",
                "/",
                "/faq",
                "/faq?q=join",
                "/faq/join",
                "/faq/no-such",
                "/faq.css",
                "/sitemap.xml",
                "/robots.txt",
                "/no-such"
            })
    void headTellsWhatGetWouldBringWithoutBringingIt(String path) {
        HttpReply got = SERVER.get(path);
        HttpReply head = SERVER.head(path);
        assertThat(head.status()).isEqualTo(got.status());
        assertThat(head.octets()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
    }

    @Test
    void headOfTheChatIsRefused() {
        assertThat(SERVER.head("/api/v1/chat").status()).isEqualTo(405);
    }

    private static HttpReply entriesAs(String encoding) {
        return SERVER.send(
                "/api/v1/entries",
                request -> request.header("Accept-Encoding", encoding).GET());
    }

    @Test
    void compressesForThoseWhoAskForIt() throws IOException {
        HttpReply compressed = entriesAs("gzip");
        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
            assertThat(plain.readAllBytes())
                    .isEqualTo(SERVER.get("/api/v1/entries").bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "no-such", "*;q=0", ""})
    void doesNotCompressForOthers(String encoding) {
        HttpReply plain = entriesAs(encoding);
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Content-Encoding")).isEmpty();
    }

    @Test
    void theApiServesJsonWhateverIsAccepted() {
        HttpReply reply = SERVER.send(
                "/api/v1/no-such",
                request -> request.header("Accept", "text/html").GET());
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void setsNoCookie() {
        assertThat(SERVER.chat("how do i join").header("Set-Cookie")).isEmpty();
        HttpReply noWebSocket = SERVER.raw(
                "GET /api/v1/chat HTTP/1.1\nHost: x\nConnection: Upgrade, close\nUpgrade: websocket\n"
                        + "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "");
        OpenApi.verifyProblem(false, noWebSocket);
        assertThat(noWebSocket.status()).isEqualTo(404);
        assertThat(noWebSocket.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aBodyThatNobodyAskedForIsIgnored() {
        HttpReply reply = SERVER.send(
                "/health/live",
                request -> request.header("Content-Type", "text/plain")
                        .method("GET", BodyPublishers.ofString("what is this?")));
        assertThat(reply.status()).isEqualTo(200);
    }
}
