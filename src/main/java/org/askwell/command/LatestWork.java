package org.askwell.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Works aside on the latest that it was given. One thread, since two that learn at once would take each other's files and memory. */
final class LatestWork implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("relearning").unstarted(work));

    private volatile Future<?> latest = CompletableFuture.completedFuture(null);

    /** Does {@code work} after {@code delay}, and after what was under way has really ended. */
    void start(Runnable work, Duration delay) {
        stop();
        latest = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Gives up what is waited for or under way, which need not have ended yet. */
    void stop() {
        latest.cancel(true);
    }

    /** Waits until all that was to be done within {@code delay} is done. */
    void await(Duration delay) throws InterruptedException, ExecutionException {
        thread.schedule(() -> {}, delay.toMillis(), TimeUnit.MILLISECONDS).get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
