package org.askwell.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * What the content owner may learn from what is kept. Each method asks the database anew, and throws {@link Unavailable} where
 * that is away. Safe for use by any number of threads.
 */
public final class Records {

    private final Jdbi jdbi;

    Records(Database database) {
        this.jdbi = Jdbi.create(database.source());
    }

    /** The database does not answer. */
    public static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unavailable(JdbiException cause) {
            super("the journal cannot be read", cause);
        }
    }

    /** Days in UTC, the last one included. */
    public record Span(LocalDate first, LocalDate last) {}

    /**
     * A question that was not answered.
     *
     * @param text redacted
     * @param nearest ids of the entries that came closest, or that were offered
     */
    public record Question(Instant at, String text, List<String> nearest, double confidence) {}

    /**
     * A reply that somebody called unhelpful.
     *
     * @param question redacted
     * @param entry the id of the one that was told; empty where none was
     * @param comment redacted; may be empty
     */
    public record Complaint(Instant at, String question, String kind, String entry, String comment) {}

    /**
     * How often something was replied on a day.
     *
     * @param about the id of the entry or the warning sign; empty for other kinds
     */
    public record Count(LocalDate day, String channel, String kind, String about, long times) {}

    /** Questions that no entry answers, the latest first. */
    public List<Question> unanswered(Span span, int limit) {
        return questions("unknown", span, limit);
    }

    /** Questions after which the chatbot asked back, the latest first. */
    public List<Question> askedBack(Span span, int limit) {
        return questions("clarify", span, limit);
    }

    private List<Question> questions(String kind, Span span, int limit) {
        return ask(handle -> within(
                        span,
                        handle.createQuery("select at, question, nearest, confidence from turn where kind = :kind"
                                + " and at >= :from and at < :to order by at desc, id limit :limit"))
                .bind("kind", kind)
                .bind("limit", limit)
                .map((row, context) -> question(row))
                .list());
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                Arrays.stream(row.getString(3).split(" "))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                row.getDouble(4));
    }

    /** What people called unhelpful, the latest first. */
    public List<Complaint> unhelpful(Span span, int limit) {
        return ask(handle -> within(
                        span,
                        handle.createQuery("select f.at, t.question, t.kind, t.entry, f.comment from feedback f"
                                + " join turn t on t.id = f.turn where f.helpful = 0"
                                + " and f.at >= :from and f.at < :to order by f.at desc, t.id limit :limit"))
                .bind("limit", limit)
                .map((row, context) -> new Complaint(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list());
    }

    private <T> T ask(Function<Handle, T> question) {
        try {
            return jdbi.withHandle(question::apply);
        } catch (JdbiException e) {
            throw new Unavailable(e);
        }
    }

    private static Query within(Span span, Query query) {
        return query.bind("from", millis(span.first()))
                .bind("to", millis(span.last().plusDays(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** How often each entry, each warning sign and each other kind was replied in each channel, day by day. */
    public List<Count> counts(Span span) {
        return ask(handle -> handle.createQuery("select day, channel, kind, entry, times from turn_count"
                        + " where day between :first and :last order by day, channel, kind, entry")
                .bind("first", span.first().toString())
                .bind("last", span.last().toString())
                .map((row, context) -> new Count(
                        LocalDate.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)))
                .list());
    }
}
