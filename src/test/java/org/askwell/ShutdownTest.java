package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of questions when the program is told to end: processes of its own, real connections, real signals. */
@Timeout(180)
final class ShutdownTest {

    private static final int TERMINATED = 128 + 15;
    private static final int PEOPLE = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final List<URI> replicas = new ArrayList<>();

    @BeforeEach
    void choosePorts() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (ServerSocket free = new ServerSocket(0)) {
                replicas.add(URI.create("http://localhost:" + free.getLocalPort()));
            }
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
        client.close();
    }

    @Test
    void noQuestionIsLostWhenReplicasAreRestartedOneAfterTheOther() throws Exception {
        Process first = start(replicas.getFirst(), "2");
        Process second = start(replicas.getLast(), "2");
        untilReady(replicas.getFirst());
        untilReady(replicas.getLast());
        AtomicInteger answered = new AtomicInteger();
        List<Future<?>> people = new ArrayList<>();
        Balancer balancer = new Balancer();
        try (ExecutorService asking = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(asking.submit(() -> {
                    while (balancer.isOpen()) {
                        assertThat(ask(balancer.choose(), answered.incrementAndGet()))
                                .isEqualTo(200);
                    }
                    return null;
                }));
            }
            assertThat(end(first)).isEqualTo(TERMINATED);
            start(replicas.getFirst(), "2");
            untilReady(replicas.getFirst());
            assertThat(end(second)).isEqualTo(TERMINATED);
            balancer.stop();
            for (Future<?> person : people) {
                person.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(answered).hasValueGreaterThan(100);
    }

    @Test
    void whatIsUnderWayIsAnsweredWithoutAGraceToo() throws Exception {
        Process serve = start(replicas.getFirst(), "0");
        untilReady(replicas.getFirst());
        List<Socket> underWay = new ArrayList<>();
        byte[] question = "{\"message\":\"how much is the fine?\"}".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < PEOPLE; i++) {
            underWay.add(untilTheServerReads(question.length));
        }

        serve.toHandle().destroy();
        for (Socket socket : underWay) {
            socket.getOutputStream().write(question);
        }

        for (Socket socket : underWay) {
            try (socket) {
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200 ")
                        .contains("\"kind\":\"answer\"");
            }
        }
        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).isEqualTo(TERMINATED);
    }

    @Test
    void tellsThatItEndsAndASecondSignalEndsItAtOnce() throws Exception {
        Process serve = start(replicas.getFirst(), "300");
        untilReady(replicas.getFirst());

        serve.toHandle().destroy();
        HttpResponse<String> readiness;
        do {
            readiness = get(replicas.getFirst().resolve("/health/ready"));
        } while (readiness.statusCode() == 200);

        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).contains("shutdown: the program is being ended");
        HttpResponse<String> reply;
        do {
            reply = get(replicas.getFirst().resolve("/api/v1/entries"));
            assertThat(reply.statusCode()).isEqualTo(200);
        } while (reply.headers().firstValue("Connection").isEmpty());
        assertThat(reply.headers().firstValue("Connection")).hasValue("close");
        assertThat(end(serve)).isEqualTo(TERMINATED);
    }

    /** Knows which replicas are ready, as a load balancer does. */
    private final class Balancer {

        private volatile List<URI> ready = List.copyOf(replicas);
        private volatile boolean isOpen = true;
        private final Thread looking = Thread.ofVirtual().start(this::look);

        private void look() {
            while (isOpen) {
                ready = replicas.stream().filter(ShutdownTest.this::isReady).toList();
            }
        }

        URI choose() {
            List<URI> known = ready;
            return known.get((int) (System.nanoTime() & Integer.MAX_VALUE) % known.size());
        }

        boolean isOpen() {
            return isOpen;
        }

        void stop() throws InterruptedException {
            isOpen = false;
            looking.join();
        }
    }

    private Process start(URI address, String grace) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        process.environment().keySet().removeIf(name -> name.startsWith("ASKWELL_"));
        process.environment()
                .putAll(Map.of(
                        "ASKWELL_PORT",
                        String.valueOf(address.getPort()),
                        "ASKWELL_SHUTDOWN_GRACE",
                        grace,
                        "ASKWELL_KNOWLEDGE_BASE",
                        "src/test/resources/knowledge-base-command",
                        "ASKWELL_DATA",
                        "target/knowledge-base-command-data"));
        started.add(process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        return started.getLast();
    }

    private static int end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void untilReady(URI replica) {
        while (!isReady(replica)) {
            assertThat(started).allMatch(process -> process.isAlive() || process.exitValue() == TERMINATED);
        }
    }

    private boolean isReady(URI replica) {
        try {
            return get(replica.resolve("/health/ready")).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).build());
    }

    private int ask(URI replica, int number) throws IOException {
        return send(HttpRequest.newBuilder(replica.resolve("/api/v1/chat"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"message\":\"what is the fine for " + number + " books?\"}"))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Announces a question and waits until the server wants it, which is when the endpoint reads. */
    private Socket untilTheServerReads(int length) throws IOException {
        Socket socket = new Socket("localhost", replicas.getFirst().getPort());
        socket.getOutputStream()
                .write(("POST /api/v1/chat HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(new String(socket.getInputStream().readNBytes(goOn.length()), StandardCharsets.US_ASCII))
                .isEqualTo(goOn);
        return socket;
    }
}
