package org.askwell.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What was last said about each of the latest turns; bounded. Safe for use by any number of threads.
 *
 * @param <T> what is said about a turn
 */
final class Recent<T> {

    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, T> byTurn = new LinkedHashMap<>();

    /** Remembers {@code said} about {@code turn}; what was said before, if that is known still. */
    Optional<T> put(String turn, T said) {
        lock.lock();
        try {
            Optional<T> before = Optional.ofNullable(byTurn.put(turn, said));
            if (byTurn.size() > MOST) {
                byTurn.remove(byTurn.keySet().iterator().next());
            }
            return before;
        } finally {
            lock.unlock();
        }
    }
}
