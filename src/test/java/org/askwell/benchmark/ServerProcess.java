package org.askwell.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
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
    static Start start(Path data, boolean anew) throws IOException {
        return start(data, anew, List.of(), List.of());
    }

    /** The same with further options of Java and of the server; the latter may say on which port. */
    static Start start(Path data, boolean anew, List<String> ofJava, List<String> ofServer) throws IOException {
        if (anew && Files.exists(data)) {
            delete(data);
        }
        List<String> command = ChildJava.command(ofJava, "org.askwell.Main", "serve", "--data", data.toString());
        if (!ofServer.contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        command.addAll(List.of("--rate-limit", "off", "--rate-limit-total", "off"));
        command.addAll(ofServer);
        return start(command);
    }

    /** Starts {@code command}, which serves on a port that it prints. */
    static Start start(List<String> command) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ServerProcess server = new ServerProcess(process, port(process));
        server.ask("does it hurt?");
        return new Start(server, (System.nanoTime() - start) / 1e9);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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

    private void ask(String question) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.ask(
                    Wire.post("/api/v1/chat", ("{\"message\":\"" + question + "\"}").getBytes(StandardCharsets.UTF_8)));
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The time that its threads have run, all together. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Megabytes of the heap that something still refers to, after a full collection; the JDK's {@code jcmd} counts them. */
    double liveMegabytes() throws IOException {
        Process counting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .start();
        try (BufferedReader lines = counting.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total "))
                    .mapToDouble(line -> Long.parseLong(line.strip().replaceAll(".* ", "")) / 1e6)
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd does not say how large the heap is"));
        }
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
