package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers add these headers; here they are written by hand. */
class OriginsTest {

    private static final String ASK = "{\"message\":\"how do i join\"}";

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static HttpReply ask(String... headers) {
        return SERVER.raw(
                "POST /api/v1/chat HTTP/1.1\nHost: faq.example:7070\nConnection: close\nContent-Type: application/json\n"
                        + "Content-Length: " + ASK.length()
                        + Stream.of(headers).map("\n"::concat).collect(Collectors.joining()),
                ASK);
    }

    private static HttpReply preflight(String origin) {
        return SERVER.raw(
                "OPTIONS /api/v1/chat HTTP/1.1\nHost: faq.example\nConnection: close\nOrigin: " + origin
                        + "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: content-type",
                "");
    }

    @Test
    void aFriendsPageMayAsk() {
        HttpReply reply = ask("Origin: " + WebServer.FRIEND);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(WebServer.FRIEND);
        assertThat(reply.header("Access-Control-Expose-Headers")).hasValue("Retry-After");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aFriendsPageMayAskBeforehand() {
        HttpReply reply = preflight(WebServer.FRIEND);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(WebServer.FRIEND);
        assertThat(reply.header("Access-Control-Allow-Methods")).hasValue("GET, POST, DELETE");
        assertThat(reply.header("Access-Control-Allow-Headers")).hasValue("Content-Type, Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stranger.example",
                "null",
                "http://friend.example",
                "https://friend.example:8443",
                "https://friend.example.stranger.example",
                "https://x.friend.example",
                "https://friend.example/",
                "https://stranger.example/https://friend.example"
            })
    void aStrangersPageIsRefused(String origin) {
        assertThat(ask("Origin: " + origin).status()).isEqualTo(403);
        HttpReply beforehand = preflight(origin);
        assertThat(beforehand.status()).isEqualTo(403);
        assertThat(beforehand.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(beforehand.field("detail")).contains("ASKWELL_ALLOWED_ORIGINS");
    }

    @Test
    void theServersOwnPagesMayAsk() {
        assertThat(ask("Origin: http://faq.example:7070").status()).isEqualTo(200);
        assertThat(ask("Origin: https://clinic.example", "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(ask("Origin: http://faq.example").status()).isEqualTo(403);
    }

    @Test
    void whoIsNoBrowserMayAsk() {
        HttpReply reply = ask();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Vary").orElse("")).contains("Origin");
    }

    @Test
    void aRefusedPageSetsNothingOff() {
        assertThat(SERVER.raw(
                                "DELETE /api/v1/conversations/x HTTP/1.1\nHost: x\nConnection: close\n"
                                        + "Origin: https://stranger.example",
                                "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStarLetsEveryPageAsk() {
        WebSettings open = new WebSettings(0, Set.of("*"), Optional.empty());
        try (WebServer server = new WebServer(open).open()) {
            HttpReply reply = server.send(
                    "/api/v1/welcome",
                    request -> request.header("Origin", "https://any.example").GET());
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).hasValue("https://any.example");
        }
    }
}
