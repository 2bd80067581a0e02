package org.askwell.channel.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Bars over days, as shapes in a drawing of {@link #WIDTH} by {@link #HEIGHT} that may be stretched.
 *
 * @param top what the full height stands for
 */
record Chart(List<Bar> bars, long top) {

    public static final int WIDTH = 1_000;
    public static final int HEIGHT = 200;

    private static final double FILLED = 0.8;

    /** A rectangle; numbers as SVG reads them. */
    record Bar(String style, String x, String y, String width, String height) {}

    /** How often each kind was replied, on top of each other. */
    static Chart ofKinds(List<Day> days) {
        long top = Math.max(1, days.stream().mapToLong(Day::all).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            long below = 0;
            for (Kind kind : Kind.values()) {
                long times = days.get(i).of(kind);
                if (times > 0) {
                    bars.add(bar(kind.style(), i, days.size(), (double) below / top, (double) times / top));
                }
                below += times;
            }
        }
        return new Chart(List.copyOf(bars), top);
    }

    /** Which share of questions was answered. */
    static Chart ofAnswered(List<Day> days) {
        List<Bar> bars = Stream.iterate(0, i -> i < days.size(), i -> i + 1)
                .filter(i -> days.get(i).answeredPercent() > 0)
                .map(i ->
                        bar(Kind.ANSWER.style(), i, days.size(), 0, days.get(i).answeredPercent() / 100.0))
                .toList();
        return new Chart(bars, 100);
    }

    /** @param from and {@code share} of the height */
    private static Bar bar(String style, int place, int places, double from, double share) {
        double room = (double) WIDTH / places;
        return new Bar(
                style,
                number(room * (place + (1 - FILLED) / 2)),
                number(HEIGHT * (1 - from - share)),
                number(room * FILLED),
                number(HEIGHT * share));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
