package org.askwell.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.askwell.conversation.ConversationId;

/**
 * Keeps turns and feedback in a database. What comes in waits in a queue for a thread that writes; where it is full,
 * because the database is away or cannot follow, what comes is lost and counted. Safe for use by any number of threads.
 */
public final class Archive implements TurnListener {

    /** More turns do not wait. Twice as much may, so that there is room for wishes to be forgotten. */
    static final int ROOM = 10_000;

    private static final Duration END = Duration.ofSeconds(5);

    private final BlockingQueue<Deed> queue = new LinkedBlockingQueue<>(2 * ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final Recent recent = new Recent();
    private final Database database;
    private final Clock clock;
    private final ArchiveWriter writer;
    private final Thread thread;

    private Archive(Database database, Path data, Keeping keeping, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.writer = new ArchiveWriter(queue, database, data, keeping, clock, lost);
        this.thread = new Thread(writer, "journal");
        thread.setDaemon(true);
    }

    /**
     * Opens the database, by and by: whoever writes meanwhile waits for nothing, and one that is away is tried again and
     * again.
     *
     * @param url of the database; a file in {@code data} where there is none
     * @param data the folder, also for the key that people's names are hidden with; need not exist yet
     */
    public static Archive open(Optional<DatabaseUrl> url, Path data, Keeping keeping, Clock clock) {
        Archive archive = new Archive(Database.at(url, data), data, keeping, clock);
        archive.thread.start();
        return archive;
    }

    /** What is kept, to be read. */
    public Records records() {
        return new Records(database);
    }

    /** Lets {@code journal} tell how this fares. */
    public void reportTo(Journal journal) {
        journal.watch(this::condition);
        journal.metrics().gauge("askwell.journal.waiting", "What waits to be written to the database", this::waiting);
        journal.metrics().total("askwell.journal.dropped", "What never reached the database", lost::get);
    }

    private int waiting() {
        return queue.size() + writer.inHand();
    }

    Condition condition() {
        long losses = lost.get();
        String tail = "; %,d wait, %,d are lost".formatted(waiting(), losses);
        return writer.trouble()
                .map(trouble -> new Condition("journal", Condition.State.DEGRADED, trouble + tail))
                .orElseGet(() -> losses == 0
                        ? Condition.up("journal")
                        : new Condition("journal", Condition.State.UP, "%,d lost since the start".formatted(losses)));
    }

    @Override
    public void turn(Exchange exchange) {
        if (recent.isNew("turn " + exchange.turn().id())) {
            keep(Deed.KeepTurn.of(exchange, clock.instant()));
        }
    }

    @Override
    public void feedback(Feedback feedback) {
        keep(new Deed.KeepFeedback(feedback, recent.isNew("feedback " + feedback.turn()), clock.instant()));
    }

    private void keep(Deed deed) {
        if (queue.size() < ROOM) {
            add(deed);
        } else {
            lost.incrementAndGet();
        }
    }

    private boolean add(Deed deed) {
        boolean fits = queue.offer(deed);
        if (!fits) {
            lost.incrementAndGet();
        }
        return fits;
    }

    @Override
    public void forget(ConversationId id) {
        add(new Deed.ForgetConversation(id));
    }

    @Override
    public void forget(ChannelName channel, String person) {
        add(new Deed.ForgetPerson(channel, person));
    }

    /** Waits until all that came before is written; tells whether it was within {@code patience}. */
    boolean flush(Duration patience) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        return add(new Deed.Mark(reached)) && reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes what waits, if the database lets us. */
    @Override
    public void close() {
        writer.end();
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
