package org.askwell.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes notes into the database. Connects when it has to; after a failure it connects anew. For one thread. */
final class Ledger {

    /** Nothing waits longer anywhere to be written down. */
    private static final Duration WISHES_KEPT = Duration.ofDays(1);

    private final Database database;
    private final Keeping keeping;
    private Optional<Open> open = Optional.empty();
    private boolean scrubbingIsDue;

    private record Open(Handle handle, Pseudonyms pseudonyms, Optional<Object> identity) {}

    /** What became of notes: how many will never be taken, and why not. */
    record Outcome(int refused, String reason) {

        static final Outcome GOOD = new Outcome(0, "");
    }

    Ledger(Database database, Keeping keeping) {
        this.database = database;
        this.keeping = keeping;
    }

    /** Throws where nothing can be written now: what is written into a file that was taken away is lost without an error. */
    void check() {
        Open now = opened();
        if (!database.identity().equals(now.identity())) {
            throw new IllegalStateException("the file has gone or has been exchanged");
        }
        now.handle().execute("select 1");
    }

    /** Writes all of {@code notes} down but those that the database will never take, or none where it throws. */
    Outcome write(List<Note> notes) {
        Open now = opened();
        try {
            write(notes, now, false);
            return Outcome.GOOD;
        } catch (RuntimeException | StackOverflowError e) {
            Fault fault = Fault.of(e);
            if (!fault.isRefusal()) {
                throw e;
            }
            return new Outcome(write(notes, now, true), fault.reason());
        }
    }

    /** Tells how much had to be left out. */
    private int write(List<Note> notes, Open now, boolean isCareful) {
        Page page = new Page(now.handle(), now.pseudonyms(), keeping, isCareful);
        now.handle().useTransaction(handle -> {
            notes.forEach(page::add);
            page.addCounts();
        });
        scrubbingIsDue |= page.hasDeleted();
        return page.refused();
    }

    /** Deletes what was said too long before {@code now}, or all where nothing is to be kept. */
    void expire(Instant now) {
        Handle handle = opened().handle();
        Instant end = keeping.questions() ? now.minus(keeping.time()) : now;
        int gone = handle.execute("delete from turn where at < ?", end.toEpochMilli());
        scrubbingIsDue |= gone > 0;
        handle.execute(
                "delete from forgotten where at < ?", now.minus(WISHES_KEPT).toEpochMilli());
    }

    /** Sees to it that nothing is left of what was deleted. */
    void scrub() {
        if (scrubbingIsDue) {
            scrubbingIsDue = !database.scrub(opened().handle());
        }
    }

    void close() {
        Optional<Open> was = open;
        open = Optional.empty();
        was.ifPresent(now -> now.handle().close());
    }

    private Open opened() {
        Open now = open.orElseGet(() -> {
            // Whoever was here before may have been killed between deleting and scrubbing.
            scrubbingIsDue = true;
            Handle handle = database.open();
            return new Open(handle, Pseudonyms.of(handle), database.identity());
        });
        open = Optional.of(now);
        return now;
    }
}
