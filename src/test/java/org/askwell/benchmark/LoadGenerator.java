package org.askwell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Sends the same request over several kept connections for some seconds and prints how many were answered a second. */
public final class LoadGenerator {

    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 8;
    private static final String BODY = "{\"message\":\"does it hurt?\"}";

    private LoadGenerator() {}

    /** Runs this class in a process of its own. */
    static double inOwnProcess(int port, String request) throws IOException, InterruptedException {
        return Double.parseDouble(ChildJava.run(List.of(), LoadGenerator.class.getName(), String.valueOf(port), request)
                .strip());
    }

    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        byte[] request = request(args[1]);
        LongAdder answered = new LongAdder();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofPlatform().daemon().start(() -> send(port, request, answered));
        }
        Thread.sleep(WARM_UP_SECONDS * 1000L);
        long before = answered.sum();
        Thread.sleep(SECONDS * 1000L);
        System.out.println((answered.sum() - before) / (double) SECONDS);
    }

    private static byte[] request(String line) {
        String path = line.replaceFirst("\\S+ ", "");
        return line.startsWith("POST") ? Wire.post(path, BODY.getBytes(StandardCharsets.US_ASCII)) : Wire.get(path);
    }

    private static void send(int port, byte[] request, LongAdder answered) {
        try (Wire wire = new Wire(port)) {
            while (true) {
                wire.ask(request);
                answered.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server hung up", e);
        }
    }
}
