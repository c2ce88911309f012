package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The buckets of every limit, in the database: all servers count together, and none that starts anew forgets. */
@Singleton
class Buckets {

    private static final int AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Buckets(AgroalDataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Produces
    @Singleton
    ProxyManager<String> all() {
        return buckets;
    }

    /** A full bucket says no more than none. */
    @Scheduled(every = "{plumbline.limits.cleared-every}")
    void clear() {
        while (buckets.removeExpired(AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
