package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reply tells browsers, however it came about. */
class SecurityHeadersTest {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static void isGuarded(HttpReply reply) {
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(reply.header("Permissions-Policy")).get().asString().contains("camera=()");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/entries",
                "/api/v1/entries/no-such",
                "/api/v1/suggest",
                "/health/live",
                "/openapi.json",
                "/faq.css",
                "/robots.txt",
                "/no-such",
                "/api/v1/chat"
            })
    void whatIsNoPageMayLoadNothing(String path) {
        HttpReply reply = SERVER.get(path);
        isGuarded(reply);
        assertThat(reply.header("Content-Security-Policy")).hasValue(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faq", "/faq?q=join", "/faq/join", "/faq/no-such", "/no-such"})
    void aPageMayLoadWhatIsOurs(String path) {
        HttpReply page = SERVER.send(
                path, request -> request.header("Accept", "text/html").GET());
        isGuarded(page);
        assertThat(page.header("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'");
        assertThat(page.text())
                .doesNotContainPattern("<[^>]+\\s(style|on\\w+)=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?! src=\"/widget.js\"| type=\"application/ld\\+json\")");
    }

    @Test
    void aPageThatHasNotChangedIsGuardedToo() {
        String tag = SERVER.get("/faq").header("ETag").orElseThrow();
        HttpReply unchanged = SERVER.send(
                "/faq", request -> request.header("If-None-Match", tag).GET());
        isGuarded(unchanged);
        assertThat(unchanged.header("Content-Security-Policy")).get().asString().contains("script-src 'self'");
    }

    @Test
    void repliesOfTheChatAndItsRefusalsAreGuarded() {
        isGuarded(SERVER.chat("how do i join"));
        isGuarded(SERVER.chat(""));
        isGuarded(SERVER.head("/api/v1/entries"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\nHost: x\nConnection: close",
                "GET /health/live HTTP/1.1",
                "GET /health/live HTTP/9.9\nHost: x",
                "secret",
                "GET /api/v1/chat HTTP/1.1\nHost: x\nConnection: Upgrade, close\nUpgrade: websocket\n"
                        + "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
            })
    void whatNeverReachesAnEndpointIsGuarded(String head) {
        HttpReply reply = SERVER.raw(head, "");
        isGuarded(reply);
        assertThat(reply.header("Content-Security-Policy")).hasValue(NOTHING);
    }

    @Test
    void aBugIsGuarded() {
        SentenceEncoder encoder = new SentenceEncoder();
        Chatbot broken = new Chatbot(Library.retriever(encoder), Policy.DEFAULT);
        encoder.close();
        try (StandardError log = new StandardError();
                WebServer server = new WebServer(broken).open()) {
            HttpReply reply = server.get("/faq?q=join");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.header("Content-Type")).hasValue(ErrorReply.CONTENT_TYPE);
            isGuarded(reply);
            assertThat(log.text()).contains("ERROR Errors - bug").doesNotContain("q=join");
        }
    }
}
