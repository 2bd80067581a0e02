package org.askwell.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of a drawing: lines over two axes, named in their colours at the bottom; readable on light and on dark. */
record Plot(String title, Axis x, Axis y, List<Line> lines) {

    static final int WIDTH = 480;
    static final int HEIGHT = 340;

    /** To be written once into a drawing. */
    static final String STYLE =
            "<style>text { fill: #333 } .grid { stroke: #8886; } @media (prefers-color-scheme: dark) { text { fill: #ddd } }</style>";

    private static final int LEFT = 60;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int SIDE = 4;
    private static final int NAME_HEIGHT = 16;

    /**
     * @param ticks values with a grid line, in order; the axis reaches from the first to the last
     * @param isLogarithmic whether the same distance is the same factor
     */
    record Axis(String name, List<Double> ticks, boolean isLogarithmic) {

        double share(double value) {
            double within = Math.max(ticks.getFirst(), Math.min(ticks.getLast(), value));
            return (scaled(within) - scaled(ticks.getFirst())) / (scaled(ticks.getLast()) - scaled(ticks.getFirst()));
        }

        private double scaled(double value) {
            return isLogarithmic ? Math.log(value) : value;
        }
    }

    record Point(double x, double y) {}

    record Line(String name, String color, List<Point> points) {}

    /** @param left where it begins in the drawing */
    String drawn(int left) {
        return String.format(
                Locale.ROOT,
                "<g transform=\"translate(%d 0)\">%n<text x=\"%d\" y=\"20\" font-weight=\"bold\">%s</text>%n%s%s%s%s</g>%n",
                left,
                LEFT,
                title,
                columns(),
                rows(),
                IntStream.range(0, lines.size()).mapToObj(this::line).collect(Collectors.joining()),
                text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10.0, "middle", x.name()));
    }

    private String columns() {
        return x.ticks().stream()
                .map(tick -> grid(left(tick), left(tick), TOP, HEIGHT - BOTTOM)
                        + text(left(tick), HEIGHT - BOTTOM + 16.0, "middle", shown(tick)))
                .collect(Collectors.joining());
    }

    private String rows() {
        return y.ticks().stream()
                        .map(tick -> grid(LEFT, WIDTH - RIGHT, top(tick), top(tick))
                                + text(LEFT - 6.0, top(tick) + SIDE, "end", shown(tick)))
                        .collect(Collectors.joining())
                + text(LEFT - 6.0, TOP - 8.0, "end", y.name());
    }

    private String line(int number) {
        Line line = lines.get(number);
        String points = line.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", left(point.x()), top(point.y())))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "<polyline points=\"%1$s\" fill=\"none\" stroke=\"%2$s\" stroke-width=\"2\"/>%n"
                        + "<text x=\"%3$d\" y=\"%4$d\" style=\"fill: %2$s\">%5$s</text>%n",
                points,
                line.color(),
                LEFT + 2 * SIDE,
                HEIGHT - BOTTOM - 2 * SIDE - NAME_HEIGHT * (lines.size() - 1 - number),
                line.name());
    }

    private static String grid(double x1, double x2, double y1, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                x1,
                x2,
                y1,
                y2);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    private static String shown(double tick) {
        return String.format(Locale.ROOT, tick % 1 == 0 ? "%,.0f" : "%.1f", tick);
    }

    private double left(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double top(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }
}
