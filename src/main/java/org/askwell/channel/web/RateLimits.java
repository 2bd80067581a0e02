package org.askwell.channel.web;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps one client from taking the machine from all others, and all of them together from asking more than it can do.
 * Questions and what merely accompanies them, such as type-ahead at each key and pages, are counted apart: a fast typist
 * must not lose a question by it. Addresses are neither logged nor kept.
 */
final class RateLimits {

    /** A question takes the embedding model several milliseconds, everything else less than one. */
    static final int LIGHT_FOR_A_QUESTION = 10;

    private static final String EVERYBODY = "";
    private static final String QUESTIONS = "/api/v1/chat";

    /** Those who watch over the service must see it most of all while it is flooded. */
    private static final Set<String> UNLIMITED = Set.of("/health/live", "/health/ready", "/metrics");

    private final Clients clients;
    private final Supplier<String> help;
    private final Allowance questions;
    private final Allowance light;

    private record Allowance(Optional<Buckets> perClient, Optional<Buckets> inAll) {

        static Allowance of(RateSettings settings, int factor, TimeMeter clock) {
            return new Allowance(
                    buckets(settings.perClient(), factor, clock), buckets(settings.inAll(), factor, clock));
        }

        private static Optional<Buckets> buckets(OptionalInt limit, int factor, TimeMeter clock) {
            return limit.stream()
                    .mapToObj(perMinute -> new Buckets(perMinute * factor, clock))
                    .findAny();
        }

        /** Whom the client's own limit stops takes nothing from the others. */
        Duration take(Supplier<String> client) {
            Duration own = perClient.map(buckets -> buckets.take(client.get())).orElse(Duration.ZERO);
            return own.isZero() ? inAll.map(buckets -> buckets.take(EVERYBODY)).orElse(Duration.ZERO) : own;
        }
    }

    /** @param help what somebody who cannot wait must know: whom to call */
    RateLimits(RateSettings settings, TimeMeter clock, Supplier<String> help) {
        this.clients = new Clients(settings.trustedProxies());
        this.help = help;
        this.questions = Allowance.of(settings, 1, clock);
        this.light = Allowance.of(settings, LIGHT_FOR_A_QUESTION, clock);
    }

    /** Lets a request pass, or refuses it and says when to come back. */
    void check(Context context) {
        if (UNLIMITED.contains(context.path())) {
            return;
        }
        Allowance allowance = context.path().equals(QUESTIONS) ? questions : light;
        Duration wait = allowance.take(() -> clients.behind(context));
        if (!wait.isZero()) {
            long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
            context.header("Retry-After", String.valueOf(seconds));
            throw new BadRequest(429, "Too many requests; ask again in %d s. %s".formatted(seconds, help.get()));
        }
    }
}
