package org.askwell.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is to be kept out of a queue and writes it, many at a time; while it cannot, it tries again and again. */
final class ArchiveWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);

    private static final int BATCH = 1_000;

    /** What is lost where the program is killed: not more than this and the time to write, together below a second. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final BlockingQueue<Deed> queue;
    private final OpenDatabase database;
    private final AtomicLong lost;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile int inHand;
    private volatile Optional<String> trouble = Optional.of("it is not open yet");

    /** @param lost counts what never reaches the database */
    ArchiveWriter(
            BlockingQueue<Deed> queue, Database database, Path data, Keeping keeping, Clock clock, AtomicLong lost) {
        this.queue = queue;
        this.database = new OpenDatabase(database, data, keeping, clock);
        this.lost = lost;
    }

    /** Why nothing can be written now. */
    Optional<String> trouble() {
        return trouble;
    }

    /** How much has left the queue and is not written yet. */
    int inHand() {
        return inHand;
    }

    /** Has what waits written, or given up where that is not possible, and then ends. */
    void end() {
        ending.countDown();
        // So that it looks up at once.
        queue.offer(new Deed.Mark(new CountDownLatch(0)));
    }

    @Override
    public void run() {
        try {
            while (!isEnding() || !queue.isEmpty()) {
                settle(gather());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            database.close();
        }
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** What came within a short while after the first; nothing where none came. */
    private List<Deed> gather() throws InterruptedException {
        List<Deed> batch = new ArrayList<>();
        long until = System.nanoTime() + IDLE.toNanos();
        while (batch.size() < BATCH && !isEnding()) {
            Deed next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            if (batch.isEmpty()) {
                until = System.nanoTime() + GATHERING.toNanos();
            }
            batch.add(next);
            if (next instanceof Deed.Mark) {
                return batch;
            }
        }
        queue.drainTo(batch, BATCH - batch.size());
        return batch;
    }

    private void settle(List<Deed> batch) throws InterruptedException {
        inHand = batch.size();
        Duration pause = FIRST_PAUSE;
        while (!isWritten(batch)) {
            if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                giveUp(batch);
                return;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        inHand = 0;
    }

    private void giveUp(List<Deed> batch) {
        if (!isWritten(batch)) {
            queue.drainTo(batch);
            batch.removeIf(Deed.Mark.class::isInstance);
            lost.addAndGet(batch.size());
            LOG.warn("{} entries of the journal are lost, since the program ends", batch.size());
        }
    }

    private boolean isWritten(List<Deed> batch) {
        try {
            database.open();
            write(batch);
            database.scrub();
            isWell();
            batch.forEach(ArchiveWriter::tellWhoWaits);
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            isIll(Faults.reason(e));
            database.close();
            return false;
        }
    }

    /** What the database does not take for what is in it is left out, so that all else is kept. */
    private void write(List<Deed> batch) throws SQLException {
        try {
            database.write(batch);
        } catch (RuntimeException e) {
            if (!Faults.isOfTheData(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                for (Deed deed : batch) {
                    write(List.of(deed));
                }
            } else {
                lost.incrementAndGet();
                LOG.error("an entry of the journal cannot be written: {}", Faults.reason(e));
            }
        }
    }

    private static void tellWhoWaits(Deed deed) {
        if (deed instanceof Deed.Mark mark) {
            mark.reached().countDown();
        }
    }

    private void isWell() {
        if (trouble.isPresent()) {
            LOG.info("the journal is written to {}", database.name());
            trouble = Optional.empty();
        }
    }

    private void isIll(String reason) {
        Optional<String> told = Optional.of("cannot write to " + database.name() + ": " + reason);
        if (!told.equals(trouble)) {
            LOG.warn("the journal {}; questions are answered all the same", told.get());
            trouble = told;
        }
    }
}
