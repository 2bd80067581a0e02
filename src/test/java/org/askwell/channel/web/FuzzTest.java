package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.askwell.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever somebody sends to whichever address, the server answers as it is described to, and never with a bug. */
class FuzzTest {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int REQUESTS = 4_000;

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "FOO");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json;q=x,",
            "Accept-Encoding: gzip",
            "Accept-Encoding: br;q=2,*",
            "Content-Encoding: gzip",
            "Cookie: a=b; c",
            "Expect: 100-continue",
            "If-None-Match: W/\"",
            "Origin: https://friend.example",
            "Origin: null",
            "Access-Control-Request-Method: POST",
            "Idempotency-Key: k",
            "Range: bytes=0-,5-1",
            "X-Forwarded-For: 1.2.3.4, x",
            "X-HTTP-Method-Override: DELETE",
            "Sec-Fetch-Site: same-origin",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Upgrade: websocket");

    private static final List<String> BODIES = List.of(
            "{\"message\":\"how do i join\",\"conversation\":\"abc\",\"debug\":true}",
            "{\"message\":\"hello. is it open? \u00e9\ud83d\ude42\"}",
            "{\"turn\":\"abc\",\"helpful\":true,\"comment\":\"fine\"}");

    @RegisterExtension
    static final WebServer SERVER = new WebServer(new WebSettings(
            0,
            Set.of(WebServer.FRIEND),
            Optional.empty(),
            RateSettings.OFF,
            new ConnectionSettings(1_000, Duration.ofSeconds(2), Duration.ofSeconds(5))));

    private final Mutations mutations = new Mutations(20_261_125);
    private final List<String> paths = OpenApi.operations().keySet().stream()
            .map(FuzzTest::path)
            .distinct()
            .toList();

    private static String path(String operation) {
        return operation.replaceFirst("\\w+ ", "").replaceAll("\\{\\w+}", "join");
    }

    /** @param sound tells whether the address is one that is described */
    private record Sent(String method, String target, boolean sound, String head, String body) {}

    private Sent request() {
        String method = mutations.anyOf(METHODS);
        String path = mutations.anyOf(paths);
        boolean sound = !mutations.oneIn(4);
        String target = (sound ? path : oneLine(mutations.broken(path))) + query();
        String body = mutations.oneIn(3) ? mutations.anyOf(BODIES) : mutations.broken(mutations.anyOf(BODIES));
        String sent = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost"));
        lines.add("Connection: close");
        lines.add("Content-Length: " + sent.length());
        lines.add(
                "Content-Type: " + (mutations.oneIn(5) ? oneLine(mutations.broken("text/plain")) : "application/json"));
        while (!mutations.oneIn(3)) {
            String header = mutations.anyOf(HEADERS);
            lines.add(mutations.oneIn(4) ? oneLine(mutations.broken(header)) : header);
        }
        return new Sent(method, target, sound, String.join("\n", lines), sent);
    }

    private String query() {
        return switch (mutations.anyOf(List.of(0, 1, 2))) {
            case 0 -> "";
            case 1 -> "?q=how+do";
            default -> "?" + oneLine(mutations.broken("q=how%20do&x=%F0%9F%99%82"));
        };
    }

    /** What stands on a line of its own would be another header, or the end of all. */
    private static String oneLine(String text) {
        return text.replaceAll("[\r\n]", "");
    }

    @Test
    void everyReplyIsOneThatIsDescribed() {
        long end = System.nanoTime() + TIME.toNanos();
        int done = 0;
        for (; done < REQUESTS && System.nanoTime() < end; done++) {
            Sent sent = request();
            try {
                check(sent, SERVER.raw(sent.head(), sent.body()));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("request " + done + ":\n" + sent.head() + "\n\n" + sent.body(), e);
            }
        }
        assertThat(done).isGreaterThan(100);
    }

    private static void check(Sent sent, HttpReply reply) {
        assertThat(reply.status()).isNotEqualTo(500).isBetween(200, 599);
        assertThat(reply.text()).doesNotContain("\tat ", "Exception", "org.askwell");
        // Of a malformed first line the method is not known.
        boolean isHead = sent.method().equals("HEAD") && reply.octets().isEmpty();
        if (reply.status() < 400
                && sent.sound()
                && Set.of("GET", "HEAD", "POST", "DELETE").contains(sent.method())) {
            verifyPlain(sent, reply);
        } else if (reply.status() >= 400 && !reply.mediaType().equals("text/html")) {
            OpenApi.verifyProblem(isHead, reply);
        }
    }

    /** What is compressed cannot be held against a schema. */
    private static void verifyPlain(Sent sent, HttpReply reply) {
        if (reply.header("Content-Encoding").isEmpty()) {
            OpenApi.verify(sent.method(), sent.target(), reply);
        }
    }
}
