package org.askwell.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long requests took, in milliseconds from when they were due, not from when they were sent: who has to wait behind a
 * slow one counts too.
 *
 * @param failed those that were not answered
 * @param retried those that took a second server
 */
record Latencies(double p50, double p99, double p999, long failed, long retried) {

    /** @param millis of each request, less than nothing where it was not answered */
    static Latencies of(double[] millis, long retried) {
        double[] answered =
                Arrays.stream(millis).filter(each -> each >= 0).sorted().toArray();
        return new Latencies(
                percentile(answered, 50),
                percentile(answered, 99),
                percentile(answered, 99.9),
                millis.length - answered.length,
                retried);
    }

    private static double percentile(double[] sorted, double percent) {
        return sorted.length == 0
                ? Double.POSITIVE_INFINITY
                : sorted[Math.min(sorted.length - 1, (int) (sorted.length * percent / 100))];
    }

    /** Whether all were answered and 99 of 100 within {@code bar} milliseconds. */
    boolean isWithin(double bar) {
        return failed == 0 && p99 < bar;
    }

    String shown() {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f ms", p50, p99, p999);
    }
}
