package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkStateTest {

    private final HttpServer server;

    LinkStateTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            reply(exchange, status);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/404");
            }
            exchange.sendResponseHeaders(status, 5);
            exchange.getResponseBody().write("hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private LinkState of(String path, boolean allowPrivate) {
        return LinkState.of("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path, allowPrivate);
    }

    @ParameterizedTest
    @CsvSource({
        "200, ALIVE, ''",
        "404, DEAD, answered with status 404",
        "410, DEAD, answered with status 410",
        "403, UNSURE, answered with status 403",
        "500, UNSURE, answered with status 500",
        "302, DEAD, answered with status 404"
    })
    void goesByWhatTheWebsiteAnswers(String status, LinkState.Kind kind, String reason) {
        assertThat(of(status, true)).isEqualTo(new LinkState(kind, reason));
    }

    @Test
    void isDeadWhereNobodyAnswers() {
        server.stop(0);

        assertThat(of("200", true).kind()).isEqualTo(LinkState.Kind.DEAD);
    }

    @Test
    void asksNoPrivateNetworkUnlessThatIsAllowed() {
        LinkState state = of("200", false);

        assertThat(state.kind()).isEqualTo(LinkState.Kind.DEAD);
        assertThat(state.reason()).contains("not on the internet");
    }
}
