package org.askwell.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * What the content owner may learn from what is kept. Each method asks the database anew, and throws {@link Unavailable} where
 * that is away, or what it says. Safe for use by any number of threads.
 */
public final class Records {

    private final Database database;
    private final Jdbi jdbi;

    Records(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.source());
    }

    /** The database does not answer. */
    public static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unavailable(JdbiException cause) {
            super("the journal cannot be read", cause);
        }
    }

    /** Those in the database at {@code url}, or else in a file in the folder {@code data}. */
    public static Records of(Optional<DatabaseUrl> url, Path data) {
        return new Records(Database.at(url, data));
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
                Instant.ofEpochMilli(row.getLong(1)), row.getString(2), ids(row.getString(3)), row.getDouble(4));
    }

    private static List<String> ids(String joined) {
        return Arrays.stream(joined.split(" ")).filter(id -> !id.isEmpty()).toList();
    }

    /**
     * Questions that got no answer, that the chatbot asked back after, or whose reply was called unhelpful, the latest first.
     * Throws {@link UncheckedIOException} where the database is away.
     */
    public List<Unsettled> unsettled(Span span, int limit) {
        try {
            return database.isThere() ? readUnsettled(span, limit) : List.of();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(
                    "cannot read the journal in " + database.name(),
                    new IOException(Fault.of(e).reason(), e));
        }
    }

    private List<Unsettled> readUnsettled(Span span, int limit) {
        try (Handle handle = database.open()) {
            return within(
                            span,
                            handle.createQuery("select t.at, t.question, t.kind, t.entry, t.nearest, t.next from"
                                    + " (select id, at, question, kind, entry, nearest,"
                                    + " lead(case when kind = 'answer' then entry else '' end, 1, '')"
                                    + " over (partition by conversation order by at, id) as next"
                                    + " from turn where at >= :from and at < :to) t"
                                    + " left join feedback f on f.turn = t.id"
                                    + " where t.kind in ('unknown', 'clarify') or f.helpful = 0"
                                    + " order by t.at desc, t.id limit :limit"))
                    .bind("limit", limit)
                    .map((row, context) -> unsettled(row))
                    .list();
        }
    }

    private static Unsettled unsettled(ResultSet row) throws SQLException {
        return new Unsettled(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                switch (row.getString(3)) {
                    case "unknown" -> Unsettled.Trouble.UNANSWERED;
                    case "clarify" -> Unsettled.Trouble.ASKED_BACK;
                    default -> Unsettled.Trouble.UNHELPFUL;
                },
                row.getString(4),
                ids(row.getString(5)),
                row.getString(6));
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
