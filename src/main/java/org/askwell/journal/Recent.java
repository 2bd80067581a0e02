package org.askwell.journal;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;

/** The last names that were seen, so that what comes twice is known. Safe for use by any number of threads. */
final class Recent {

    private static final int REMEMBERED = 10_000;

    private final SequencedSet<String> names = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** Tells whether {@code name} is new, and remembers it. */
    boolean isNew(String name) {
        lock.lock();
        try {
            if (names.size() >= REMEMBERED) {
                names.removeFirst();
            }
            return names.add(name);
        } finally {
            lock.unlock();
        }
    }
}
