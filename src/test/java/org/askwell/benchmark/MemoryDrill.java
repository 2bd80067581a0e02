package org.askwell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** What is in use after a full collection, again and again while questions are asked at a high rate. */
record MemoryDrill(ServerProcess server, AskedQuestions questions, OpenLoop people, double rate, Duration length) {

    private static final int SAMPLES = 40;

    /** Until then caches and conversations fill up. */
    private static final double FILLED = 1.0 / 3;

    /** What may be gained or lost by chance over the rest of the time, of the whole. */
    private static final double FLAT = 0.02;

    /** Megabytes in use and resident after so many minutes. */
    record Sample(double minute, double live, double resident) {}

    List<Sample> run() throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        Thread sampling = Thread.ofPlatform().start(() -> sample(samples));
        Latencies latencies = people.run(questions::mixed, rate, length);
        sampling.join();
        Benchmark.print(
                "memory: %.0f questions a second for %d s".formatted(rate, length.toSeconds()),
                latencies.shown() + ", " + latencies.failed() + " failed",
                "");
        List<Sample> filled = samples.stream()
                .filter(sample -> sample.minute() >= FILLED * length.toSeconds() / 60)
                .toList();
        report("heap in use after collection", filled, Sample::live);
        report("resident", filled, Sample::resident);
        return samples;
    }

    private void sample(List<Sample> samples) {
        long start = System.nanoTime();
        try {
            for (int i = 1; i <= SAMPLES; i++) {
                LockSupport.parkNanos(start + length.dividedBy(SAMPLES).toNanos() * i - System.nanoTime());
                double minute = (System.nanoTime() - start) / 60e9;
                samples.add(new Sample(minute, server.liveMegabytes(), server.residentMegabytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(String what, List<Sample> samples, ToDoubleFunction<Sample> value) {
        double mean = samples.stream().mapToDouble(value).average().orElseThrow();
        double slope = slope(samples, value, mean);
        double minutes = samples.getLast().minute() - samples.getFirst().minute();
        Benchmark.print(
                what,
                String.format(
                        Locale.ROOT,
                        "%.0f MB, %+.2f MB a minute over the last %.1f minutes: %s",
                        mean,
                        slope,
                        minutes,
                        Math.abs(slope * minutes) < FLAT * mean ? "flat" : "not flat"),
                "flat");
    }

    /** Of the straight line that comes closest (least squares). */
    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> value, double mean) {
        double middle = samples.stream().mapToDouble(Sample::minute).average().orElseThrow();
        double together = samples.stream()
                .mapToDouble(sample -> (sample.minute() - middle) * (value.applyAsDouble(sample) - mean))
                .sum();
        return together
                / samples.stream()
                        .mapToDouble(sample -> Math.pow(sample.minute() - middle, 2))
                        .sum();
    }
}
