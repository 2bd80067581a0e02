package org.askwell.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * What is kept, for whoever looks after the answers: words of patients without what says who they are, and counts. Every method
 * throws {@link UncheckedIOException} where the database is away. Safe for use by any number of threads.
 */
public final class Records {

    private final Database database;

    Records(Database database) {
        this.database = database;
    }

    /** From {@code from} on, up to and without {@code to}. Counts are of whole days in UTC, the last one included. */
    public record Span(Instant from, Instant to) {}

    /** What the chatbot did not answer at once. */
    public enum Gap {
        /** It said that it does not know. */
        UNKNOWN,
        /** It asked back. */
        CLARIFY
    }

    /**
     * A question that got no answer at once.
     *
     * @param nearest the ids of the entries that were offered, the likeliest first
     */
    public record Unanswered(
            String turn, Instant at, String channel, String question, List<String> nearest, double confidence) {}

    /**
     * A reply that did not help.
     *
     * @param kind of the reply
     * @param entry that answered; empty where none did
     */
    public record Unhelpful(String turn, Instant at, String comment, String question, String kind, String entry) {}

    /**
     * How often something happened in a day.
     *
     * @param name of what was counted: a kind of reply, or a warning sign
     */
    public record PerDay(LocalDate day, String channel, String name, long times) {}

    /** How often an entry answered. */
    public record Use(String entry, long times) {}

    /** How often people said that a reply helped, and that it did not. */
    public record Opinions(LocalDate day, long helpful, long unhelpful) {}

    /** The latest questions without an answer, the newest first. */
    public List<Unanswered> unanswered(Gap gap, Span span, int limit) {
        return list(
                "select * from turn where kind = ? and at >= ? and at < ? order by at desc, id limit ?",
                (row, context) -> new Unanswered(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("channel"),
                        row.getString("question"),
                        Stream.of(row.getString("nearest").split(" "))
                                .filter(id -> !id.isEmpty())
                                .toList(),
                        row.getDouble("confidence")),
                gap == Gap.UNKNOWN ? "unknown" : "clarify",
                span.from().toEpochMilli(),
                span.to().toEpochMilli(),
                limit);
    }

    /** The latest replies that did not help, the newest first. */
    public List<Unhelpful> unhelpful(Span span, int limit) {
        return list(
                """
                select t.id, f.at, f.comment, t.question, t.kind, t.entry
                from feedback f join turn t on t.id = f.turn
                where f.helpful = 0 and f.at >= ? and f.at < ? order by f.at desc, t.id limit ?""",
                (row, context) -> new Unhelpful(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("comment"),
                        row.getString("question"),
                        row.getString("kind"),
                        row.getString("entry")),
                span.from().toEpochMilli(),
                span.to().toEpochMilli(),
                limit);
    }

    /** Urgent replies by their warning sign. */
    public List<PerDay> urgent(Span span) {
        return list("""
                select day, channel, entry as name, times from turn_count
                where kind = 'urgent' and day >= ? and day <= ? order by day, channel, name""", Records::perDay, days(span));
    }

    /** Turns by the kind of their reply. */
    public List<PerDay> turns(Span span) {
        return list("""
                select day, channel, kind as name, sum(times) as times from turn_count
                where day >= ? and day <= ? group by day, channel, kind order by day, channel, name""", Records::perDay, days(span));
    }

    /** The entries that answered most often, the most used first. */
    public List<Use> entries(Span span, int limit) {
        return list(
                """
                select entry, sum(times) as times from turn_count
                where kind = 'answer' and day >= ? and day <= ? group by entry order by times desc, entry limit ?""",
                (row, context) -> new Use(row.getString("entry"), row.getLong("times")),
                Stream.concat(Stream.of(days(span)), Stream.of(limit)).toArray());
    }

    /** What people said about replies. */
    public List<Opinions> opinions(Span span) {
        return list(
                """
                select day, sum(case helpful when 1 then times else 0 end) as helpful,
                    sum(case helpful when 1 then 0 else times end) as unhelpful
                from feedback_count where day >= ? and day <= ? group by day order by day""",
                (row, context) -> new Opinions(
                        LocalDate.parse(row.getString("day")), row.getLong("helpful"), row.getLong("unhelpful")),
                days(span));
    }

    private static Object[] days(Span span) {
        return new Object[] {Ledger.day(span.from()), Ledger.day(span.to())};
    }

    private static PerDay perDay(ResultSet row, Object context) throws SQLException {
        return new PerDay(
                LocalDate.parse(row.getString("day")),
                row.getString("channel"),
                row.getString("name"),
                row.getLong("times"));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) {
        return read(handle -> handle.select(sql, values).map(mapper).list());
    }

    private <T> T read(Function<Handle, T> reading) {
        try (Handle handle = database.jdbi().open()) {
            return reading.apply(handle);
        } catch (JdbiException e) {
            throw new UncheckedIOException("cannot read " + database.name(), new IOException(Faults.reason(e)));
        }
    }
}
