package org.askwell.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program in a process of its own that shares a database with others, on a port that it keeps when it is started again. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SHARES = "\"part\":\"replicas\",\"state\":\"up\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Path folder;
    private final Path data;
    private final String databaseUrl;
    private Optional<Process> process = Optional.empty();

    Replica(Path folder, Path data, String databaseUrl) throws IOException {
        this.folder = folder;
        this.data = data;
        this.databaseUrl = databaseUrl;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    void start() throws IOException {
        List<String> command = ChildJava.command(
                List.of("--enable-native-access=ALL-UNNAMED", "-Xmx400m"),
                "org.askwell.Main",
                "serve",
                "--port",
                String.valueOf(port),
                "--knowledge-base",
                folder.toString(),
                "--data",
                data.toString());
        command.addAll(List.of("--rate-limit", "100000", "--rate-limit-total", "100000", "--shutdown-grace", "2"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASKWELL_"));
        builder.environment().put("ASKWELL_DATABASE_URL", databaseUrl);
        process = Optional.of(builder.start());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it answers and shares. */
    void untilReady() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/health/ready")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(request)) {
            if (System.nanoTime() > end || !process.orElseThrow().isAlive()) {
                throw new IOException("the replica at " + address() + " does not get ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isReady(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains(SHARES);
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.orElseThrow().destroyForcibly().waitFor();
    }

    /** As an operator does. */
    void end() throws IOException, InterruptedException {
        process.orElseThrow().destroy();
        if (!process.orElseThrow().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the replica at " + address() + " does not end");
        }
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
        client.close();
    }
}
