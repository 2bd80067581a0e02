package org.askwell.channel.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionFailureException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what goes wrong with Discord: each thing once, and again only after an hour, with what to do about it. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordChannel.class);

    private static final long SILENCE = TimeUnit.HOURS.toNanos(1);
    private static final int MOST = 1_000;

    private final LongSupplier nanoTime;
    private final Map<String, Long> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanoTime the time */
    Incidents(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Logs {@code text}, unless something under the same {@code name} was logged lately. */
    void warn(String name, String text) {
        if (isNew(name)) {
            LOG.warn("Discord: {}", text);
        }
    }

    /** Logs that what was warned of under {@code name} is over, where something was. */
    void over(String name, String text) {
        boolean wasTold;
        synchronized (told) {
            wasTold = told.remove(name) != null;
        }
        if (wasTold) {
            LOG.info("Discord: {}", text);
        }
    }

    void info(String text) {
        LOG.info("Discord: {}", text);
    }

    /** Logs a fault of ours. */
    void bug(Throwable e) {
        if (isNew("bug " + e)) {
            LOG.error("Discord: Askwell itself has a fault; please report it", e);
        }
    }

    /** Logs why something could not be done in {@code where}. */
    void failed(Throwable e, String where) {
        switch (e) {
            case ErrorResponseException refused -> refused(refused, where);
            // The acknowledgement before it has failed, which is reported for itself.
            case InteractionFailureException follows -> {}
            // The connection has ended; what was to be said over it has nobody to reach any more.
            case RejectedExecutionException ended -> {}
            case PermissionException denied ->
                missing(where, denied.getPermission().getName());
            default -> bug(e);
        }
    }

    private void refused(ErrorResponseException e, String where) {
        switch (e.getErrorResponse()) {
            case UNKNOWN_INTERACTION ->
                warn(
                        "late",
                        "a question was acknowledged after Discord's three seconds (10062); where this happens often,"
                                + " give the machine more processor or a better way to Discord");
            case UNKNOWN_MESSAGE, UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_WEBHOOK, INVALID_WEBHOOK_TOKEN ->
                warn("gone", "what was to be answered has been deleted meanwhile; there is nothing to do");
            case CANNOT_SEND_TO_USER ->
                warn("closed", "a member takes no direct messages from the bot; there is nothing to do");
            case MISSING_PERMISSIONS, MISSING_ACCESS ->
                missing(
                        where,
                        "View Channel, Send Messages, Send Messages in Threads, Embed Links, Read Message History");
            case SERVER_ERROR -> unreachable(e);
            default -> {
                if (e.isServerError()) {
                    unreachable(e);
                } else {
                    warn(
                            "refused " + e.getErrorCode(),
                            "refuses a request of ours, please report it: " + e.getMessage());
                }
            }
        }
    }

    private void missing(String where, String permissions) {
        warn(
                "missing " + where,
                "may not answer in %s; a moderator has to give the bot these permissions there, or stop answers there"
                                .formatted(where)
                        + " with /askwell: " + permissions);
    }

    private void unreachable(ErrorResponseException e) {
        warn("troubled", "has trouble (" + e.getMessage() + "); some replies are lost until that is over");
    }

    /** Tells whether {@code e} is trouble of Discord or of the way to it, and not a refusal, which has a number of its own. */
    static boolean isPassing(Throwable e) {
        return e instanceof ErrorResponseException trouble && trouble.getErrorCode() <= 0;
    }

    private boolean isNew(String name) {
        long now = nanoTime.getAsLong();
        synchronized (told) {
            Long last = told.get(name);
            if (last != null && now - last < SILENCE) {
                return false;
            }
            told.put(name, now);
            return true;
        }
    }
}
