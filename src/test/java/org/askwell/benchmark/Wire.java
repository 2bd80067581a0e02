package org.askwell.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept connection to a server on this machine, with as little between as there can be. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 14;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private boolean isOver;

    Wire(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, byte[] json) {
        byte[] head = ("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + json.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(json, 0, whole, head.length, json.length);
        return whole;
    }

    /** Sends {@code request} and waits for its reply. Throws where that is none with a 200. */
    void ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = 0;
        boolean isChunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            isChunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
            isOver |= line.equalsIgnoreCase("Connection: close");
        }
        if (isChunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            in.skipNBytes(length);
            line();
        } while (length > 0);
    }

    /** Whether the server wants no more requests here. */
    boolean isOver() {
        return isOver;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            isOver = true;
        }
    }
}
