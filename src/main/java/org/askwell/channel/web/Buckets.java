package org.askwell.channel.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What each client has left of its requests in this process: a bucket that fills up again evenly. */
final class Buckets implements Quota {

    /** Some 10 MB at worst. Who has been quiet for a minute has a full bucket again, which need not be kept. */
    static final int MAX_CLIENTS = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    /** @param perMinute how many requests a client has */
    Buckets(int perMinute, TimeMeter clock) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(REFILLED)
                .build(client -> Bucket.builder()
                        .addLimit(Quota.bandwidth(perMinute))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    @Override
    public Duration take(String client) {
        return take(buckets.get(client));
    }

    /** The same for one bucket. */
    static Duration take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How many clients are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
