package org.askwell.channel.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * The websites whose pages may talk to the API: this one and those that the operator allowed. A page of any other is
 * refused by the server, not only by the browser, so that it can set nothing off either.
 */
final class Origins {

    private static final String PREFLIGHT_METHOD = "Access-Control-Request-Method";

    private final Set<String> allowed;

    /** @param allowed such as {@code https://clinic.example}, or {@code *} for every website */
    Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Looks at where a request to the API comes from, before anything else does. */
    void check(Context context) {
        String origin = context.header("Origin");
        context.res().addHeader("Vary", "Origin");
        if (origin == null || isOwn(context, origin)) {
            return;
        }
        if (!allowed.contains("*") && !allowed.contains(origin.toLowerCase(Locale.ROOT))) {
            throw new BadRequest(
                    403, "This website may not use the service; its operator can add it to ASKWELL_ALLOWED_ORIGINS.");
        }
        context.header("Access-Control-Allow-Origin", origin);
        context.header("Access-Control-Expose-Headers", "Retry-After");
        if (context.method().name().equals("OPTIONS") && context.header(PREFLIGHT_METHOD) != null) {
            context.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
            context.header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
            context.header("Access-Control-Max-Age", "7200");
            Json.done(context);
            context.skipRemainingHandlers();
        }
    }

    /** A browser says truly where a request comes from; behind a proxy the host alone may not tell. */
    static boolean isOwn(Context context, String origin) {
        return "same-origin".equals(context.header("Sec-Fetch-Site"))
                || origin.endsWith("://" + context.header("Host"));
    }
}
