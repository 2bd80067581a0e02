package org.askwell.channel.discord;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.askwell.journal.Condition;

/** Which connections to Discord stand, and since when or why not all of them do. Safe for use by any number of threads. */
final class Standing {

    private static final String PART = "discord";

    private final int wanted;
    private final Clock clock;
    private final Set<Integer> connected = new HashSet<>();
    private Instant since;
    private Optional<String> refusal = Optional.empty();

    /** @param wanted how many connections there are to be */
    Standing(int wanted, Clock clock) {
        this.wanted = wanted;
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized void connected(int shard) {
        connected.add(shard);
        refusal = Optional.empty();
    }

    synchronized void lost(int shard) {
        if (connected.size() == wanted) {
            since = clock.instant();
        }
        connected.remove(shard);
    }

    /** Discord does not let the bot in, for a reason that only the operator can mend. */
    synchronized void refused(String why) {
        refusal = Optional.of(why);
    }

    synchronized int count() {
        return connected.size();
    }

    /** Discord keeps nobody away from the answers on the web. */
    synchronized Condition condition() {
        if (connected.size() == wanted) {
            return Condition.up(PART);
        }
        String waiting = "connecting since %s; %d of %d connections stand"
                .formatted(since.truncatedTo(ChronoUnit.SECONDS), connected.size(), wanted);
        return new Condition(PART, Condition.State.DEGRADED, refusal.orElse(waiting));
    }
}
