package org.askwell.channel.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.askwell.conversation.Overloaded;

/**
 * Keeps one client from taking the machine from all others, and all of them together from asking more than it can do.
 * What makes the program think or write, and what merely accompanies it, such as type-ahead at each key and pages, are
 * counted apart: a fast typist must not lose a question by it. Addresses are not logged, and kept as keyed hashes at most.
 */
final class RateLimits {

    /** A question takes the embedding model several milliseconds, everything else less than one. */
    static final int LIGHT_FOR_A_QUESTION = 10;

    private static final int TOO_MANY = 429;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final String EVERYBODY = "";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    /** Those who watch over the service must see it most of all while it is flooded. */
    private static final Set<String> UNLIMITED = Set.of("/health/live", "/health/ready", "/metrics");

    private final Clients clients;
    private final Supplier<String> help;
    private final Allowance questions;
    private final Allowance light;

    private record Allowance(Optional<Quota> perClient, Optional<Quota> inAll) {

        static Allowance of(String name, RateSettings settings, int factor, Quotas quotas) {
            return new Allowance(
                    quota(name, settings.perClient(), factor, quotas),
                    quota(name + " in all", settings.inAll(), factor, quotas));
        }

        private static Optional<Quota> quota(String name, OptionalInt limit, int factor, Quotas quotas) {
            return limit.stream()
                    .mapToObj(perMinute -> quotas.of(name, perMinute * factor))
                    .findAny();
        }

        /** Whom the client's own limit stops takes nothing from the others. */
        Duration take(Supplier<String> client) {
            Duration own = perClient.map(quota -> quota.take(client.get())).orElse(Duration.ZERO);
            return own.isZero() ? inAll.map(quota -> quota.take(EVERYBODY)).orElse(Duration.ZERO) : own;
        }
    }

    /** @param help what somebody who cannot wait must know: whom to call */
    RateLimits(RateSettings settings, Quotas quotas, Supplier<String> help) {
        this.clients = new Clients(settings.trustedProxies());
        this.help = help;
        this.questions = Allowance.of("questions", settings, 1, quotas);
        this.light = Allowance.of("light", settings, LIGHT_FOR_A_QUESTION, quotas);
    }

    /** Lets a request pass, or refuses it and says when to come back. */
    void check(Context context) {
        if (UNLIMITED.contains(context.path())) {
            return;
        }
        Allowance allowance = isQuestion(context) ? questions : light;
        Duration wait = allowance.take(() -> clients.behind(context));
        if (!wait.isZero()) {
            throw new BadRequest(TOO_MANY, advice(context, wait));
        }
    }

    private String advice(Context context, Duration wait) {
        return "Too many requests; ask again in %d s. %s".formatted(RetryAfter.tell(context, wait), help.get());
    }

    /** The reply to who waited in vain, since the limits let more pass than this machine can do. */
    void overloaded(Overloaded e, Context context) {
        ErrorReply.of(TOO_MANY, advice(context, REST)).send(context);
    }

    /** Everything that is sent, whatever its address is spelt like, and the search on the pages. */
    private static boolean isQuestion(Context context) {
        boolean isSent = !LOOKING.contains(context.req().getMethod());
        return isSent || (context.path().startsWith("/faq") && context.queryParam("q") != null);
    }
}
