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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker before a database: who asks something of it waits for a moment at most, and after a failure not at all until
 * it is closed again. Safe for use by any number of threads.
 */
final class Circuit {

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration moment;
    private final Runnable reset;
    private volatile long lastAnswer = System.nanoTime();
    private volatile Optional<String> openedBy = Optional.of("not connected yet");

    /**
     * One that is open.
     *
     * @param moment after which no answer is a failure
     * @param reset readies for a second try
     */
    Circuit(Duration moment, Runnable reset) {
        this.moment = moment;
        this.reset = reset;
    }

    /**
     * What {@code work} gives, which may be nothing; nothing too where the database does not answer in time.
     *
     * @param moments how long to wait if the circuit stays closed
     */
    <T> Optional<T> ask(int moments, Supplier<Optional<T>> work) {
        if (openedBy.isPresent()) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        Future<Optional<T>> asked = askers.submit(() -> twice(work));
        try {
            for (int left = moments; left > 0 && openedBy.isEmpty(); left--) {
                boolean isAgain = left < moments && asked.state() == Future.State.FAILED;
                asked = isAgain ? askers.submit(() -> twice(work)) : asked;
                if (isAnswered(asked, began)) {
                    return asked.resultNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asked.cancel(true);
        return Optional.empty();
    }

    private boolean isAnswered(Future<?> asked, long began) throws InterruptedException {
        try {
            asked.get(moment.toNanos(), TimeUnit.NANOSECONDS);
            lastAnswer = System.nanoTime();
            return true;
        } catch (TimeoutException e) {
            failed(began, "no answer within " + moment.toMillis() + " ms");
        } catch (ExecutionException e) {
            failed(began, databaseFault(e.getCause()));
        }
        return false;
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
    void failed(long began, String reason) {
        if (lastAnswer - began < 0) {
            open(reason);
        }
    }

    void open(String reason) {
        openedBy = Optional.of(reason);
    }

    void close() {
        openedBy = Optional.empty();
    }

    /** Why nothing is asked now; nothing where all is well. */
    Optional<String> openedBy() {
        return openedBy;
    }
}
