package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of those who come when there is no room. */
class ConnectionsTest {

    private static final int MOST = 10;
    private static final int MORE = 300;

    /** Less than a second, after which the client's system would try again what the server's has dropped. */
    private static final int PATIENCE_MILLIS = 900;

    @RegisterExtension
    static final WebServer SERVER = new WebServer(new WebSettings(
            0,
            Set.of(),
            Optional.empty(),
            RateSettings.OFF,
            new ConnectionSettings(MOST, Duration.ofMillis(100), Duration.ofSeconds(10))));

    @Test
    void aBurstOfConnectionsWaitsInsteadOfBeingDropped() throws IOException {
        List<Socket> burst = new ArrayList<>();
        try {
            for (int i = 0; i < MOST + MORE; i++) {
                burst.add(new Socket());
                burst.getLast()
                        .connect(
                                new InetSocketAddress(
                                        InetAddress.getLoopbackAddress(),
                                        SERVER.channel().port()),
                                PATIENCE_MILLIS);
            }
            Socket last = burst.getLast();
            last.getOutputStream().write(WebServer.wire("GET /health/live HTTP/1.1\nHost: a\nConnection: close", ""));
            assertThat(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            for (Socket socket : burst) {
                socket.close();
            }
        }
    }
}
