package org.askwell.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlakyProxyTest {

    private final AtomicInteger served = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server = server();
    private final FlakyProxy proxy = new FlakyProxy(server.getAddress().getPort());

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void echo() {
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            served.incrementAndGet();
            exchange.getResponseHeaders()
                    .set("X-Asked", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        server.stop(0);
    }

    @Test
    void passesOn() throws IOException, InterruptedException {
        HttpResponse<String> response = post("/a?b=%20c", "words");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("X-Asked")).contains("/a?b=%20c");
        assertThat(response.body()).isEqualTo("words");
        assertThat(proxy.seen("/a")).containsExactly(new FlakyProxy.Seen("POST", "/a", "key", "words"));
    }

    @Test
    void holdsARequestBackUntilToldToRelease() throws IOException, InterruptedException {
        Weather.Held held = new Weather.Held();
        proxy.set("/a", held);

        CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(request("/a", "words"), BodyHandlers.ofString());
        Weather.await(held.arrived());

        assertThat(served).hasValue(0);
        assertThat(post("/b", "others").statusCode()).isEqualTo(201);
        held.release();
        assertThat(response.join().body()).isEqualTo("words");
    }

    @Test
    void losesARequestOrItsResponse() {
        proxy.set("/before", new Weather.LostBefore());
        proxy.set("/after", new Weather.LostAfter());

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> post("/before", "words"));
        assertThat(served).hasValue(0);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> post("/after", "words"));
        assertThat(served).hasValue(1);
    }

    @Test
    void refusesWithAWait() throws IOException, InterruptedException {
        proxy.set("/a", new Weather.Refused(429, 7));

        HttpResponse<String> response = post("/a", "words");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(served).hasValue(0);
    }

    @Test
    void isGoneAndComesBackAtTheSameAddress() throws IOException, InterruptedException {
        proxy.kill();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> post("/a", "words"));

        proxy.clear();

        assertThat(post("/a", "words").body()).isEqualTo("words");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(proxy.origin().resolve(path))
                .header("Idempotency-Key", "key")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
