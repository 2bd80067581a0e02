package org.askwell.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws how figures grow with the entries as SVG, both axes logarithmic; readable on light and on dark. */
final class ScaleDrawing {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final double LEAST_X = 30;
    private static final double MOST_X = 200_000;
    private static final double LEAST_Y = 0.05;
    private static final double MOST_Y = 20_000;

    /** Colours that stand out on white and on black. */
    private static final List<Line> LINES = List.of(
            new Line("question p99, ms", "#2f7fd6", ScaleFigures::question99),
            new Line("question p50, ms", "#2f7fd6", ScaleFigures::question50),
            new Line("type-ahead p99, ms", "#2c9a5b", ScaleFigures::typeAhead99),
            new Line("first start, s", "#d1641f", ScaleFigures::learnt),
            new Line("later start, s", "#d1641f", ScaleFigures::opened),
            new Line("resident, MB", "#a45bc9", figures -> figures.resident()));

    private ScaleDrawing() {}

    private record Line(String name, String color, ToDoubleFunction<ScaleFigures> value) {}

    static String of(List<ScaleFigures> all) {
        String axes = ticks(List.of(100, 1_000, 10_000, 100_000)) + grid();
        String lines = LINES.stream().map(line -> draw(line, all)).collect(Collectors.joining());
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title" font-family="sans-serif" font-size="12">
            <title id="title">How times and memory grow with the number of entries</title>
            <style>text { fill: #333 } .grid { stroke: #8886; } @media (prefers-color-scheme: dark) { text { fill: #ddd } }</style>
            %s%s<text x="%d" y="%d" text-anchor="middle">entries</text>
            </svg>
            """.formatted(WIDTH, HEIGHT, axes, lines, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10);
    }

    private static String ticks(List<Integer> entries) {
        return entries.stream()
                .map(count -> String.format(
                        Locale.ROOT,
                        "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>"
                                + "<text x=\"%1$.1f\" y=\"%4$d\" text-anchor=\"middle\">%5$,d</text>%n",
                        x(count),
                        TOP,
                        HEIGHT - BOTTOM,
                        HEIGHT - BOTTOM + 16,
                        count))
                .collect(Collectors.joining());
    }

    private static String grid() {
        StringBuilder grid = new StringBuilder();
        for (double value = 0.1; value <= MOST_Y; value *= 10) {
            grid.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%1$d\" x2=\"%2$d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>"
                            + "<text x=\"%4$d\" y=\"%5$.1f\" text-anchor=\"end\">%6$s</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y(value),
                    LEFT - 8,
                    y(value) + 4,
                    value < 1 ? "0.1" : String.format(Locale.ROOT, "%,.0f", value)));
        }
        return grid.toString();
    }

    private static String draw(Line line, List<ScaleFigures> all) {
        String points = all.stream()
                .map(figures -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(figures.entries()),
                        y(line.value().applyAsDouble(figures))))
                .collect(Collectors.joining(" "));
        double end = y(line.value().applyAsDouble(all.getLast()));
        return String.format(
                Locale.ROOT,
                "<polyline points=\"%1$s\" fill=\"none\" stroke=\"%2$s\" stroke-width=\"2\"/>"
                        + "<text x=\"%3$d\" y=\"%4$.1f\" style=\"fill: %2$s\">%5$s</text>%n",
                points,
                line.color(),
                WIDTH - RIGHT + 8,
                end + 4,
                line.name());
    }

    private static double x(double entries) {
        return LEFT + share(entries, LEAST_X, MOST_X) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value) {
        return HEIGHT - BOTTOM - share(value, LEAST_Y, MOST_Y) * (HEIGHT - TOP - BOTTOM);
    }

    private static double share(double value, double least, double most) {
        double within = Math.max(least, Math.min(most, value));
        return Math.log(within / least) / Math.log(most / least);
    }
}
