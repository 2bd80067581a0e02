package org.askwell.channel.discord;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What is logged while this is open. */
final class LogLines implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            notifyAll();
        }
    };

    LogLines() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** Waits until {@code words} are logged. */
    void await(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (written) {
            while (!text().contains(words)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("no \"" + words + "\" in " + text());
                }
                try {
                    written.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** The lines that say {@code words}. */
    List<String> with(String words) {
        return text().lines().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
