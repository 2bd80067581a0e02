package org.askwell.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Load and faults: this process asks, the server is another one, started anew for each part. Prints Markdown tables and
 * draws them. Not a test: figures are read by people. The README has the command.
 */
@Command(name = "load")
public final class LoadDrill implements Callable<Integer> {

    private static final Path DATA = Path.of("target/benchmark-data/server");
    private static final Path IMAGE = Path.of("target/benchmark-data/image");
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final byte[] NOTHING = Wire.get("/health/live");
    private static final double NOTHING_FROM = 2_000;
    private static final double ASKED_FROM = 20;

    /** Of the highest rate. */
    private static final double HIGH = 0.6;

    private static final double MODERATE = 0.3;

    enum Part {
        rate,
        idle,
        slow,
        memory,
        restart,
        start
    }

    /** One of the drills with many connections. */
    private interface Crowding {

        void run(CrowdDrill drill) throws IOException, InterruptedException;
    }

    @Parameters(arity = "0..*", description = "The parts to run; all where none is named.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--svg")
    private Path svg = Path.of("target/load.svg");

    @Option(names = "--probe", description = "Seconds of each attempt while the highest rate is sought.")
    private int probe = 5;

    @Option(names = "--hold", description = "Seconds for which it has to be held.")
    private int hold = 60;

    @Option(names = "--memory", description = "Seconds.")
    private int memory = 600;

    @Option(names = "--restart", description = "Seconds.")
    private int restart = 60;

    @Option(names = "--connections")
    private int connections = 64;

    @Option(names = "--rate", description = "The highest rate of the mix, where it is not sought.")
    private double highest = 100;

    private final AskedQuestions questions = new AskedQuestions(Benchmark.knowledgeBase());

    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadDrill()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // First, since the others go by what is found.
        List<RateSearch.Found> rates = parts.contains(Part.rate) ? rates() : List.of();
        List<MemoryDrill.Sample> samples = new ArrayList<>();
        Benchmark.print("what", "measured", "target");
        Benchmark.print("---", "---", "---");
        if (parts.contains(Part.idle)) {
            crowd(CrowdDrill::idle);
        }
        if (parts.contains(Part.slow)) {
            crowd(CrowdDrill::slow);
        }
        if (parts.contains(Part.memory)) {
            samples.addAll(memory());
        }
        if (parts.contains(Part.restart)) {
            new RestartDrill(DATA, questions, connections, MODERATE * highest, Duration.ofSeconds(restart)).run();
        }
        if (parts.contains(Part.start)) {
            new StartDrill(DATA, IMAGE).run();
        }
        Files.writeString(svg, LoadDrawing.of(rates, samples));
        return 0;
    }

    private List<RateSearch.Found> rates() throws IOException, InterruptedException {
        try (ServerProcess server = warm()) {
            RateSearch nothing = search(server, NOTHING_FROM);
            RateSearch asked = search(server, ASKED_FROM);
            List<RateSearch.Found> found = new ArrayList<>();
            System.out.println(
                    "| requests | highest rate a second (of nothing's) | p50 / p99 / p99.9 | failed | processors busy |");
            System.out.println("|---|---|---|---|---|");
            found.add(told(nothing.search("nothing", () -> NOTHING), found));
            found.add(told(asked.search("new questions", questions::anew), found));
            found.add(told(asked.search("the mix", questions::mixed), found));
            highest = found.getLast().held().rate();
            System.out.println();
            return found;
        }
    }

    private RateSearch search(ServerProcess server, double from) {
        return new RateSearch(server, connections, Duration.ofSeconds(probe), Duration.ofSeconds(hold), from);
    }

    private static RateSearch.Found told(RateSearch.Found found, List<RateSearch.Found> before) {
        System.out.println(
                found.row((before.isEmpty() ? found : before.getFirst()).held().rate()));
        return found;
    }

    private void crowd(Crowding drill) throws IOException, InterruptedException {
        try (ServerProcess server = warm()) {
            drill.run(new CrowdDrill(server, questions, people(server), MODERATE * highest));
        }
    }

    private List<MemoryDrill.Sample> memory() throws IOException, InterruptedException {
        try (ServerProcess server = warm()) {
            return new MemoryDrill(server, questions, people(server), HIGH * highest, Duration.ofSeconds(memory)).run();
        }
    }

    /** A server whose code has been compiled by use. */
    private ServerProcess warm() throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(DATA, false).process();
        for (Supplier<byte[]> requests : List.<Supplier<byte[]>>of(() -> NOTHING, questions::mixed)) {
            people(server).run(requests, HIGH * highest, WARM_UP);
        }
        return server;
    }

    private OpenLoop people(ServerProcess server) {
        return new OpenLoop(server.port(), connections);
    }
}
