package org.askwell.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The network between the browser and Askwell, as bad as a test wants it: it passes on, holds back, drops or refuses. */
final class FlakyProxy implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    /** Belong to one connection, not to the message on it. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "expect");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Weather> weathers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile int target;
    private final int port;
    private HttpServer server;
    private boolean isUp = true;

    /** A request that came by, before anything was done about it. */
    record Seen(String method, String path, String key, String body) {}

    /** @param target the port of the server behind it */
    FlakyProxy(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    private HttpServer listen(int chosen) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), chosen), 0);
            listening.createContext("/", this::serve);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + chosen, e);
        }
    }

    /** Where the browser finds Askwell; another site than that of {@link HostPage}. */
    URI origin() {
        return URI.create("http://localhost:" + port);
    }

    /** From now on requests to {@code path} meet {@code weather}. */
    void set(String path, Weather weather) {
        weathers.put(path, weather);
    }

    /** From now on everything is passed on, even if nobody listened. */
    void clear() {
        weathers.clear();
        revive();
    }

    private void revive() {
        if (!isUp) {
            server = listen(port);
            isUp = true;
        }
    }

    /** Nobody listens any more, and whatever was under way is gone. */
    void kill() {
        server.stop(0);
        isUp = false;
    }

    /** Another server stands behind it from now on. */
    void target(int port) {
        target = port;
    }

    /** The requests to {@code path} so far. */
    List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.path().equals(path)).toList();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    void forget() {
        seen.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String key = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "");
        // A preflight is the browser's own affair, which no test is about.
        boolean preflight = exchange.getRequestMethod().equals("OPTIONS");
        if (!preflight) {
            seen.add(new Seen(exchange.getRequestMethod(), path, key, new String(body, StandardCharsets.UTF_8)));
        }
        Weather weather = preflight ? Weather.FAIR : weathers.getOrDefault(path, Weather.FAIR);
        try (exchange) {
            meet(weather, exchange, body);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** An exchange that ends without a response closes its connection. */
    private void meet(Weather weather, HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        switch (weather) {
            case Weather.Fair fair -> respond(exchange, passOn(exchange, body));
            case Weather.Held held -> {
                held.arrived().countDown();
                if (held.released().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    respond(exchange, passOn(exchange, body));
                }
            }
            case Weather.LostBefore lost -> lost.arrived().countDown();
            case Weather.LostAfter lost -> {
                passOn(exchange, body);
                lost.arrived().countDown();
            }
            case Weather.Refused refused -> refuse(exchange, refused);
            case Weather.Said said ->
                answer(exchange, 200, "application/json", said.body().get());
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + target + exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isOfTheMessage(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static boolean isOfTheMessage(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static void respond(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (isOfTheMessage(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        send(exchange, response.statusCode(), response.body());
    }

    private static void refuse(HttpExchange exchange, Weather.Refused refused) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(refused.retryAfterSeconds()));
        String problem = "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":%d,\"detail\":\"Not now.\"}"
                .formatted(refused.status());
        answer(exchange, refused.status(), "application/problem+json", problem);
    }

    /** Answers in the server's place, which lets pages of any other origin read that. */
    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "Retry-After");
        exchange.getResponseHeaders().set("Content-Type", type);
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Each response ends its connection, since a browser tries again on its own where a kept one turns out closed. */
    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
