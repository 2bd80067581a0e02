package org.askwell.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws what a {@link LoadDrill} found: how long requests take as they become more, and memory over time. */
final class LoadDrawing {

    private static final List<String> COLORS = List.of("#8a8a8a", "#d1641f", "#2f7fd6");
    private static final String LIVE = "#2c9a5b";
    private static final String RESIDENT = "#a45bc9";
    private static final int STEPS = 5;

    private LoadDrawing() {}

    /** Either may be empty. */
    static String of(List<RateSearch.Found> rates, List<MemoryDrill.Sample> memory) {
        List<Plot> plots = IntStream.range(0, 2)
                .filter(plot -> plot == 0 ? !rates.isEmpty() : !memory.isEmpty())
                .mapToObj(plot -> plot == 0 ? rates(rates) : memory(memory))
                .toList();
        String drawn = IntStream.range(0, plots.size())
                .mapToObj(i -> plots.get(i).drawn(i * Plot.WIDTH))
                .collect(Collectors.joining());
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title" font-family="sans-serif" font-size="12">
            <title id="title">What becomes of latency as requests become more, and of memory over time</title>
            %s
            %s</svg>
            """.formatted(plots.size() * Plot.WIDTH, Plot.HEIGHT, Plot.STYLE, drawn);
    }

    private static Plot rates(List<RateSearch.Found> rates) {
        return new Plot(
                "99th percentile by rate",
                new Plot.Axis("requests a second", List.of(10.0, 100.0, 1_000.0, 10_000.0, 100_000.0), true),
                new Plot.Axis("ms", List.of(0.1, 1.0, 10.0, 100.0, 1_000.0), true),
                IntStream.range(0, rates.size())
                        .mapToObj(i -> new Plot.Line(
                                rates.get(i).kind(),
                                COLORS.get(i),
                                rates.get(i).probes().stream()
                                        .map(probe -> new Plot.Point(
                                                probe.rate(), probe.latencies().p99()))
                                        .toList()))
                        .toList());
    }

    private static Plot memory(List<MemoryDrill.Sample> memory) {
        double most =
                memory.stream().mapToDouble(MemoryDrill.Sample::resident).max().orElseThrow();
        return new Plot(
                "Memory under load",
                new Plot.Axis("minutes", ticks(memory.getLast().minute()), false),
                new Plot.Axis("MB", ticks(most), false),
                List.of(
                        new Plot.Line(
                                "heap in use",
                                LIVE,
                                memory.stream()
                                        .map(sample -> new Plot.Point(sample.minute(), sample.live()))
                                        .toList()),
                        new Plot.Line(
                                "resident",
                                RESIDENT,
                                memory.stream()
                                        .map(sample -> new Plot.Point(sample.minute(), sample.resident()))
                                        .toList())));
    }

    /** From nothing to {@code most} at least, in round steps. */
    private static List<Double> ticks(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most / STEPS)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(each -> each * power)
                .filter(each -> each * STEPS >= most)
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(0, (int) Math.ceil(most / step))
                .mapToObj(i -> i * step)
                .toList();
    }
}
