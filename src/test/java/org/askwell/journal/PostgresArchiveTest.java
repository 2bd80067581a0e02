package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same in a real server; as root it is started by somebody else, since it refuses root. */
@Timeout(120)
class PostgresArchiveTest extends ArchiveContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void clear() {
        Jdbi.create(server.getPostgresDatabase())
                .useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
    }

    private static String url(int port) {
        return "postgresql://postgres:secret@localhost:" + port + "/postgres";
    }

    @Override
    Database database() {
        return Database.at(Optional.of(DatabaseUrl.of(url(server.getPort()))), Path.of("unused"));
    }

    @Test
    void isAwayAndBackWhileNothingIsLost(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Database database = Database.at(Optional.of(DatabaseUrl.of(url(port))), Path.of("unused"));
        Archive archive = new Archive(database, Keeping.DEFAULT, at(NOON));
        archive.start();
        EmbeddedPostgres first = at(folder, port);
        archive.turn(Talk.unknown("t1", "c", "before"));
        archive.flush();
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
        first.close();

        archive.turn(Talk.unknown("t2", "c", "meanwhile"));
        archive.flush();
        assertThat(archive.condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(archive.condition().detail())
                .contains("PostgreSQL at localhost:" + port)
                .doesNotContain("secret", "meanwhile");

        EmbeddedPostgres second = at(folder, port);
        while (archive.condition().state() != Condition.State.UP) {
            Thread.onSpinWait();
        }
        List<String> kept = Jdbi.create(database.source())
                .withHandle(handle -> handle.createQuery("select question from turn order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).containsExactly("before", "meanwhile");
        archive.close();
        second.close();
    }

    private static EmbeddedPostgres at(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
