package org.askwell.channel.web;

import java.time.Duration;

/**
 * What one connection may take, against clients that are slow on purpose.
 *
 * @param most connections at a time; further ones wait to be accepted
 * @param idle how long nothing may come or go before a connection is closed
 * @param body how long a request's body may take to come, however steadily
 */
public record ConnectionSettings(int most, Duration idle, Duration body) {

    /** Ten thousand widgets that keep their connection have room; people type on it more than once in half a minute. */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(20_000, Duration.ofSeconds(30), Duration.ofSeconds(20));
}
