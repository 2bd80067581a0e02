package org.askwell.channel.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

/** A server from its start to its stop, and what it leaves in the log. */
class LifeOfAServerTest {

    private static final int ASKING_AT_ONCE = 4;
    private static final String QUESTION = "{\"message\":\"can i print my secret diary\"}";

    @Test
    void logsALineARequestAndNoneOfThePersonsWords() {
        try (StandardError log = new StandardError()) {
            try (WebServer server = new WebServer().open()) {
                server.chatWith(QUESTION);
                server.chatWith("{\"message\":\"secret diary\",\"secret\":1}");
                server.get("/api/v1/suggest?q=secret+diary");
                server.get("/no-such?secret=diary");
                server.head("/health/live");
                server.raw("GET /secret diary HTTP/1.1\nHost: x\nConnection: close", "");
            }
            assertThat(log.text()).doesNotContain("secret", "diary");
            assertThat(log.lines())
                    .map(line -> line.replaceFirst("^\\S+ ", "").replaceFirst("[\\d.]+ ms$", "N ms"))
                    .containsExactly(
                            "INFO WebChannel - POST /api/v1/chat 200 N ms",
                            "INFO WebChannel - POST /api/v1/chat 400 N ms",
                            "INFO WebChannel - GET /api/v1/suggest 200 N ms",
                            "INFO WebChannel - GET /no-such 404 N ms",
                            "INFO WebChannel - HEAD /health/live 200 N ms",
                            "INFO Errors - refused before routing 400");
        }
    }

    @Test
    void stopAnswersWhatIsUnderWay() throws IOException {
        WebServer server = new WebServer().open();
        List<Socket> underWay = new ArrayList<>();
        for (int i = 0; i < ASKING_AT_ONCE; i++) {
            underWay.add(untilTheEndpointReads(server, question(i)));
        }
        for (int i = 0; i < ASKING_AT_ONCE; i++) {
            underWay.get(i).getOutputStream().write(question(i));
        }

        server.close();

        for (Socket socket : underWay) {
            try (socket) {
                assertThat(WebServer.parse(socket.getInputStream().readAllBytes())
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private static byte[] question(int i) {
        String words = "what is " + i + " times unanswerable? ".repeat(50);
        return "{\"message\":\"%s\"}".formatted(words).getBytes(ISO_8859_1);
    }

    /** Announces {@code body} and waits until the server wants it, which is when the endpoint reads. */
    private static Socket untilTheEndpointReads(WebServer server, byte[] body) throws IOException {
        Socket socket = server.connect();
        socket.getOutputStream()
                .write(WebServer.wire(
                        "POST /api/v1/chat HTTP/1.1\nHost: x\nConnection: close\nExpect: 100-continue\n"
                                + "Content-Type: application/json\nContent-Length: " + body.length,
                        ""));
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(new String(socket.getInputStream().readNBytes(goOn.length()), ISO_8859_1))
                .isEqualTo(goOn);
        return socket;
    }

    @Test
    void nobodyIsThereAfterTheStop() {
        WebServer server = new WebServer().open();
        server.close();
        assertThatThrownBy(server::connect).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsReported() {
        try (WebServer server = new WebServer().open();
                WebChannel another =
                        WebServer.channel(Library.chatbot(), server.channel().port())) {
            assertThatThrownBy(another::open)
                    .hasMessageContaining(
                            "cannot listen on port " + server.channel().port());
        }
    }
}
