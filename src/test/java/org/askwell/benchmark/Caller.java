package org.askwell.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks over a kept connection. Where there are several servers, what one does not answer is asked once more of the next. */
final class Caller implements AutoCloseable {

    private final List<Integer> ports;
    private int at;
    private Optional<Wire> wire = Optional.empty();
    private long retried;

    /** @param first the place in {@code ports} to begin with */
    Caller(List<Integer> ports, int first) {
        this.ports = ports;
        this.at = first % ports.size();
    }

    /** Whether a server answered. */
    boolean ask(byte[] request) {
        if (isAnswered(request)) {
            return true;
        }
        if (ports.size() == 1) {
            return false;
        }
        at = (at + 1) % ports.size();
        retried++;
        return isAnswered(request);
    }

    private boolean isAnswered(byte[] request) {
        try {
            if (wire.isEmpty()) {
                wire = Optional.of(new Wire(ports.get(at)));
            }
            wire.get().ask(request);
            if (wire.get().isOver()) {
                close();
            }
            return true;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    /** How often another server had to be asked. */
    long retried() {
        return retried;
    }

    @Override
    public void close() {
        wire.ifPresent(Wire::close);
        wire = Optional.empty();
    }
}
