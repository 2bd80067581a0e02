package org.askwell.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the start of the process to the first answer, laid out as the image is: the one jar, what was learnt, and an
 * ahead-of-time cache made as the Dockerfile makes it and used with the Dockerfile's options.
 */
record StartDrill(Path data, Path image) {

    private static final Path JAR = Path.of("target/askwell.jar");
    private static final String CACHE = "askwell.aot";
    private static final int STARTS = 7;
    private static final Pattern ENTRY_POINT = Pattern.compile("ENTRYPOINT (\\[.*?\\])", Pattern.DOTALL);

    /** What the image asks of itself while its cache is made. */
    private static final List<String> PATHS = List.of(
            "/faq?q=does+it+hurt",
            "/",
            "/faq",
            "/widget.js",
            "/api/v1/welcome",
            "/api/v1/entries",
            "/api/v1/suggest?q=do",
            "/metrics");

    void run() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            Benchmark.print("start to first answer, as in the image", "not measured: no " + JAR, "1.5 s");
            return;
        }
        Files.createDirectories(image);
        Files.copy(JAR, image.resolve("askwell.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(image.resolve(CACHE));
        train();
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            ServerProcess.Start start = ServerProcess.start(command("-XX:AOTCache="));
            start.process().close();
            seconds[i] = start.seconds();
        }
        Benchmark.print(
                "start to first answer, as in the image, best / median / worst of " + STARTS,
                String.format(
                        Locale.ROOT,
                        "%.2f / %.2f / %.2f s",
                        ScaleBenchmark.percentile(seconds, 0),
                        ScaleBenchmark.percentile(seconds, 50),
                        ScaleBenchmark.percentile(seconds, 100)),
                "1.5 s");
    }

    private void train() throws IOException, InterruptedException {
        try (ServerProcess server =
                        ServerProcess.start(command("-XX:AOTCacheOutput=")).process();
                Wire wire = new Wire(server.port())) {
            for (String path : PATHS) {
                wire.ask(Wire.get(path));
            }
        }
    }

    /** The image's own, with the option for the cache named {@code cache}. */
    private List<String> command(String cache) throws IOException {
        Matcher entryPoint = ENTRY_POINT.matcher(Files.readString(Path.of("Dockerfile")));
        if (!entryPoint.find()) {
            throw new IOException("the Dockerfile has no entry point");
        }
        List<String> command = new ArrayList<>();
        for (String part : new JsonMapper()
                .readValue(entryPoint.group(1).replaceAll("\\\\\n", ""), new TypeReference<List<String>>() {})) {
            command.add(part.replaceFirst("^-XX:AOTCache=", cache)
                    .replace("/opt/askwell", image.toAbsolutePath().toString()));
        }
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        return command;
    }
}
