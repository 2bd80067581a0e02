package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is slow on purpose holds nothing for long. Every wait here is for the server to close the connection. */
class SlowClientsTest {

    private static final int MANY = 300;
    private static final String CHAT = "POST /api/v1/chat HTTP/1.1\nHost: a\nContent-Type: application/json\n";

    @RegisterExtension
    static final WebServer SERVER = new WebServer(new WebSettings(
            0,
            Set.of(),
            Optional.empty(),
            RateSettings.OFF,
            new ConnectionSettings(1_000, Duration.ofMillis(400), Duration.ofSeconds(1))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /health/live HTTP/1.1\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: a",
                "POST /api/v1/chat HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
            })
    void aConnectionOnWhichNothingMoreComesIsClosed(String beginning) throws IOException {
        try (Socket socket = SERVER.connect()) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(" 200 ", " 500 ", "\tat ");
        }
    }

    @Test
    void aBodyThatTricklesInIsGivenUp() throws IOException {
        try (Socket socket = SERVER.connect()) {
            socket.getOutputStream().write(WebServer.wire(CHAT + "Content-Length: 30000", "{"));
            socket.setSoTimeout(100);

            assertThat(trickle(socket)).contains(" 4").doesNotContain(" 500 ");
        }
    }

    /** Sends a byte now and then, each well before the connection counts as idle, until the server has had enough. */
    private static String trickle(Socket socket) throws IOException {
        StringBuilder reply = new StringBuilder();
        byte[] buffer = new byte[4096];
        for (int i = 0; i < 100; i++) {
            try {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    return reply.toString();
                }
                reply.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException stillOpen) {
                socket.getOutputStream().write(' ');
            } catch (SocketException closed) {
                return reply.toString();
            }
        }
        throw new AssertionError("still open");
    }

    @Test
    void manyThatHoldTheirConnectionKeepNobodyAway() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = SERVER.connect();
                socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.ISO_8859_1));
                idle.add(socket);
            }

            assertThat(SERVER.chat("hello").status()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void tooLongAHeadIsRefused() {
        String field = "X-Long: " + "a".repeat(Connections.MAX_HEADER_BYTES);

        assertThat(SERVER.raw("GET /health/live HTTP/1.1\nHost: a\n" + field, "")
                        .status())
                .isEqualTo(431);
        assertThat(SERVER.raw("GET /" + "a".repeat(Connections.MAX_HEADER_BYTES) + " HTTP/1.1\nHost: a", "")
                        .status())
                .isEqualTo(414);
    }
}
