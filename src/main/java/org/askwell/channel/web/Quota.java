package org.askwell.channel.web;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/** How much each client may still ask. */
sealed interface Quota permits Buckets, SharedBuckets {

    /** After which a client that has been quiet has all of its requests again. */
    Duration REFILLED = Duration.ofMinutes(1);

    /** Takes a request out of the client's bucket, or tells how long it has to wait; zero where it need not. */
    Duration take(String client);

    static Bandwidth bandwidth(int perMinute) {
        return Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, REFILLED)
                .build();
    }
}
