package org.askwell.channel.web;

import java.time.Duration;

/**
 * What one connection may take, against clients that are slow on purpose.
 *
 * @param most connections at a time; further ones wait to be accepted
 * @param idle how long nothing may come or go before a connection is closed
 * @param request how long a request may take, from its first byte to the last one of its reply, however steadily
 */
public record ConnectionSettings(int most, Duration idle, Duration request) {

    /**
     * Ten thousand widgets that keep their connection have room; people type on it more than once in half a minute. In that
     * time every reply reaches the slowest phone too, and the chat does not wait any longer.
     */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(20_000, Duration.ofSeconds(30), Duration.ofSeconds(30));
}
