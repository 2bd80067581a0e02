package org.askwell.channel.web;

import io.javalin.config.JavalinConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Where clients connect, and what they may hold there, however little they send. Jetty ends connections on which nothing
 * happens; that leaves those who send or read a byte now and then, and they are ended here once a request has taken too long.
 */
final class Connections implements Connection.Listener {

    /** Address and header fields together. */
    static final int MAX_HEADER_BYTES = 8 * 1024;

    /** So that others get in soon where somebody holds as many connections as there may be. */
    private static final int IDLE_MILLIS_WHEN_FULL = 2_000;

    /**
     * Those that come at once wait here. Java's own 50 are full within milliseconds when everybody comes back after a restart;
     * the system then drops them without a word, and browsers try again after a second, then two, then four.
     */
    private static final int MAX_NOT_ACCEPTED = 4_096;

    private static final int LOOKS_A_REQUEST = 10;

    private final int port;
    private final ConnectionSettings settings;
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();

    /**
     * How far a connection was when it last was at rest.
     *
     * @param nanos when that was
     */
    private record Progress(long replies, long bytes, long nanos) {

        static Progress of(Connection connection) {
            return new Progress(connection.getMessagesOut(), connection.getBytesIn(), System.nanoTime());
        }

        /** Whether a reply has ended since, or nothing of a request has come. */
        boolean isAtRest(Connection connection) {
            return connection.getMessagesOut() != replies
                    || (connection.getBytesIn() == bytes && connection.getMessagesIn() == replies);
        }
    }

    Connections(int port, ConnectionSettings settings) {
        this.port = port;
        this.settings = settings;
    }

    /** Makes a server with {@code config} listen so. */
    void install(JavalinConfig config) {
        config.jetty.addConnector(this::connector);
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setIdleTimeout(settings.idle().toMillis());
        connector.setAcceptQueueSize(MAX_NOT_ACCEPTED);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(settings.most(), connector);
        limit.setEndPointIdleTimeout(
                Math.min(IDLE_MILLIS_WHEN_FULL, settings.idle().toMillis()));
        connector.addBean(limit);
        connector.addBean(this);
        connector.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                lookAgain(connector.getScheduler());
            }
        });
        return connector;
    }

    /** Until the scheduler ends, which it does with the server. */
    private void lookAgain(Scheduler scheduler) {
        long pause = Math.max(1, settings.request().toMillis() / LOOKS_A_REQUEST);
        scheduler.schedule(
                () -> {
                    open.replaceAll(
                            (connection, before) -> before.isAtRest(connection) ? Progress.of(connection) : before);
                    open.forEach(this::endIfLate);
                    lookAgain(scheduler);
                },
                pause,
                TimeUnit.MILLISECONDS);
    }

    private void endIfLate(Connection connection, Progress progress) {
        if (System.nanoTime() - progress.nanos() > settings.request().toNanos()) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, Progress.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }
}
