package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.PostgresServer;
import org.askwell.journal.SharedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas that count together, and a database that goes away. */
@Timeout(120)
class SharedBucketsTest {

    private static final String ADDRESS = "198.51.100.1";

    private static PostgresServer server;

    private final List<SharedDatabase> databases = new ArrayList<>();
    private final Quotas one = replica();
    private final Quotas other = replica();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.stop();
    }

    @AfterEach
    void close() {
        databases.forEach(SharedDatabase::close);
    }

    private static String address() {
        return "postgresql://127.0.0.1:" + server.port() + "/postgres?user=postgres";
    }

    private Quotas replica() {
        SharedDatabase database = SharedDatabase.open(DatabaseUrl.of(address()));
        databases.add(database);
        return Quotas.shared(database);
    }

    private static int granted(int requests, String client, Quota... replicas) {
        int granted = 0;
        for (int i = 0; i < requests; i++) {
            granted += replicas[i % replicas.length].take(client).isZero() ? 1 : 0;
        }
        return granted;
    }

    @Test
    void replicasCountTogether() {
        Quota here = one.of("few", 10);
        Quota there = other.of("few", 10);

        assertThat(granted(30, ADDRESS, here, there)).isBetween(10, 11);
        assertThat(here.take(ADDRESS)).isPositive();
        assertThat(there.take("203.0.113.9")).isZero();
        assertThat(other.of("others", 10).take(ADDRESS)).isZero();
    }

    @Test
    void whatEachTakesWithoutAskingIsLittle() {
        int many = 1_000;
        Quota here = one.of("many", many);
        Quota there = other.of("many", many);

        long began = System.nanoTime();
        int granted = granted(2 * many, ADDRESS, here, there);
        double minutes = (System.nanoTime() - began) / 60e9;

        assertThat(granted).isBetween(many, (int) (many * (1.03 + minutes)));
    }

    @Test
    void addressesAreKeptAsKeyedHashes() throws SQLException {
        one.of("hashed", 10).take(ADDRESS);

        try (Connection connection = DriverManager.getConnection("jdbc:" + address());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select id, expires_at from rate_bucket where id <> 'rehearsal'")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(rows.getString(1)).matches("[0-9a-f]{32}");
                assertThat(rows.getLong(2))
                        .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 120_000);
            } while (rows.next());
        }
    }

    /** As after a crash of the database, or when they have expired. */
    @Test
    void bucketsThatHaveGoneFailNoRequest() throws Exception {
        int people = 8;
        Quota here = one.of("gone", 1_000);
        for (int round = 0; round < 5; round++) {
            here.take(ADDRESS);
            try (Connection connection = DriverManager.getConnection("jdbc:" + address())) {
                connection.createStatement().executeUpdate("delete from rate_bucket");
            }
            CyclicBarrier together = new CyclicBarrier(people);
            try (ExecutorService asking = Executors.newFixedThreadPool(people)) {
                List<Future<Duration>> taken = IntStream.range(0, people)
                        .mapToObj(i -> asking.submit(() -> {
                            together.await();
                            return here.take(ADDRESS);
                        }))
                        .toList();
                for (Future<Duration> waiting : taken) {
                    assertThat(waiting.get()).isZero();
                }
            }
        }
    }

    @Test
    void anotherLimitHoldsAtOnce() {
        assertThat(granted(20, ADDRESS, one.of("set", 5))).isBetween(5, 6);

        assertThat(granted(20, ADDRESS, other.of("set", 10))).isBetween(10, 11);
    }

    @Test
    void withoutTheDatabaseEachCountsForItself() throws Exception {
        Quota here = one.of("away", 5);
        Quota there = other.of("away", 5);
        granted(10, ADDRESS, here, there);
        server.stop();
        try {
            assertThat(granted(20, ADDRESS, here)).isBetween(5, 6);
            assertThat(granted(20, ADDRESS, there)).isBetween(5, 6);
        } finally {
            server.resume();
        }
    }
}
