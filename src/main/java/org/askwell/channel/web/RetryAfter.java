package org.askwell.channel.web;

import io.javalin.http.Context;
import java.time.Duration;

/** When a client that was refused may come back. */
final class RetryAfter {

    private RetryAfter() {}

    /** Says in the reply's head to wait for {@code wait}, and returns that in whole seconds, rounded up. */
    static long tell(Context context, Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        context.header("Retry-After", String.valueOf(seconds));
        return seconds;
    }
}
