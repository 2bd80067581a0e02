package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same in a real server; as root it is started by somebody else, since it refuses root. */
@Timeout(120)
class PostgresArchiveTest extends ArchiveContract {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.stop();
    }

    @BeforeEach
    void clear() {
        Jdbi.create(database().source())
                .useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
    }

    private static String url(int port) {
        return "postgresql://postgres:secret@localhost:" + port + "/postgres";
    }

    @Override
    Database database() {
        return Database.at(Optional.of(DatabaseUrl.of(url(server.port()))), Path.of("unused"));
    }

    @Test
    void isAwayAndBackWhileNothingIsLost() throws IOException, InterruptedException {
        Archive archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
        archive.start();
        archive.turn(Talk.unknown("t1", "c", "before"));
        archive.flush();
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
        server.stop();

        archive.turn(Talk.unknown("t2", "c", "meanwhile"));
        archive.flush();
        assertThat(archive.condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(archive.condition().detail())
                .contains("PostgreSQL at localhost:" + server.port())
                .doesNotContain("secret", "meanwhile");

        server.resume();
        while (archive.condition().state() != Condition.State.UP) {
            Thread.onSpinWait();
        }
        List<String> kept = Jdbi.create(database().source())
                .withHandle(handle -> handle.createQuery("select question from turn order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).containsExactly("before", "meanwhile");
        archive.close();
    }
}
