package org.askwell.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What becomes of speed, memory and answers as a FAQ grows: each size is imported, learnt and asked over HTTP, one question
 * after the other, in processes of its own. Prints a Markdown table and draws it. Not a test: figures are read by people.
 * The README has the command. Arguments: the file for the drawing, then the sizes.
 */
public final class ScaleBenchmark {

    private static final Path HOME = Path.of("target/scale-benchmark");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENTRIES_ASKED = 250;
    private static final int WARM_UP = 200;

    /** The largest size that the service's usual heap is for. */
    private static final int USUAL = 1_000;

    private ScaleBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<ScaleFigures> all = new ArrayList<>();
        System.out.println(ScaleFigures.HEADING);
        for (String size : List.of(args).subList(1, args.length)) {
            ScaleFigures figures = measure(Integer.parseInt(size));
            System.out.println(figures.row());
            all.add(figures);
        }
        Files.writeString(Path.of(args[0]), ScaleDrawing.of(all));
    }

    private static ScaleFigures measure(int size) throws IOException, InterruptedException {
        GeneratedFaq faq = GeneratedFaq.of(size);
        Path folder = HOME.resolve("faq-" + size);
        Path data = HOME.resolve("data-" + size);
        double imported = importFaq(faq, folder);
        List<String> options = List.of("--knowledge-base", folder.toString());
        ServerProcess.Start first = ServerProcess.start(data, true, heap(size), options);
        long most = first.process().mostResidentMegabytes();
        first.process().close();
        ServerProcess.Start second = ServerProcess.start(data, false, heap(size), options);
        try (ServerProcess server = second.process();
                HttpClient client = HttpClient.newHttpClient()) {
            Asking asking = new Asking(client, "http://localhost:" + server.port());
            asking.warmUp(faq);
            double[] millis = asking.askAll(faq);
            double right = asking.rightFirst(faq);
            double[] typing = asking.typeAll(faq);
            double[] lists = asking.lists();
            return new ScaleFigures(
                    size,
                    imported,
                    first.seconds(),
                    second.seconds(),
                    most,
                    server.residentMegabytes(),
                    server.mostResidentMegabytes(),
                    megabytes(data),
                    percentile(millis, 50),
                    percentile(millis, 99),
                    percentile(typing, 99),
                    TypeAheadTimes.inOwnProcess(folder, size, heap(size)),
                    right,
                    lists[0],
                    lists[1]);
        }
    }

    /** Java's options for so many entries. */
    private static List<String> heap(int size) {
        return size <= USUAL
                ? List.of()
                : List.of(
                        "-Xmx" + (size <= 10 * USUAL ? "900m" : "2500m"),
                        "-Xmn" + (size <= 10 * USUAL ? 48 : 200) + "m");
    }

    private static double importFaq(GeneratedFaq faq, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path file = HOME.resolve("faq.json");
        faq.write(file);
        long start = System.nanoTime();
        ChildJava.run(List.of(), "org.askwell.Main", "import", file.toString(), "--to", folder.toString(), "--replace");
        return (System.nanoTime() - start) / 1e9;
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    >> 20;
        }
    }

    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** A client of one server. */
    private record Asking(HttpClient client, String address) {

        void warmUp(GeneratedFaq faq) throws IOException, InterruptedException {
            for (int i = 0; i < WARM_UP; i++) {
                List<GeneratedFaq.Item> items = faq.some(WARM_UP);
                ask("please, " + i + ": " + items.get(i % items.size()).title(), false);
            }
        }

        /** The milliseconds of each question, none of which was asked before. */
        double[] askAll(GeneratedFaq faq) throws IOException, InterruptedException {
            List<Double> millis = new ArrayList<>();
            for (GeneratedFaq.Item item : faq.some(ENTRIES_ASKED)) {
                for (int wording = 0; wording < GeneratedFaq.WORDINGS; wording++) {
                    long start = System.nanoTime();
                    ask(item.asked(wording), false);
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            return millis.stream().mapToDouble(each -> each).toArray();
        }

        double rightFirst(GeneratedFaq faq) throws IOException, InterruptedException {
            int right = 0;
            int asked = 0;
            for (GeneratedFaq.Item item : faq.some(ENTRIES_ASKED)) {
                for (int wording = 0; wording < GeneratedFaq.WORDINGS; wording++) {
                    String first = JSON.readTree(ask(item.asked(wording), true))
                            .at("/debug/candidates/0/entry")
                            .asText();
                    right += first.equals(item.id()) ? 1 : 0;
                    asked++;
                }
            }
            return (double) right / asked;
        }

        double[] typeAll(GeneratedFaq faq) throws IOException, InterruptedException {
            List<Double> millis = new ArrayList<>();
            for (String typed : TypeAheadTimes.typed(faq.some(50))) {
                long start = System.nanoTime();
                get("/api/v1/suggest?q=" + typed.replace(" ", "+").replaceAll("[^\\w+]", ""));
                millis.add((System.nanoTime() - start) / 1e6);
            }
            return millis.stream().mapToDouble(each -> each).toArray();
        }

        /** The seconds until the list of all questions is there, as a page and as JSON. */
        double[] lists() throws IOException, InterruptedException {
            long start = System.nanoTime();
            get("/faq");
            long between = System.nanoTime();
            get("/api/v1/entries");
            return new double[] {(between - start) / 1e9, (System.nanoTime() - between) / 1e9};
        }

        private String ask(String message, boolean debug) throws IOException, InterruptedException {
            String body = JSON.writeValueAsString(Map.of("message", message, "debug", debug));
            return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/chat"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private void get(String path) throws IOException, InterruptedException {
            send(HttpRequest.newBuilder(URI.create(address + path)));
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(String.format(Locale.ROOT, "%d: %s", response.statusCode(), response.body()));
            }
            return response.body();
        }
    }
}
