package plumbline.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;

/** Keeps the limits that {@link Limited} sets, after a request was admitted and before its page begins. */
@ApplicationScoped
public class Limits {

    /** Beyond that the least used are forgotten: what is kept must not grow with the number of addresses. */
    private static final int MOST_KEPT = 100_000;

    private static final Duration KEPT = Duration.ofHours(2);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();

    private final SecurityIdentity person;
    private final Counts counts;

    Limits(SecurityIdentity person, Counts counts) {
        this.person = person;
        this.counts = counts;
    }

    /** Lets the request pass, or answers it in place of the page. */
    @Limited(times = 0, minutes = 0)
    @ServerRequestFilter
    public Optional<Response> keep(ResourceInfo route, RoutingContext request) {
        var limit = limit(route.getResourceMethod())
                .or(() -> limit(route.getResourceClass()))
                .orElseThrow();
        var taken = buckets.get(route.getResourceMethod() + " " + who(request), unseen -> bucket(limit))
                .tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return Optional.empty();
        }
        counts.refused(RefusalReason.TOO_OFTEN);
        return Optional.of(Problems.tooOften(request, Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    private String who(RoutingContext request) {
        return person.isAnonymous()
                ? request.request().remoteAddress().hostAddress()
                : person.getPrincipal().getName();
    }

    private static Optional<Limited> limit(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Limited.class));
    }

    private static Bucket bucket(Limited limit) {
        return Bucket.builder()
                .addLimit(most ->
                        most.capacity(limit.times()).refillGreedy(limit.times(), Duration.ofMinutes(limit.minutes())))
                .build();
    }

    /** For tests, which come more often than people. */
    void forget() {
        buckets.invalidateAll();
    }
}
