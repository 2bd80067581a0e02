package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.askwell.Library;
import org.askwell.conversation.Overloaded;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final OptionalInt OFF = OptionalInt.empty();
    private static final int LIMIT = 3;

    /** A clock that stands until it is moved. */
    private static final class Clock implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** A server behind a proxy on this machine. */
    private static WebServer server(OptionalInt perClient, OptionalInt inAll) {
        List<Network> here = List.of(
                Network.parse("127.0.0.0/8").orElseThrow(), Network.parse("::1").orElseThrow());
        RateSettings rates = new RateSettings(perClient, inAll, here);
        return new WebServer(new WebSettings(
                        0, Set.of(WebServer.FRIEND), Optional.empty(), rates, ConnectionSettings.DEFAULT))
                .open();
    }

    private static HttpReply ask(WebServer server, String client) {
        return server.send(
                "/api/v1/chat",
                request -> request.header("Content-Type", WebServer.JSON)
                        .header("X-Forwarded-For", client)
                        .header("Origin", WebServer.FRIEND)
                        .POST(BodyPublishers.ofString("{\"message\":\"hello\"}")));
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndWhomToCall() {
        try (WebServer server = server(OptionalInt.of(LIMIT), OFF)) {
            for (int i = 0; i < LIMIT; i++) {
                assertThat(ask(server, "198.51.100.1").status()).isEqualTo(200);
            }

            HttpReply refused = ask(server, "198.51.100.1");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                    .isBetween(1, 60 / LIMIT);
            // A browser shows a page of another website neither status nor header without these.
            assertThat(refused.header("Access-Control-Allow-Origin")).hasValue(WebServer.FRIEND);
            assertThat(refused.header("Access-Control-Expose-Headers")).hasValue("Retry-After");
            assertThat(refused.field("detail"))
                    .startsWith("Too many requests; ask again in ")
                    .contains(Library.knowledgeBase().wording().contact())
                    .contains(Library.knowledgeBase().clinic().phone());
        }
    }

    @Test
    void othersAreNotHeldBackNorIsAnythingElse() {
        try (WebServer server = server(OptionalInt.of(LIMIT), OFF)) {
            for (int i = 0; i <= LIMIT; i++) {
                ask(server, "198.51.100.1");
            }

            assertThat(ask(server, "198.51.100.1").status()).isEqualTo(429);
            assertThat(ask(server, "203.0.113.9, 198.51.100.2").status()).isEqualTo(200);
            assertThat(ask(server, "198.51.100.3, 198.51.100.1").status()).isEqualTo(429);
            assertThat(server.get("/faq").status()).isEqualTo(200);
            assertThat(server.get("/api/v1/suggest?q=how").status()).isEqualTo(200);
        }
    }

    @Test
    void everythingElseHasItsOwnLimitSaveWhatWatchesOverTheService() {
        try (WebServer server = server(OptionalInt.of(1), OFF)) {
            for (int i = 0; i < RateLimits.LIGHT_FOR_A_QUESTION; i++) {
                assertThat(server.get("/api/v1/suggest?q=how").status()).isEqualTo(200);
            }

            assertThat(server.get("/api/v1/suggest?q=how").status()).isEqualTo(429);
            assertThat(server.get("/faq").status()).isEqualTo(429);
            assertThat(server.get("/health/live").status()).isEqualTo(200);
            assertThat(server.get("/health/ready").status()).isEqualTo(200);
            assertThat(server.get("/metrics").status()).isEqualTo(200);
            assertThat(server.chat("hello").status()).isEqualTo(200);
        }
    }

    @Test
    void whateverMakesTheProgramThinkIsAQuestion() {
        try (WebServer server = server(OptionalInt.of(LIMIT), OFF)) {
            assertThat(server.get("/faq?q=hours").status()).isEqualTo(200);
            assertThat(server.delete("/api/v1/conversations/x").status()).isEqualTo(204);
            assertThat(server.raw("POST /api/v1/chat/ HTTP/1.1\nHost: a\nConnection: close\nContent-Length: 0", "")
                            .status())
                    .isEqualTo(415);

            assertThat(server.post("/api/v1/feedback", WebServer.JSON, new byte[0])
                            .status())
                    .isEqualTo(429);
            assertThat(server.head("/faq?q=hours").status()).isEqualTo(429);
            assertThat(server.chat("hello").status()).isEqualTo(429);
        }
    }

    @Test
    void whoLooksAtPagesReadsAPage() {
        try (WebServer server = server(OptionalInt.of(1), OFF)) {
            server.chat("hello");

            HttpReply refused = server.send(
                    "/faq?q=hours",
                    request -> request.header("Accept", "text/html,*/*;q=0.8").GET());

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.mediaType()).isEqualTo("text/html");
            assertThat(WebServer.words(refused.text()))
                    .contains(
                            "One moment, please",
                            Library.knowledgeBase().clinic().emergency());
        }
    }

    @Test
    void noAddressIsLogged() {
        try (WebServer server = server(OptionalInt.of(1), OFF);
                StandardError log = new StandardError()) {
            ask(server, "198.51.100.1");
            ask(server, "198.51.100.1");

            assertThat(log.text()).contains("/api/v1/chat 429").doesNotContain("198.51.100", "127.0.0.1");
        }
    }

    @Test
    void allTogetherHaveALimitToo() {
        try (WebServer server = server(OFF, OptionalInt.of(LIMIT))) {
            for (int i = 0; i < LIMIT; i++) {
                assertThat(ask(server, "198.51.100." + i).status()).isEqualTo(200);
            }

            assertThat(ask(server, "198.51.100.99").status()).isEqualTo(429);
        }
    }

    @Test
    void aBucketFillsUpEvenly() {
        Clock clock = new Clock();
        Buckets buckets = new Buckets(2, clock);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(30));

        clock.nanos = Duration.ofSeconds(30).toNanos();

        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nobodyMakesTheBucketsGrowWithoutEnd() {
        Buckets buckets = new Buckets(2, new Clock());
        for (int i = 0; i < 2 * Buckets.MAX_CLIENTS; i++) {
            buckets.take("client " + i);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(Buckets.MAX_CLIENTS);
    }

    /** The limits may let more pass than the machine can do. */
    @Test
    void whoWaitsInVainIsToldTheSame() throws Exception {
        RateLimits limits = new RateLimits(RateSettings.OFF, Quotas.alone(new Clock()), () -> "Call 112.");
        Javalin server = Javalin.create(config -> {
            config.routes.get("/", context -> {
                throw new Overloaded();
            });
            config.routes.exception(Overloaded.class, limits::overloaded);
        });
        server.start(0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(429);
            assertThat(reply.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(reply.body()).contains("Too many requests; ask again in 5 s. Call 112.");
        } finally {
            server.stop();
        }
    }
}
