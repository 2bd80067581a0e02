package org.askwell.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker before a database. Whoever asks something of it waits for a moment at most. After a failure that moment is
 * spared until somebody has looked whether the database is there, who then closes the circuit or says that it is away. Safe for
 * use by any number of threads.
 */
final class Circuit {

    /** How long those wait who have no choice, while nobody knows that the database is away. */
    private static final int MOMENTS = 5;

    private static final int TRIES = 3;

    private enum State {
        CLOSED,
        SUSPECTED,
        AWAY
    }

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration moment;
    private final Runnable reset;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition decided = lock.newCondition();
    private volatile long lastAnswer = System.nanoTime();
    private volatile State state = State.AWAY;
    private volatile String reason = "not connected yet";

    /**
     * One before a database that is away.
     *
     * @param moment after which no answer is a failure
     * @param reset readies for a second try
     */
    Circuit(Duration moment, Runnable reset) {
        this.moment = moment;
        this.reset = reset;
    }

    /** What {@code work} gives, which may be nothing; nothing too where the database does not answer in a moment. */
    <T> Optional<T> ask(Supplier<Optional<T>> work) {
        if (state != State.CLOSED) {
            return Optional.empty();
        }
        try {
            Asked<T> asked = new Asked<>(work);
            asked.await();
            return asked.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The same for those who have no other choice: a machine with too much to do is not a database that is away. */
    <T> Optional<T> insist(Supplier<Optional<T>> work) {
        long end = System.nanoTime() + MOMENTS * moment.toNanos();
        try {
            for (int i = 0; i < TRIES && isClosedBefore(end); i++) {
                Asked<T> asked = new Asked<>(work);
                do {
                    asked.await();
                } while (asked.isUnderWay() && state != State.AWAY && System.nanoTime() - end < 0);
                if (!asked.hasFailed()) {
                    return asked.answer();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private boolean isClosedBefore(long end) throws InterruptedException {
        lock.lock();
        try {
            for (long left = end - System.nanoTime(); state == State.SUSPECTED && left > 0; ) {
                left = decided.awaitNanos(left);
            }
            return state == State.CLOSED;
        } finally {
            lock.unlock();
        }
    }

    /** Work under way. Nobody breaks it off, since that would break its connection too. */
    private final class Asked<T> {

        private final long began = System.nanoTime();
        private final Future<Optional<T>> result;

        Asked(Supplier<Optional<T>> work) {
            this.result = askers.submit(() -> twice(work));
        }

        void await() throws InterruptedException {
            try {
                result.get(moment.toNanos(), TimeUnit.NANOSECONDS);
                lastAnswer = System.nanoTime();
            } catch (TimeoutException e) {
                failed(began, "no answer within " + moment.toMillis() + " ms");
            } catch (ExecutionException e) {
                failed(began, databaseFault(e.getCause()));
            }
        }

        boolean isUnderWay() {
            return result.state() == Future.State.RUNNING;
        }

        boolean hasFailed() {
            return result.state() == Future.State.FAILED;
        }

        Optional<T> answer() {
            return result.state() == Future.State.SUCCESS ? result.resultNow() : Optional.empty();
        }
    }

    /** A connection may have broken long ago without anybody noticing until now. */
    private <T> Optional<T> twice(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            databaseFault(e);
            reset.run();
            return work.get();
        }
    }

    /** What the database says is wrong. What went wrong elsewhere goes on its way. */
    private static String databaseFault(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                return reason(fault);
            }
        }
        if (thrown instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(thrown);
    }

    /** The first line of it; the rest may hold what was to be written. */
    static String reason(Throwable fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Something that began then has failed. Whoever was answered meanwhile shows that the database is there; then the machine has
     * too much to do.
     */
    void failed(long began, String failure) {
        lock.lock();
        try {
            if (state == State.CLOSED && lastAnswer - began < 0) {
                turn(State.SUSPECTED, failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has looked, and the database is away. */
    void away(String failure) {
        turn(State.AWAY, failure);
    }

    /** Somebody has looked, and the database is there. */
    void close() {
        turn(State.CLOSED, "");
    }

    private void turn(State next, String why) {
        lock.lock();
        try {
            reason = why;
            state = next;
            decided.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing is asked now; nothing where all is well. */
    Optional<String> openedBy() {
        return state == State.CLOSED ? Optional.empty() : Optional.of(reason);
    }
}
