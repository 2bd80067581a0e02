package org.askwell.channel.discord;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Sends what the bot has to say and counts what is not through yet. Nothing waits for it, except the end. */
final class Outbox {

    private static final int MOST_PAUSES = 4;

    private final Incidents incidents;

    /** One party for each request under way, and one for the end. */
    private final Phaser underWay = new Phaser(1);

    Outbox(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Sends {@code action}; what goes wrong in {@code where} is logged. */
    void send(RestAction<?> action, String where) {
        send(action, where, sent -> {});
    }

    /** The same, and then hands on what Discord says to it. */
    <T> void send(RestAction<T> action, String where, Consumer<? super T> then) {
        underWay.register();
        try {
            action.queue(
                    sent -> through(() -> then.accept(sent), where),
                    e -> through(() -> incidents.failed(e, where), where));
        } catch (RuntimeException e) {
            underWay.arriveAndDeregister();
            throw e;
        }
    }

    /**
     * The same for what may be sent twice: where Discord or the way to it has trouble, it is tried again after growing pauses.
     */
    void sendSurely(RestAction<?> action, String where) {
        underWay.register();
        attempt(action, where, 0);
    }

    private void attempt(RestAction<?> action, String where, int pauses) {
        long seconds = pauses == 0 ? 0 : 1L << (pauses - 1);
        ScheduledFuture<?> unused =
                action.queueAfter(seconds, TimeUnit.SECONDS, sent -> underWay.arriveAndDeregister(), e -> {
                    if (pauses < MOST_PAUSES && Incidents.isPassing(e)) {
                        attempt(action, where, pauses + 1);
                    } else {
                        through(() -> incidents.failed(e, where), where);
                    }
                });
    }

    private void through(Runnable last, String where) {
        try {
            last.run();
        } catch (RuntimeException e) {
            incidents.failed(e, where);
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** Replies to {@code event}; in a server only the member reads it. */
    void reply(IReplyCallback event, MessageCreateData message) {
        send(event.reply(message).setEphemeral(event.isFromGuild()), where(event));
    }

    /** Replies with a short word of {@code text}. */
    void notice(IReplyCallback event, String text) {
        reply(event, Messages.notice(text));
    }

    /** Where an interaction happened, for the log. */
    static String where(Interaction event) {
        return event.isFromGuild() ? "channel " + event.getChannelId() : "direct messages";
    }

    /** Waits until everything is through, or {@code longest} has passed. */
    void drain(Duration longest) throws InterruptedException {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            incidents.warn("unsent", "some replies could not be sent before the end");
        }
    }
}
