package org.askwell.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What replicas share while people wait for an answer. Nobody waits long for it: where it is away, each replica goes on with what
 * it knows itself until it is back. Safe for use by any number of threads.
 */
public final class SharedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedDatabase.class);

    private static final String PART = "replicas";

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Whoever looks whether it is there is in no hurry. */
    private static final int PROBE_SECONDS = 2;

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofMillis(500);
    private static final int SILENCE_SECONDS = 2;
    private static final int CONNECT_SECONDS = 1;
    private static final int CONNECTIONS = 10;
    private static final Duration PACE = Duration.ofMillis(250);

    /** Losing the last half second in a power cut harms nobody: a conversation goes on from its turn before. */
    private static final String SETTINGS = "set synchronous_commit to off; set statement_timeout to '1s'; "
            // What a machine that died held must not keep the others waiting until PostgreSQL notices after hours.
            + "set lock_timeout to '500ms'; set idle_in_transaction_session_timeout to '5s'";

    private static final Duration BETWEEN_CHORES = Duration.ofSeconds(5);

    private final Circuit circuit = new Circuit(MOMENT, this::dropConnections);
    private final List<Runnable> chores = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replicas").factory());
    private final PostgresDatabase database;
    private final DataSource probe;
    private final HikariDataSource pool;
    private volatile Optional<Pseudonyms> pseudonyms = Optional.empty();

    // The keeper's alone.
    private long lastChores = System.nanoTime();
    private boolean isPrepared;
    private boolean wasTold;

    SharedDatabase(DatabaseUrl url) {
        this.database = new PostgresDatabase(url);
        this.probe = PostgresDatabase.source(url, PROBE_SECONDS, PROBE_SECONDS);
        this.pool = new HikariDataSource(settings(url));
    }

    private static HikariConfig settings(DatabaseUrl url) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(PostgresDatabase.source(url, CONNECT_SECONDS, SILENCE_SECONDS));
        config.setPoolName("replicas");
        config.setConnectionInitSql(SETTINGS);
        config.setMaximumPoolSize(CONNECTIONS);
        // Whoever waits for a connection makes one be opened at once; only those it keeps are retried ever more seldom.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** The one at {@code url}, which may be away. */
    public static SharedDatabase open(DatabaseUrl url) {
        SharedDatabase shared = new SharedDatabase(url);
        shared.keep();
        // It ends with the keeper alone.
        var unused = shared.keeper.scheduleWithFixedDelay(
                shared::keep, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
        return shared;
    }

    /** Lets the operator see in {@code journal} how it fares. */
    public void showIn(Journal journal) {
        journal.watch(this::condition);
    }

    Condition condition() {
        return circuit.openedBy()
                .map(reason -> new Condition(
                        PART,
                        Condition.State.DEGRADED,
                        "nothing can be shared in %s: %s; conversations go on where they began"
                                .formatted(database.name(), reason)))
                .orElseGet(() -> Condition.up(PART));
    }

    /** Its connections, for use within {@link #ask}. */
    public DataSource source() {
        return pool;
    }

    /**
     * What {@code work} gives; nothing where it gives nothing, or where the database is away or takes longer than a second. It may
     * be tried twice, and may be done although too late.
     */
    public <T> Optional<T> ask(Supplier<Optional<T>> work) {
        return circuit.ask(work);
    }

    /** The same where there is no good answer without it, so that it may take longer unless the database seems to be away. */
    <T> Optional<T> insist(Supplier<Optional<T>> work) {
        return circuit.insist(work);
    }

    /** Has {@code chore} done now and then, and before anything is asked after the database was away. */
    public void tend(Runnable chore) {
        chores.add(chore);
    }

    /** What replicas call {@code text}, so that nobody who reads it learns the text. For use within {@link #ask}. */
    public String pseudonym(String text) {
        return pseudonyms
                .orElseThrow(() -> new IllegalStateException("nothing is asked before it is connected"))
                .of(text);
    }

    /** Whatever goes wrong must not end the keeper: the database comes back. */
    private void keep() {
        long began = System.nanoTime();
        try {
            if (circuit.openedBy().isPresent()) {
                connect();
            } else if (began - lastChores > BETWEEN_CHORES.toNanos()) {
                doChores();
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            fails(began, e);
        }
    }

    private void connect() throws SQLException {
        look();
        dropConnections();
        if (!isPrepared) {
            try (Handle handle = database.open()) {
                pseudonyms = Optional.of(Pseudonyms.of(handle));
            }
            openConnections();
        }
        doChores();
        isPrepared = true;
        if (wasTold) {
            LOG.info("conversations are shared again in {}", database.name());
        }
        wasTold = false;
        circuit.close();
    }

    /** Throws where the database is not there. */
    private void look() throws SQLException {
        try (Connection connection = probe.getConnection()) {
            if (!connection.isValid(PROBE_SECONDS)) {
                throw new SQLException("it does not answer");
            }
        } catch (SQLException e) {
            isPrepared = false;
            throw e;
        }
    }

    /** Where one is broken, so are the others. */
    private void dropConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Before people come and would have to wait for them. */
    private void openConnections() throws SQLException {
        try (Connection first = pool.getConnection();
                Connection second = pool.getConnection()) {
            first.isValid(SILENCE_SECONDS);
            second.isValid(SILENCE_SECONDS);
        }
    }

    private void doChores() {
        lastChores = System.nanoTime();
        chores.forEach(Runnable::run);
    }

    private void fails(long began, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof IllegalStateException)) {
            cause = cause.getCause();
        }
        String reason = Circuit.reason(cause);
        if (circuit.openedBy().isEmpty()) {
            circuit.failed(began, reason);
        } else if (isPrepared) {
            // It is there; perhaps it is another one, whose tables have to be made first.
            isPrepared = false;
        } else {
            away(reason);
        }
    }

    private void away(String reason) {
        circuit.away(reason);
        if (!wasTold) {
            LOG.error("nothing can be shared in {}: {}; questions are answered nevertheless", database.name(), reason);
        }
        wasTold = true;
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        circuit.away("closed");
        pool.close();
    }
}
