package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.askwell.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresArchiveTest extends ArchiveContract {

    private static @Nullable PostgresServer server;
    private static int databases;

    private Optional<DatabaseUrl> url = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server().stop();
    }

    private static PostgresServer server() {
        return Objects.requireNonNull(server);
    }

    @BeforeEach
    void create() throws SQLException {
        databases++;
        url = Optional.of(DatabaseUrl.of(server().database("askwell" + databases)));
    }

    @Override
    Optional<DatabaseUrl> url() {
        return url;
    }

    @Test
    void aServerThatGoesAndComesBackGetsWhatWaited() throws Exception {
        Archive archive = open(ALL, Instant.now());
        archive.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));
        written(archive);

        server().stop();
        archive.turn(Said.onWeb("t2", "c1", "opera?", Said.unknown()));
        while (archive.condition().state() == Condition.State.UP) {
            Thread.onSpinWait();
        }
        assertThat(archive.condition().detail())
                .startsWith("cannot write to PostgreSQL at 127.0.0.1:")
                .doesNotContain("secret-word");
        server().resume();

        assertThat(unknown(written(archive))).containsExactly("t2", "t1");
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
    }

    @Test
    void whatFindsNoRoomIsLostAndCountedButWishesToBeForgottenAreNot() throws Exception {
        server().stop();
        Archive archive = open(ALL, Instant.now());
        Journal journal = new Journal(List.of(archive));
        archive.reportTo(journal);
        int flood = Archive.ROOM + 1_500;
        for (int i = 0; i < flood; i++) {
            journal.turn(Said.onWeb("t%05d".formatted(i), "c" + i, "choir?", Said.unknown()));
        }
        journal.forget(new ConversationId("c7"));

        assertThat(archive.condition().state()).isEqualTo(Condition.State.DEGRADED);
        long lost = number(journal, "askwell_journal_dropped_total");
        assertThat(lost).isBetween(1L, 1_500L);
        assertThat(number(journal, "askwell_journal_waiting")).isBetween(10_000L, 11_001L);
        server().resume();

        Records records = written(archive);
        assertThat(records.turns(new Records.Span(Instant.EPOCH, Instant.now())))
                .singleElement()
                .returns(flood - lost, Records.PerDay::times);
        assertThat(unknown(records)).doesNotContain("t00007");
        assertThat(archive.condition().state()).isEqualTo(Condition.State.UP);
        assertThat(archive.condition().detail()).isEqualTo("%,d lost since the start".formatted(lost));
    }

    private static long number(Journal journal, String name) {
        return journal.metrics()
                .scrape()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> (long) Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unknown(Records records) {
        return records
                .unanswered(
                        Records.Gap.UNKNOWN,
                        new Records.Span(Instant.EPOCH, Instant.now().plusSeconds(9)),
                        20_000)
                .stream()
                .sorted((a, b) -> b.turn().compareTo(a.turn()))
                .map(Records.Unanswered::turn)
                .toList();
    }
}
