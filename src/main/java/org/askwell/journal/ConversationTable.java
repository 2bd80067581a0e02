package org.askwell.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Conversations;
import org.askwell.conversation.Kept;
import org.askwell.conversation.Memory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The statements about conversations that replicas share. */
final class ConversationTable {

    private static final Duration KEPT = Conversations.KEPT;

    /** Some 100 MB; more than that were not said by people. */
    private static final int MOST = 200_000;

    private static final String START = "insert into conversation (id, turns, at, memory)"
            + " values (:id, :turns, :at, :memory) on conflict (id) do nothing";

    private static final String MOVE =
            "update conversation set turns = :turns, at = :at, memory = :memory where id = :id and turns = :before";

    private final InstantSource clock;

    ConversationTable(InstantSource clock) {
        this.clock = clock;
    }

    /** A message that may be sent again: its name, its turn and the conversation before it. */
    record Message(String name, String turn, Kept before) {}

    private long oldest() {
        return clock.instant().minus(KEPT).toEpochMilli();
    }

    Optional<Kept> kept(Handle handle, ConversationId id) {
        return handle.createQuery("select id, turns, memory from conversation where id = :id and at > :oldest")
                .bind("id", id.value())
                .bind("oldest", oldest())
                .map((row, context) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new ConversationId(row.getString(1)), row.getLong("turns"), MemoryText.read(row.getString("memory")));
    }

    /** What is known of the message that is called {@code name}, if it was sent before. */
    Optional<Message> sent(Handle handle, String name) {
        return handle.createQuery(
                        "select conversation, turn, turns, memory from repeat where message = :name and at > :oldest")
                .bind("name", name)
                .bind("oldest", oldest())
                .map((row, context) -> new Message(name, row.getString("turn"), kept(row)))
                .findOne();
    }

    /**
     * Moves a conversation on. Tells whether it did; otherwise somebody else has done it, or it was forgotten.
     *
     * @param from how many turns the database knows of; absent for a conversation that is new to it
     */
    boolean move(Handle handle, Optional<Long> from, Kept after) {
        return bound(handle, from.isPresent() ? MOVE : START, from, after).execute() > 0;
    }

    /** The same for a {@code message} that may be sent again; neither happens without the other. */
    boolean move(Handle handle, Optional<Long> from, Kept after, Message message) {
        return bound(handle, remembered(from.isPresent() ? MOVE : START), from, after)
                        .bind("message", message.name())
                        .bind("turn", message.turn())
                        .bind("turnsBefore", message.before().turns())
                        .bind("memoryBefore", MemoryText.of(message.before().memory()))
                        .execute()
                > 0;
    }

    /** Nothing is moved twice for a message, since whoever was first has moved the conversation too. */
    private static String remembered(String moving) {
        return "with moved as (" + moving + " returning id)"
                + " insert into repeat (message, conversation, turn, turns, at, memory)"
                + " select :message, id, :turn, :turnsBefore, :at, :memoryBefore from moved on conflict (message) do nothing";
    }

    private Update bound(Handle handle, String sql, Optional<Long> from, Kept after) {
        Update update = handle.createUpdate(sql)
                .bind("id", after.id().value())
                .bind("turns", after.turns())
                .bind("at", clock.millis())
                .bind("memory", MemoryText.of(after.memory()));
        from.ifPresent(before -> update.bind("before", before));
        return update;
    }

    /** Takes over a conversation that went on while the database was away, unless it has come further here. */
    void catchUp(Handle handle, Kept kept) {
        bound(
                        handle,
                        "insert into conversation (id, turns, at, memory) values (:id, :turns, :at, :memory)"
                                + " on conflict (id) do update set turns = excluded.turns, at = excluded.at,"
                                + " memory = excluded.memory where conversation.turns < excluded.turns",
                        Optional.empty(),
                        kept)
                .execute();
    }

    /** Does all that a turn does, so that nobody has to wait for what takes longer at the first time. */
    void rehearse(Handle handle) {
        Kept begun = Kept.begun();
        Kept after = begun.then(Memory.NONE);
        Message message = new Message(begun.id().value(), ConversationId.randomName(), begun);
        handle.begin();
        try {
            move(handle, Optional.empty(), after, message);
            kept(handle, begun.id()).ifPresent(kept -> move(handle, Optional.of(kept.turns()), kept.then(Memory.NONE)));
            sent(handle, message.name());
        } finally {
            handle.rollback();
        }
    }

    void forget(Handle handle, ConversationId id) {
        handle.execute("delete from conversation where id = ?", id.value());
        handle.execute("delete from repeat where conversation = ?", id.value());
    }

    /** Deletes what is old, and the oldest of what is too much. */
    void expire(Handle handle) {
        handle.execute("delete from conversation where at <= ?", oldest());
        handle.execute("delete from repeat where at <= ?", oldest());
        handle.execute(
                "delete from conversation where at < (select at from conversation order by at desc offset ? limit 1)",
                MOST);
        handle.execute("delete from repeat where at < (select at from repeat order by at desc offset ? limit 1)", MOST);
    }
}
