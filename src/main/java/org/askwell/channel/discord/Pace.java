package org.askwell.channel.discord;

import java.time.Duration;

/**
 * How fast the bot tries to get connected.
 *
 * @param between two connections that are opened one after the other; Discord wants five seconds
 * @param first the pause after the first failure; each further one is twice as long
 * @param longest no pause is longer
 */
record Pace(Duration between, Duration first, Duration longest) {

    static final Pace DEFAULT = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(5));

    Duration after(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
