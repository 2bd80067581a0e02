package org.askwell.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Finds the highest rate of a kind of request that is held: first by short probes, then over the whole time.
 *
 * @param from a rate that is surely held
 */
record RateSearch(ServerProcess server, int connections, Duration probe, Duration hold, double from) {

    /** Of this many milliseconds at most may 99 of 100 requests be. */
    static final double BAR = 100;

    private static final int HALVINGS = 3;
    private static final int ATTEMPTS = 6;
    private static final double BACK = 0.9;

    /** A rate with what it took. */
    record Probe(double rate, Latencies latencies, double cores) {}

    /** @param probes all that were made, in order of their rate */
    record Found(String kind, Probe held, List<Probe> probes) {

        String row(double nothing) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f (%.3f) | %s | %d | %.2f |",
                    kind,
                    held.rate(),
                    held.rate() / nothing,
                    held.latencies().shown(),
                    held.latencies().failed(),
                    held.cores());
        }
    }

    Found search(String kind, Supplier<byte[]> requests) throws InterruptedException {
        List<Probe> probes = new ArrayList<>();
        double high = from;
        while (isHeld(high, requests, probes)) {
            high *= 2;
        }
        double low = high / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (isHeld(middle, requests, probes)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Probe held = run(low, requests, hold);
        for (int i = 1; i < ATTEMPTS && !held.latencies().isWithin(BAR); i++) {
            low *= BACK;
            held = run(low, requests, hold);
        }
        probes.add(held);
        probes.sort(Comparator.comparingDouble(Probe::rate));
        return new Found(kind, held, List.copyOf(probes));
    }

    /** Twice, since a machine now and then has other things to do too. */
    private boolean isHeld(double rate, Supplier<byte[]> requests, List<Probe> probes) throws InterruptedException {
        Probe first = run(rate, requests, probe);
        Probe counted = first.latencies().isWithin(BAR) ? first : run(rate, requests, probe);
        probes.add(counted);
        return counted.latencies().isWithin(BAR);
    }

    private Probe run(double rate, Supplier<byte[]> requests, Duration length) throws InterruptedException {
        double before = server.processorSeconds();
        long start = System.nanoTime();
        Latencies latencies = new OpenLoop(server.port(), connections).run(requests, rate, length);
        double cores = (server.processorSeconds() - before) / ((System.nanoTime() - start) / 1e9);
        System.err.printf(
                Locale.ROOT,
                "%,8.0f a second for %d s: %s, %d failed, %.2f cores%n",
                rate,
                length.toSeconds(),
                latencies.shown(),
                latencies.failed(),
                cores);
        return new Probe(rate, latencies, cores);
    }
}
