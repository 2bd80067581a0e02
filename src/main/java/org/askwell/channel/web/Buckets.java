package org.askwell.channel.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each client has left of its requests: a bucket that fills up again evenly. The buckets live in this process; this
 * is the one class to change where several of them are to share.
 */
final class Buckets {

    /** Some 10 MB at worst. Who has been quiet for a minute has a full bucket again, which need not be kept. */
    static final int MAX_CLIENTS = 50_000;

    private static final Duration REFILLED = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> buckets;

    /** @param perMinute how many requests a client has */
    Buckets(int perMinute, TimeMeter clock) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(REFILLED)
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILLED))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Takes a request out of the client's bucket, or tells how long it has to wait; zero where it need not. */
    Duration take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How many clients are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
