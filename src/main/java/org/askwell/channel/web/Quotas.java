package org.askwell.channel.web;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import org.askwell.journal.SharedDatabase;

/** Makes quotas, for this process alone or for all replicas. */
@FunctionalInterface
interface Quotas {

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
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(5)))
                .build();
        database.tend(() -> proxies.removeExpired(10_000));
        return (name, perMinute) -> new SharedBuckets(database, proxies, name, perMinute);
    }
}
