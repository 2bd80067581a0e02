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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker before a database: who asks something of it waits for a moment at most, and after some failures in a row not
 * at all until it is closed again. Safe for use by any number of threads.
 */
final class Circuit {

    /** One broken connection or slow answer says nothing about the next. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration patience;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Optional<String> openedBy = Optional.of("not connected yet");

    /** One that is open. */
    Circuit(Duration patience) {
        this.patience = patience;
    }

    /** What {@code work} gives, which may be nothing; nothing too where the database does not answer in time. */
    <T> Optional<T> ask(Supplier<Optional<T>> work) {
        if (openedBy.isPresent()) {
            return Optional.empty();
        }
        Future<Optional<T>> asked = askers.submit(() -> twice(work));
        try {
            Optional<T> answer = asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            failures.set(0);
            return answer;
        } catch (ExecutionException e) {
            failed(databaseFault(e.getCause()));
        } catch (TimeoutException e) {
            asked.cancel(true);
            failed("no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** A connection may have broken long ago without anybody noticing until now. */
    private static <T> Optional<T> twice(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            databaseFault(e);
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

    private void failed(String reason) {
        if (failures.incrementAndGet() >= FAILURES_IN_A_ROW) {
            open(reason);
        }
    }

    void open(String reason) {
        openedBy = Optional.of(reason);
    }

    void close() {
        failures.set(0);
        openedBy = Optional.empty();
    }

    /** Why nothing is asked now; nothing where all is well. */
    Optional<String> openedBy() {
        return openedBy;
    }
}
