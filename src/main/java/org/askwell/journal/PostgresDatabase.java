package org.askwell.journal;

import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server. */
final class PostgresDatabase implements Database {

    private static final int CONNECT_SECONDS = 5;

    /** A server that falls silent must not keep the writer for ever. */
    private static final int SILENCE_SECONDS = 20;

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    PostgresDatabase(DatabaseUrl url) {
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SILENCE_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("askwell");
        source.setURL(url.jdbc());
        if (!url.user().isEmpty()) {
            source.setUser(url.user());
        }
        if (!url.password().isEmpty()) {
            source.setPassword(url.password());
        }
    }

    @Override
    public String name() {
        return "PostgreSQL at %s:%d".formatted(String.join(",", source.getServerNames()), source.getPortNumbers()[0]);
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void prepare() {
        // The server is there or is not.
    }

    /** The server sees to it by itself. */
    @Override
    public boolean scrub(Handle handle) {
        return true;
    }
}
