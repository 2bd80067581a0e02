package org.askwell.journal;

import java.time.Duration;
import java.time.Instant;

/** Something that is to be done now and then, and for the first time at once. For one thread. */
final class Due {

    private final Duration between;
    private Instant next = Instant.MIN;

    Due(Duration between) {
        this.between = between;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    void done(Instant now) {
        next = now.plus(between);
    }
}
