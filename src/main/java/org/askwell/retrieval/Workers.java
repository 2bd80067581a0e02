package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The threads that learn: every core before the first question, fewer beside people who ask. Whoever is interrupted while
 * waiting for them gets a {@link CancellationException} and takes their work away; what comes out never depends on how
 * many there are.
 */
final class Workers implements AutoCloseable {

    /** Texts that one thread takes at once. */
    private static final int BATCH = 64;

    private final ExecutorService threads;

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "learning");
            thread.setDaemon(true);
            return thread;
        });
    }

    static int everyCore() {
        return Runtime.getRuntime().availableProcessors();
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** What {@code function} makes of each of {@code items}, in their order. */
    <A, B> List<B> map(List<A> items, Function<A, B> function) {
        List<Future<List<B>>> batches = new ArrayList<>();
        for (int start = 0; start < items.size(); start += BATCH) {
            List<A> batch = items.subList(start, Math.min(items.size(), start + BATCH));
            batches.add(submit(() -> batch.stream().map(function).toList()));
        }
        List<B> results = new ArrayList<>(items.size());
        batches.forEach(batch -> results.addAll(result(batch)));
        return results;
    }

    /** What comes out of {@code work}. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("learning from the knowledge base failed", e);
        }
    }

    /** To be called now and then in long work: ends it where nobody waits for it any more. */
    static void checkCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this any more");
        }
    }

    static CancellationException cancelled(Exception cause) {
        CancellationException cancelled = new CancellationException("interrupted while learning");
        cancelled.initCause(cause);
        return cancelled;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
