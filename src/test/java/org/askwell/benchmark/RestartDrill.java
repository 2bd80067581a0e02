package org.askwell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Two servers that are restarted one after the other while people ask, who try the other one once where one does not answer. */
record RestartDrill(Path data, AskedQuestions questions, int connections, double rate, Duration length) {

    private static final int SERVERS = 2;

    void run() throws IOException, InterruptedException {
        List<Integer> ports = new ArrayList<>();
        List<ServerProcess> servers = new ArrayList<>();
        try {
            for (int i = 0; i < SERVERS; i++) {
                ports.add(freePort());
                servers.add(start(i, ports.get(i)));
            }
            OpenLoop people = new OpenLoop(ports, connections);
            people.run(questions::mixed, rate, Duration.ofSeconds(5));
            Thread restarting = Thread.ofPlatform().start(() -> restart(servers, ports));
            Latencies latencies = people.run(questions::mixed, rate, length);
            restarting.join();
            report(latencies);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    private void report(Latencies latencies) {
        Benchmark.print(
                "restart of two servers, one after the other",
                String.format(
                        Locale.ROOT,
                        "%.0f a second for %d s: %d failed, %d asked of the other, %s",
                        rate,
                        length.toSeconds(),
                        latencies.failed(),
                        latencies.retried(),
                        latencies.shown()),
                "0 failed");
    }

    private void restart(List<ServerProcess> servers, List<Integer> ports) {
        try {
            for (int i = 0; i < SERVERS; i++) {
                LockSupport.parkNanos(length.dividedBy(2L * SERVERS).toNanos());
                servers.get(i).close();
                servers.set(i, start(i, ports.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each has a journal of its own, and what was learnt. */
    private ServerProcess start(int number, int port) throws IOException, InterruptedException {
        Path own = data.resolveSibling(data.getFileName() + "-" + number);
        if (!Files.exists(own)) {
            copy(data.resolve("models"), own.resolve("models"));
        }
        return ServerProcess.start(
                        own, false, List.of(), List.of("--port", String.valueOf(port), "--shutdown-grace", "1"))
                .process();
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
