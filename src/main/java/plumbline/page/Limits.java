package plumbline.page;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
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

/**
 * Keeps the limits that {@link Limited} sets, after a request was admitted and before its page begins. It is counted for all servers
 * together, under a digest that names neither the person nor their address.
 */
@ApplicationScoped
public class Limits {

    private final ProxyManager<String> buckets;
    private final SecurityIdentity person;
    private final Counts counts;

    Limits(ProxyManager<String> buckets, SecurityIdentity person, Counts counts) {
        this.buckets = buckets;
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
        // With the limit itself in the key, another one begins a bucket of its own.
        var key = Form.digest(String.join("\n", route.getResourceMethod().toString(), limit.toString(), who(request)));
        var taken = buckets.builder().build(key, () -> bucket(limit)).tryConsumeAndReturnRemaining(1);
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

    private static BucketConfiguration bucket(Limited limit) {
        return BucketConfiguration.builder()
                .addLimit(most ->
                        most.capacity(limit.times()).refillGreedy(limit.times(), Duration.ofMinutes(limit.minutes())))
                .build();
    }
}
