package org.askwell.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.askwell.channel.Channel;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the program, such that nobody's question is lost: whoever asks whether it is ready hears that it is not, while it
 * goes on answering for a grace; then the channels close, after what is under way; then the journal has nothing more to
 * hear, and no edit is taken over any more. A second signal ends the program at once.
 */
final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private static final int INTERRUPTED = 128 + 2;
    private static final int TERMINATED = 128 + 15;

    private final List<Channel> channels;
    private final Journal journal;
    private final Reload reload;
    private final Duration grace;
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param grace how long load balancers take to notice */
    Shutdown(List<Channel> channels, Journal journal, Reload reload, Duration grace) {
        this.channels = channels;
        this.journal = journal;
        this.reload = reload;
        this.grace = grace;
    }

    /** Waits for a signal and for what follows it. */
    void await() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
        over.await();
    }

    private void end() {
        Signals.register("INT", () -> Runtime.getRuntime().halt(INTERRUPTED));
        Signals.register("TERM", () -> Runtime.getRuntime().halt(TERMINATED));
        windUp();
    }

    /** All that comes before the program may end. */
    void windUp() {
        journal.watch(() -> new Condition("shutdown", Condition.State.DOWN, "the program is being ended"));
        try {
            if (grace.isPositive()) {
                LOG.info("ending in {} s; until then questions are answered", grace.toSeconds());
                channels.forEach(Channel::retire);
                TimeUnit.NANOSECONDS.sleep(grace.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Side by side, since each may wait for what is under way.
            channels.parallelStream().forEach(Channel::close);
            journal.close();
            reload.close();
            over.countDown();
        }
    }
}
