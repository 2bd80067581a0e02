package org.askwell.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What thousands of connections cost others that do nothing, or next to nothing.
 *
 * @param rate how many questions of the mix others ask a second
 */
record CrowdDrill(ServerProcess server, AskedQuestions questions, OpenLoop others, double rate) {

    private static final int IDLE = 10_000;
    private static final int SLOW = 500;
    private static final Duration ALONE = Duration.ofSeconds(15);

    /** Longer than the server bears with anybody. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final byte[] HEAD =
            "GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY = ("POST /api/v1/chat HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 30000\r\n\r\n{\"message\":\"")
            .getBytes(StandardCharsets.US_ASCII);

    void idle() throws IOException, InterruptedException {
        Latencies alone = ask(ALONE);
        double live = server.liveMegabytes();
        long resident = server.residentMegabytes();
        try (Crowd crowd = new Crowd()) {
            long began = System.nanoTime();
            crowd.join(server.port(), IDLE, Wire.get("/health/live"));
            print("%,d connections one after the other".formatted(IDLE), "%.1f s", (System.nanoTime() - began) / 1e9);
            double liveWith = server.liveMegabytes();
            long residentWith = server.residentMegabytes();
            Latencies among = ask(ALONE);
            print("idle connections, open after " + ALONE.toSeconds() + " s of questions", "%,d", crowd.look());
            print("memory of one: heap in use", "%.1f KB", (liveWith - live) * 1_000 / IDLE);
            print("memory of one: resident", "%.1f KB", (residentWith - resident) * 1_024.0 / IDLE);
            print("questions meanwhile", "%s", beside(alone, among));
            untilAllEnded(crowd);
            print("closed by the server, first / median / last", "%s", crowd.lifetimes());
        }
    }

    void slow() throws IOException, InterruptedException {
        Latencies alone = ask(ALONE);
        try (Crowd crowd = new Crowd()) {
            crowd.join(server.port(), SLOW / 2, HEAD);
            crowd.join(server.port(), SLOW / 2, BODY);
            Thread trickling = Thread.ofPlatform().start(() -> trickle(crowd));
            Latencies among = ask(PATIENCE);
            trickling.join();
            print("slow clients, a byte a second: cut off, first / median / last", "%s", crowd.lifetimes());
            print("questions meanwhile", "%s", beside(alone, among));
        }
    }

    private Latencies ask(Duration length) throws InterruptedException {
        return others.run(questions::mixed, rate, length);
    }

    private String beside(Latencies alone, Latencies among) {
        return String.format(
                Locale.ROOT,
                "%.0f a second, %d failed, %s; without them %s",
                rate,
                among.failed(),
                among.shown(),
                alone.shown());
    }

    private static void print(String what, String format, Object value) {
        Benchmark.print(what, String.format(Locale.ROOT, format, value), "");
    }

    private static void trickle(Crowd crowd) {
        for (int second = 0; second < PATIENCE.toSeconds() && crowd.look() > 0; second++) {
            crowd.trickle();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private static void untilAllEnded(Crowd crowd) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.look() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
