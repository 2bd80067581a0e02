package org.askwell.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What goes wrong in writing to a database: either it is the database's fault, which passes, or it lies in what is written.
 *
 * @param isRefusal whether the database works but will never take this
 * @param reason for the operator, in a line and without a word of a patient
 */
record Fault(boolean isRefusal, String reason) {

    /** Classes of states that speak of values: data exceptions, violated constraints, limits. Their texts may quote the values. */
    private static final Set<String> ABOUT_VALUES = Set.of("22", "23", "54");

    private static final Set<Integer> ABOUT_VALUES_IN_SQLITE = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT.code,
            SQLiteErrorCode.SQLITE_MISMATCH.code,
            SQLiteErrorCode.SQLITE_RANGE.code,
            SQLiteErrorCode.SQLITE_TOOBIG.code);

    static Fault of(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .toList();
        return chain.stream()
                .filter(Fault::isAboutValues)
                .findFirst()
                .map(about -> new Fault(true, name(about)))
                .orElseGet(() -> new Fault(isOurs(chain), reason(chain)));
    }

    private static boolean isAboutValues(Throwable thrown) {
        return switch (thrown) {
            // The lowest byte is the code, the others say which kind of it.
            case SQLiteException sqlite -> ABOUT_VALUES_IN_SQLITE.contains(sqlite.getResultCode().code & 0xff);
            case SQLException sql ->
                ABOUT_VALUES.stream().anyMatch(Objects.requireNonNullElse(sql.getSQLState(), "")::startsWith);
            default -> false;
        };
    }

    /** Tells whether no database had a part in it: then a note is more than we can cope with. */
    private static boolean isOurs(List<Throwable> chain) {
        return chain.stream().noneMatch(thrown -> thrown instanceof SQLException);
    }

    /** The deepest that says something and quotes nothing: what is above tells whole statements, with what they were to write. */
    private static String reason(List<Throwable> chain) {
        return chain.reversed().stream()
                .filter(Fault::quotesNothing)
                .flatMap(thrown -> Stream.ofNullable(thrown.getMessage()))
                .flatMap(message -> message.lines().limit(1))
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseGet(() -> name(chain.getLast()));
    }

    private static boolean quotesNothing(Throwable thrown) {
        return (thrown instanceof SQLException && !(thrown instanceof BatchUpdateException))
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof LinkageError
                || thrown instanceof IllegalStateException;
    }

    private static String name(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        return switch (thrown) {
            case SQLiteException sqlite -> type + " " + sqlite.getResultCode().name();
            case SQLException sql -> type + " " + sql.getSQLState();
            default -> type;
        };
    }
}
