package org.askwell.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps turns and feedback in a database. One thread writes twice a second what has come in; while the database is away, that
 * waits, and what finds no more room is lost and counted. Nobody waits for it. Safe for use by any number of threads.
 */
public final class Archive implements TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private static final String PART = "journal";

    private static final int ROOM = 10_000;

    /** Wishes to be forgotten are not lost in a flood of anything else. */
    private static final int ROOM_FOR_FORGETTING = 10 * ROOM;

    private static final int BATCH = 1_000;
    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong lost = new AtomicLong();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private final Database database;
    private final Clock clock;
    private volatile Optional<String> failure = Optional.empty();

    // The writer's alone.
    private final Ledger ledger;
    private final List<Note> batch = new ArrayList<>();
    private Instant expired = Instant.MIN;
    private Duration pause = PACE;
    private long nextTry = System.nanoTime();

    Archive(Database database, Keeping keeping, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ledger = new Ledger(database, keeping);
    }

    /**
     * Keeps them in the database at {@code url}, or else in a file in the folder {@code data}, which need not exist yet. The
     * database may be away.
     */
    public static Archive open(Optional<DatabaseUrl> url, Path data, Keeping keeping) {
        Archive archive = new Archive(Database.at(url, data), keeping, Clock.systemUTC());
        archive.start();
        return archive;
    }

    void start() {
        // It ends with the writer alone.
        var unused = writer.scheduleWithFixedDelay(this::writeInTime, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the operator see in {@code journal} how it fares. */
    public void showIn(Journal journal) {
        journal.watch(this::condition);
        journal.metrics().gauge("askwell.journal.waiting", "What waits to be written down", waiting::size);
        journal.metrics().gauge("askwell.journal.lost", "What found no room and was not written down", lost::get);
    }

    /** What is kept. */
    public Records records() {
        return new Records(database);
    }

    Condition condition() {
        return failure.map(reason -> new Condition(
                        PART,
                        Condition.State.DEGRADED,
                        "nothing can be kept in %s: %s; %d wait, %d are lost"
                                .formatted(database.name(), reason, waiting.size(), lost.get())))
                .orElseGet(() -> Condition.up(PART));
    }

    @Override
    public void turn(Exchange exchange) {
        offer(Note.said(exchange, clock.instant()), ROOM);
    }

    @Override
    public void feedback(Feedback feedback) {
        // Cleaned as messages are, since no database takes every character.
        String comment = new Utterance(feedback.comment()).text();
        offer(new Note.Judged(feedback.turn(), feedback.helpful(), comment, clock.instant()), ROOM);
    }

    @Override
    public void forget(ConversationId id) {
        offer(new Note.ForgetConversation(id.value()), ROOM_FOR_FORGETTING);
    }

    @Override
    public void forget(ChannelName channel, String person) {
        offer(new Note.ForgetPerson(Metrics.name(channel), person), ROOM_FOR_FORGETTING);
    }

    private void offer(Note note, int room) {
        if (waiting.size() < room) {
            waiting.add(note);
        } else {
            lost.incrementAndGet();
        }
    }

    private void writeInTime() {
        if (System.nanoTime() - nextTry >= 0) {
            write();
        }
    }

    /** Writes what waits. Whatever goes wrong must not end the writer: people go on asking. */
    private void write() {
        try {
            do {
                if (batch.isEmpty()) {
                    waiting.drainTo(batch, BATCH);
                }
                ledger.write(batch);
                batch.clear();
            } while (!waiting.isEmpty());
            expire();
            works();
        } catch (RuntimeException | LinkageError e) {
            // The driver's native library may find no room to be unpacked.
            fails(e);
        }
    }

    private void expire() {
        Instant now = clock.instant();
        if (now.isAfter(expired.plus(BETWEEN_EXPIRIES))) {
            ledger.expire(now);
            expired = now;
        }
    }

    private void works() {
        if (failure.isPresent()) {
            LOG.info("the journal is kept again in {}", database.name());
        }
        failure = Optional.empty();
        pause = PACE;
    }

    private void fails(Throwable e) {
        String reason = reason(e);
        if (!failure.equals(Optional.of(reason))) {
            LOG.error("nothing can be kept in {}: {}; questions are answered nevertheless", database.name(), reason);
        }
        failure = Optional.of(reason);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        nextTry = System.nanoTime() + pause.toNanos();
        try {
            ledger.close();
        } catch (RuntimeException closing) {
            LOG.debug("a broken connection cannot even be closed", closing);
        }
    }

    /** What went wrong in the first place, in a line; what is told above that may hold words of patients. */
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof IllegalStateException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Waits until an attempt has been made to write down all that has come in so far. */
    void flush() {
        try {
            writer.submit(this::write).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down what still waits, if that can be done soon. */
    @Override
    public void close() {
        writer.execute(this::write);
        writer.execute(ledger::close);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) || failure.isPresent()) {
                LOG.error("{} has not been written down", waiting.size() + batch.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
