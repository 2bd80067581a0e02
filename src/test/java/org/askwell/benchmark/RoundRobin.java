package org.askwell.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each message to the next replica, and once more to the one after that where it gets no reply. */
final class RoundRobin implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<URI> replicas;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();

    RoundRobin(List<URI> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** What a reply says, and where it belongs. */
    record Said(String conversation, String text) {}

    /** The reply to {@code message}; throws where there is none at the second attempt either. */
    Said ask(String conversation, String message) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        int first = Math.floorMod(next.getAndIncrement(), replicas.size());
        long began = System.nanoTime();
        try {
            return send(replicas.get(first), key, conversation, message);
        } catch (IOException e) {
            sentAgain.incrementAndGet();
            return sendAgain(replicas.get((first + 1) % replicas.size()), key, conversation, message);
        } finally {
            micros.add((System.nanoTime() - began) / 1_000);
        }
    }

    private Said sendAgain(URI replica, String key, String conversation, String message)
            throws IOException, InterruptedException {
        try {
            return send(replica, key, conversation, message);
        } catch (IOException e) {
            failed.incrementAndGet();
            throw e;
        }
    }

    private Said send(URI replica, String key, String conversation, String message)
            throws IOException, InterruptedException {
        Map<String, String> body = conversation.isEmpty()
                ? Map.of("message", message)
                : Map.of("message", message, "conversation", conversation);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(replica.resolve("/api/v1/chat"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(replica + " answers " + response.statusCode());
        }
        JsonNode reply = JSON.readTree(response.body());
        return new Said(reply.path("conversation").asText(), reply.path("text").asText());
    }

    int sentAgain() {
        return sentAgain.get();
    }

    int failed() {
        return failed.get();
    }

    /** How long messages took, the quickest first. */
    List<Long> micros() {
        return micros.stream().sorted().toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
