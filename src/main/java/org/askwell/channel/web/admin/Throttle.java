package org.askwell.channel.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Slows down who guesses: from the fifth wrong try in a row on, from wherever they come, the next has to wait, twice as long
 * each time. Safe for use by any number of threads.
 */
final class Throttle {

    private static final int FREE = 5;

    /** Somebody who keeps guessing keeps the owner from signing in; a minute of that can be waited for. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private int wrong;
    private Instant lastWrong = Instant.MIN;
    private Instant next = Instant.MIN;

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How a try ended.
     *
     * @param remaining until it may be looked at; zero where it has been
     */
    record Attempt(boolean isRight, Duration remaining) {}

    /** Looks whether a try {@code isRight}, if it need not wait; one at a time, so that many at once are no way around. */
    Attempt attempt(BooleanSupplier isRight) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (now.isBefore(next)) {
                return new Attempt(false, Duration.between(now, next));
            }
            boolean right = isRight.getAsBoolean();
            wrong = right ? 0 : wrongBefore(now) + 1;
            if (!right) {
                lastWrong = now;
                next = now.plus(delay());
            }
            return new Attempt(right, Duration.ZERO);
        } finally {
            lock.unlock();
        }
    }

    private int wrongBefore(Instant now) {
        return wrong > 0 && now.isAfter(lastWrong.plus(FORGOTTEN)) ? 0 : wrong;
    }

    private Duration delay() {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(wrong - FREE, Integer.SIZE - 1);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }
}
