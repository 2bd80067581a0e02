package org.askwell.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A file in the data folder, which nobody but the program's user can read. */
final class SqliteDatabase implements Database {

    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final SQLiteDataSource source;

    /** @param data the folder; need not exist yet */
    SqliteDatabase(Path data) {
        this.file = data.resolve("journal.db");
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What is committed outlives a power cut too; one wait for the disk every half second costs nothing.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        this.source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public void prepare() throws IOException {
        OwnFile.create(file);
    }

    @Override
    public Optional<Object> identity() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            // It is gone.
            return Optional.empty();
        }
    }

    /** Words that were deleted still stand in the log of changes until that is emptied. */
    @Override
    public boolean scrub(Handle handle) {
        return handle.createQuery("pragma wal_checkpoint(truncate)")
                        .mapTo(int.class)
                        .one()
                == 0;
    }
}
