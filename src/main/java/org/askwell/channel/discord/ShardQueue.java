package org.askwell.channel.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Opens connections one after the other. JDA's own queue tries again without a pause where the gateway is away. */
final class ShardQueue extends SessionControllerAdapter {

    private final Optional<URI> gateway;
    private final Pace pace;
    private final Incidents incidents;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration pause;

    ShardQueue(Optional<URI> gateway, Pace pace, Incidents incidents) {
        this.gateway = gateway;
        this.pace = pace;
        this.incidents = incidents;
        this.pause = pace.first();
    }

    @Override
    public String getGateway() {
        return gateway.map(URI::toString).orElseGet(super::getGateway);
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        // Only after a failure does the worker itself put back what it had taken.
        if (Thread.currentThread() == workerHandle) {
            incidents.warn("away", "its gateway cannot be reached; the bot keeps trying, the rest goes on");
            try {
                if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pace.after(pause);
        }
        super.appendSession(node);
    }

    @Override
    protected void runWorker() {
        synchronized (lock) {
            if (workerHandle == null) {
                workerHandle = new QueueWorker(pace.between().toMillis());
                workerHandle.setDaemon(true);
                workerHandle.start();
            }
        }
    }

    /** A connection is open; the next failure is a first one again. */
    void connected() {
        pause = pace.first();
    }

    void close() {
        closed.countDown();
    }
}
