package org.askwell.channel.web;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.askwell.journal.SharedDatabase;

/** Makes quotas, for this process alone or for all replicas. */
@FunctionalInterface
interface Quotas {

    /** Of what has expired, so many are deleted in one go. */
    int MOST_AT_ONCE = 10_000;

    /**
     * Makes one.
     *
     * @param name tells it from other quotas
     */
    Quota of(String name, int perMinute);

    static Quotas alone(TimeMeter clock) {
        return (name, perMinute) -> new Buckets(perMinute, clock);
    }

    static Quotas shared(SharedDatabase database) {
        PostgreSQLSelectForUpdateBasedProxyManager<String> proxies = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(
                        database.source())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(Quota.REFILLED.multipliedBy(2)))
                .build();
        BucketConfiguration rehearsed =
                BucketConfiguration.builder().addLimit(Quota.bandwidth(1)).build();
        database.tend(() -> {
            // Nobody should have to wait for what takes longer at the first time.
            proxies.getProxy("rehearsal", () -> rehearsed).tryConsume(1);
            proxies.removeExpired(MOST_AT_ONCE);
        });
        return (name, perMinute) -> new SharedBuckets(database, proxies, name, perMinute);
    }
}
