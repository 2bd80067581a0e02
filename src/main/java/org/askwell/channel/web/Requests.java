package org.askwell.channel.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.askwell.journal.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts every request, without a word of what the person said; not even the query, which holds what they type. */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);

    /** Anybody can make up another; the metrics must not grow with them. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Whoever asks to forget a conversation names it, and its name is a secret. */
    private static final Pattern CONVERSATION = Pattern.compile("^(/api/v1/conversations/).*");

    private final Metrics metrics;

    Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    /** A request has been answered after {@code millis}. */
    void answered(Context context, float millis) {
        String method = context.method().name();
        int status = context.statusCode();
        String path = CONVERSATION.matcher(context.path()).replaceFirst("$1{id}");
        String tenths = "%.1f".formatted(millis);
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("millis", Double.valueOf(tenths))
                .log("{} {} {} {} ms", method, path, status, tenths);
        Optional<Endpoint> endpoint = Optional.ofNullable(context.endpoints().lastHttpEndpoint());
        metrics.request(
                METHODS.contains(method) ? method : "other",
                endpoint.map(matched -> matched.path).orElse("none"),
                status,
                Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
