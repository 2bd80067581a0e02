package org.askwell.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The service in a process of its own, started as the README's run command starts it. */
final class ServerProcess implements AutoCloseable {

    private static final String URL_LINE = "Askwell answers at http://localhost:";

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A running server and how long it took from the start of the process to its first answer. */
    record Start(ServerProcess process, double seconds) {}

    /** Starts a server that keeps what it learns in {@code data}, emptied before where {@code anew}. */
    static Start start(Path data, boolean anew) throws IOException, InterruptedException {
        return start(data, anew, List.of(), List.of());
    }

    /** The same with further options of Java and of the server. */
    static Start start(Path data, boolean anew, List<String> ofJava, List<String> ofServer)
            throws IOException, InterruptedException {
        if (anew && Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        List<String> command =
                ChildJava.command(ofJava, "org.askwell.Main", "serve", "--port", "0", "--data", data.toString());
        command.addAll(List.of("--rate-limit", "off", "--rate-limit-total", "off"));
        command.addAll(ofServer);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ServerProcess server = new ServerProcess(process, port(process));
        server.ask("does it hurt?");
        return new Start(server, (System.nanoTime() - start) / 1e9);
    }

    private static int port(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(URL_LINE)) {
                return Integer.parseInt(line.substring(URL_LINE.length()));
            }
        }
        throw new IOException("the server ended before it answered");
    }

    private void ask(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\":\"" + question + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
        }
    }

    int port() {
        return port;
    }

    /** What the kernel counts as resident, in megabytes; Linux only. */
    long residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most that was resident at once so far. */
    long mostResidentMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private long megabytes(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no " + name + " for process " + process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
