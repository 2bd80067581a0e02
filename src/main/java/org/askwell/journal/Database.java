package org.askwell.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where the journal is kept: a file, or a server. All that differs between the two is here. */
sealed interface Database permits SqliteDatabase, PostgresDatabase {

    /** The server at {@code url}, or else a file in the folder {@code data}. */
    static Database at(Optional<DatabaseUrl> url, Path data) {
        return url.<Database>map(PostgresDatabase::new).orElseGet(() -> new SqliteDatabase(data));
    }

    /** For the operator, without a password. */
    String name();

    DataSource source();

    /** Tells whether anything can have been kept yet. */
    boolean isThere();

    /** Sees to it that it can be connected to at all. */
    void prepare() throws IOException;

    /** What another one at the same place would not have; empty where nobody can tell. */
    default Optional<Object> identity() {
        return Optional.empty();
    }

    /** Sees to it that nothing is left of rows that have been deleted; tells whether it could, or must try again later. */
    boolean scrub(Handle handle);

    /** Makes the tables, or brings those of an earlier version up to date, and connects. */
    default Handle open() {
        try {
            prepare();
            Flyway.configure()
                    .dataSource(source())
                    .locations("classpath:org/askwell/journal")
                    // A database of a newer program is not ours to write into.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new IllegalStateException("its tables are not of this version; run the newer one that made them", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jdbi.open(source());
    }
}
