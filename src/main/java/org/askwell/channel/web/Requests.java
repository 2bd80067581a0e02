package org.askwell.channel.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.askwell.journal.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts every request, without a word of what the person said; not even the query, which holds what they type. */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);

    /** Anybody can make up another; the metrics must not grow with them. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Metrics metrics;

    Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    /** A request has been answered after {@code millis}. */
    void answered(Context context, float millis) {
        String method = context.method().name();
        int status = context.statusCode();
        String tenths = "%.1f".formatted(millis);
        String route = Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .map(matched -> matched.path)
                .orElse("none");
        // Whoever deletes a conversation names it, and its name is a secret.
        String path = method.equals("DELETE") ? route : context.path();
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("millis", Double.valueOf(tenths))
                .log("{} {} {} {} ms", method, path, status, tenths);
        metrics.request(METHODS.contains(method) ? method : "other", route, status, Duration.ofNanos((long)
                (millis * 1_000_000)));
    }
}
