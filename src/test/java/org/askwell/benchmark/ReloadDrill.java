package org.askwell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Edits under load: the server in a process of its own answers 1,000 requests a second while its folder gets good edits and
 * faulty ones. Each good edit writes the same number into two entries, so that a state in which they differ is half an edit.
 * Prints a Markdown table. The README has the command.
 */
public final class ReloadDrill {

    private static final Path FOLDER = Path.of("knowledge-base");
    private static final Path DATA = Path.of("target/benchmark-data/server");
    private static final List<String> EDITED = List.of("what-is-needling", "does-it-hurt");
    private static final Pattern NUMBER = Pattern.compile("Edition ([0-9]+) of this answer");
    private static final int SENDERS = 10;
    private static final int RATE = 1_000;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final List<Path> files;
    private final List<String> texts = new ArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger halves = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private ReloadDrill(int port, Path folder) throws IOException {
        this.address = "http://localhost:" + port;
        this.files = EDITED.stream()
                .map(id -> folder.resolve("entries").resolve(id + ".md"))
                .toList();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("reload-drill");
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : all.skip(1).toList()) {
                Files.copy(file, folder.resolve(FOLDER.relativize(file).toString()));
            }
        }
        ServerProcess.Start started =
                ServerProcess.start(DATA, false, List.of(), List.of("--knowledge-base", folder.toString()));
        try (ServerProcess server = started.process()) {
            new ReloadDrill(server.port(), folder).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            Thread.ofVirtual().start(() -> {
                send();
                ended.countDown();
            });
        }
        List<Double> delays = new ArrayList<>();
        int refused = 0;
        long end = System.nanoTime() + LENGTH.toNanos();
        for (int edition = 1; System.nanoTime() < end; edition++) {
            if (edition % 3 == 0) {
                Files.writeString(files.getFirst(), "this is no entry");
                refused += isRefused(edition - 1) ? 1 : 0;
            } else {
                delays.add(edit(edition));
            }
        }
        over = true;
        ended.await();
        report(delays, refused);
    }

    private void report(List<Double> delays, int refused) {
        double[] sorted =
                delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        long[] millis = times.stream().mapToLong(Long::longValue).sorted().toArray();
        Benchmark.print("what", "measured", "target");
        Benchmark.print("---", "---", "---");
        Benchmark.print("requests a second", String.valueOf(millis.length / LENGTH.toSeconds()), "1,000");
        Benchmark.print("failed requests", failed.toString(), "0");
        Benchmark.print("half an edit seen", halves.toString(), "0");
        Benchmark.print("good edits, faulty edits refused", sorted.length + ", " + refused, "");
        Benchmark.print("edit to first new answer, median", "%.2f s".formatted(sorted[sorted.length / 2]), "2 s");
        Benchmark.print("edit to first new answer, longest", "%.2f s".formatted(sorted[sorted.length - 1]), "2 s");
        Benchmark.print("99th percentile of a request", millis[millis.length * 99 / 100] / 1_000.0 + " ms", "");
    }

    /** Seconds from the edit to the first answer with it. */
    private double edit(int edition) throws IOException, InterruptedException {
        for (int i = 0; i < files.size(); i++) {
            Path beside = Files.createTempFile("reload-drill", ".md");
            Files.writeString(beside, texts.get(i).stripTrailing() + "\n\nEdition " + edition + " of this answer.\n");
            Files.move(beside, files.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
        long began = System.nanoTime();
        long end = began + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (edition(get("/api/v1/entries/" + EDITED.getLast())) == edition) {
                return (System.nanoTime() - began) / 1e9;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new IllegalStateException("edition " + edition + " is not answered from");
    }

    private boolean isRefused(int before) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (get("/health/ready").contains("\"degraded\"")) {
                return edition(get("/api/v1/entries/" + EDITED.getFirst())) == before;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }

    private void send() {
        long gap = Duration.ofSeconds(1).toNanos() * SENDERS / RATE;
        long next = System.nanoTime();
        for (int i = 0; !over; i++) {
            next += gap;
            long began = System.nanoTime();
            try {
                switch (i % 100) {
                    case 0 -> all();
                    case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> get("/api/v1/entries/" + EDITED.getFirst());
                    default -> {
                        if (i % 2 == 0) {
                            get("/api/v1/suggest?q=doe");
                        } else {
                            ask();
                        }
                    }
                }
                times.add((System.nanoTime() - began) / 1_000);
            } catch (IOException | RuntimeException e) {
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void all() throws IOException, InterruptedException {
        int[] editions = NUMBER.matcher(get("/api/v1/entries"))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .distinct()
                .toArray();
        if (editions.length > 1) {
            halves.incrementAndGet();
            System.err.println("half an edit: " + Arrays.toString(editions));
        }
    }

    private static int edition(String reply) {
        Matcher number = NUMBER.matcher(reply);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private void ask() throws IOException, InterruptedException {
        body(HttpRequest.newBuilder(URI.create(address + "/api/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\":\"does it hurt?\"}"))
                .build());
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
        }
        return response.body();
    }
}
