package org.askwell.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps turns and feedback in a database. One thread writes five times a second what has come in; while the database is away,
 * that waits, and what finds no more room is lost and counted. Nobody waits for it. Safe for use by any number of threads.
 */
public final class Archive implements TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private static final String PART = "journal";

    private static final int BATCH = 1_000;

    /** Often enough that what comes in is safe on the disk within a second, however slow that is. */
    private static final Duration PACE = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** So that it is known that the database is away, when nobody asks anything too. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(10);

    private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 5;

    private final Waiting waiting = new Waiting();
    private final Recent<Boolean> judged = new Recent<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private final Database database;
    private final Clock clock;
    private volatile Optional<String> failure = Optional.empty();

    // The writer's alone.
    private final Ledger ledger;
    private final Due check = new Due(BETWEEN_CHECKS);
    private final Due expiry = new Due(BETWEEN_EXPIRIES);
    private final Due complaint = new Due(BETWEEN_COMPLAINTS);
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
        // It ends with the writer alone. The database can wait, the first answer cannot.
        var unused = writer.scheduleWithFixedDelay(
                this::writeInTime, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the operator see in {@code journal} how it fares. */
    public void showIn(Journal journal) {
        journal.watch(this::condition);
        journal.metrics().gauge("askwell.journal.waiting", "What waits to be written down", waiting::size);
        journal.metrics()
                .gauge(
                        "askwell.journal.lost",
                        "What found no room, or was refused, and was not written down",
                        waiting::lost);
    }

    /** What is kept. */
    public Records records() {
        return new Records(database);
    }

    Condition condition() {
        Optional<String> trouble = failure.map(reason -> "nothing can be kept in " + database.name() + ": " + reason)
                .or(() -> waiting.isFull()
                        ? Optional.of("more comes in than can be kept in " + database.name())
                        : Optional.empty());
        return trouble.map(what -> new Condition(
                        PART,
                        Condition.State.DEGRADED,
                        "%s; %d wait, %d are lost".formatted(what, waiting.size(), waiting.lost())))
                .orElseGet(() -> Condition.up(PART));
    }

    @Override
    public void turn(Exchange exchange) {
        waiting.add(Note.said(exchange, clock.instant()));
    }

    @Override
    public void feedback(Feedback feedback) {
        // Cleaned as messages are, since no database takes every character.
        String comment = new Utterance(feedback.comment()).text();
        Optional<Boolean> before = judged.put(feedback.turn(), feedback.helpful());
        waiting.add(new Note.Judged(feedback.turn(), feedback.helpful(), comment, clock.instant(), before));
    }

    @Override
    public void forget(ConversationId id) {
        waiting.add(new Note.ForgetConversation(id.value(), clock.instant()));
    }

    @Override
    public void forget(ChannelName channel, String person) {
        waiting.add(new Note.ForgetPerson(Metrics.name(channel), person, clock.instant()));
    }

    private void writeInTime() {
        if (System.nanoTime() - nextTry >= 0) {
            write();
        }
    }

    /** Writes what waits. Whatever goes wrong must not end the writer: people go on asking. */
    private void write() {
        try {
            for (int rest = waiting.size(); rest > 0; rest -= BATCH) {
                writeSome();
            }
            ledger.scrub();
            Instant now = clock.instant();
            if (expiry.isDue(now)) {
                ledger.expire(now);
                expiry.done(now);
            }
            if (check.isDue(now)) {
                ledger.check();
                check.done(now);
            }
            works();
        } catch (RuntimeException | Error e) {
            // Even an error: the driver's native library may find no room to be unpacked.
            fails(e);
        }
    }

    private void writeSome() {
        List<Note> some = waiting.first(BATCH);
        Ledger.Outcome outcome = ledger.write(some);
        waiting.done(some.size());
        waiting.lose(outcome.refused());
        Instant now = clock.instant();
        if (outcome.refused() > 0 && complaint.isDue(now)) {
            LOG.error(
                    "{} does not take all that people say ({}); that is counted as lost",
                    database.name(),
                    outcome.reason());
            complaint.done(now);
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
        String reason = Fault.of(e).reason();
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
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(this::write);
        writer.execute(ledger::close);
        writer.shutdown();
        try {
            boolean isOver = writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (waiting.size() > 0) {
                String why = isOver ? failure.orElse("") : "there was no time";
                LOG.error("{} turns, opinions and wishes to be forgotten are lost: {}", waiting.size(), why);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
