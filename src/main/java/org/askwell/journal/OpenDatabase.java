package org.askwell.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The writer's own connection, with all that is done over it. For one thread alone. */
final class OpenDatabase {

    private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(5);

    private record Session(Handle handle, Ledger ledger) {}

    private final Database database;
    private final Path data;
    private final Keeping keeping;
    private final Clock clock;
    private Optional<Session> session = Optional.empty();
    private Instant nextExpiry = Instant.MIN;
    private Instant nextProbe = Instant.MIN;
    private boolean isScrubbed = true;

    OpenDatabase(Database database, Path data, Keeping keeping, Clock clock) {
        this.database = database;
        this.data = data;
        this.keeping = keeping;
        this.clock = clock;
    }

    String name() {
        return database.name();
    }

    /** Sees to it that there is a connection and nothing older than there may be. */
    void open() throws SQLException, IOException {
        if (session.isEmpty()) {
            PersonKey key = PersonKey.in(data);
            Handle handle = database.jdbi().open();
            session = Optional.of(new Session(handle, new Ledger(handle, key, keeping)));
            database.migrate();
        }
        Instant now = clock.instant();
        if (!now.isBefore(nextExpiry)) {
            isScrubbed &= !handle().inTransaction(handle -> ledger().expire(now));
            nextExpiry = now.plus(BETWEEN_EXPIRIES);
        }
        if (!now.isBefore(nextProbe)) {
            handle().execute("select 1");
            nextProbe = now.plus(BETWEEN_PROBES);
        }
    }

    private Handle handle() {
        return session.orElseThrow().handle();
    }

    private Ledger ledger() {
        return session.orElseThrow().ledger();
    }

    /** Writes all of {@code batch} or nothing. */
    void write(List<Deed> batch) {
        if (batch.stream().anyMatch(deed -> !(deed instanceof Deed.Mark))) {
            handle().useTransaction(handle -> inOrder(batch));
        }
        isScrubbed &= batch.stream().noneMatch(OpenDatabase::deletes);
    }

    private static boolean deletes(Deed deed) {
        return deed instanceof Deed.ForgetConversation || deed instanceof Deed.ForgetPerson;
    }

    /** Turns that follow each other go together, which is far faster. */
    private void inOrder(List<Deed> batch) {
        List<Deed.KeepTurn> turns = new ArrayList<>();
        for (Deed deed : batch) {
            if (deed instanceof Deed.KeepTurn turn) {
                turns.add(turn);
            } else {
                ledger().turns(turns);
                turns.clear();
                single(deed);
            }
        }
        ledger().turns(turns);
    }

    private void single(Deed deed) {
        switch (deed) {
            case Deed.KeepTurn turn -> ledger().turns(List.of(turn));
            case Deed.KeepFeedback feedback -> ledger().feedback(feedback);
            case Deed.ForgetConversation conversation -> ledger().forget(conversation);
            case Deed.ForgetPerson person -> ledger().forget(person);
            case Deed.Mark mark -> {
                // It is reached when all before it is written for good.
            }
        }
    }

    /** Leaves nothing of what was deleted, as soon as nobody reads it any more. */
    void scrub() {
        if (!isScrubbed) {
            isScrubbed = database.scrub(handle());
        }
    }

    void close() {
        try {
            session.map(Session::handle).ifPresent(Handle::close);
        } catch (JdbiException e) {
            // It is gone already.
        } finally {
            session = Optional.empty();
        }
    }
}
