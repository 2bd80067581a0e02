package org.askwell.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadGenerator.class.getName(),
                        String.valueOf(port),
                        request)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Double.parseDouble(output.strip());
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
        String head = line + " HTTP/1.1\r\nHost: localhost\r\n";
        String whole = line.startsWith("POST")
                ? head + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY
                : head + "\r\n";
        return whole.getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(int port, byte[] request, LongAdder answered) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (true) {
                socket.getOutputStream().write(request);
                in.skipNBytes(contentLength(in));
                answered.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server hung up", e);
        }
    }

    /** Reads the head of a response and returns how long its body is. */
    private static int contentLength(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("HTTP/1.1 ") && !line.startsWith("HTTP/1.1 200")) {
                throw new IOException(line);
            }
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
