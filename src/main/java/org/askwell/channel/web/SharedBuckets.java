package org.askwell.channel.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.Optional;
import org.askwell.journal.SharedDatabase;

/**
 * What each client has left of its requests at all replicas together. A replica takes a hundredth of it without asking the others,
 * since otherwise all requests would queue up for one row. Addresses come into the database as keyed hashes only.
 */
final class SharedBuckets implements Quota {

    private static final int SHARE_WITHOUT_ASKING = 100;
    private static final Duration LONGEST_WITHOUT_ASKING = Duration.ofSeconds(1);

    private final SharedDatabase database;
    private final String name;
    private final int perMinute;
    private final Buckets own;
    private final LoadingCache<String, Bucket> buckets;

    /** @param name tells these buckets from others */
    SharedBuckets(SharedDatabase database, ProxyManager<String> proxies, String name, int perMinute) {
        this.database = database;
        this.name = name;
        this.perMinute = perMinute;
        this.own = new Buckets(perMinute, TimeMeter.SYSTEM_NANOTIME);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(Quota.bandwidth(perMinute))
                .build();
        int withoutAsking = perMinute / SHARE_WITHOUT_ASKING;
        Optimization optimization = withoutAsking == 0
                ? Optimizations.batching()
                : Optimizations.delaying(new DelayParameters(withoutAsking, LONGEST_WITHOUT_ASKING));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(Buckets.MAX_CLIENTS)
                .expireAfterAccess(REFILLED)
                .build(pseudonym ->
                        proxies.builder().withOptimization(optimization).build(pseudonym, () -> configuration));
    }

    @Override
    public Duration take(String client) {
        return database.ask(() -> taken(client)).orElseGet(() -> own.take(client));
    }

    /** Nothing where the bucket goes whenever it is taken from. */
    private Optional<Duration> taken(String client) {
        // A bucket keeps the limit it was made with; after another setting it has to be another one.
        String pseudonym = database.pseudonym(name + " " + perMinute + " " + client);
        return takenIfThere(pseudonym).or(() -> {
            buckets.invalidate(pseudonym);
            return takenIfThere(pseudonym);
        });
    }

    /** Nothing where the bucket has gone from the database, as after a crash of it, since it was last taken from. */
    private Optional<Duration> takenIfThere(String pseudonym) {
        try {
            return Optional.of(Buckets.take(buckets.get(pseudonym)));
        } catch (RuntimeException e) {
            if (hasGone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Those who asked at once with others hear of it as the failure of them all. */
    private static boolean hasGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BucketNotFoundException) {
                return true;
            }
        }
        return false;
    }
}
