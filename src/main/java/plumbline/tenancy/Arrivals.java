package plumbline.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import plumbline.telemetry.Counts;

/** Counts each sign-in when it first comes to a door, and not every request that follows. */
@ApplicationScoped
class Arrivals {

    private static final int MOST_KEPT = 100_000;
    private static final Duration KEPT = Duration.ofHours(1);

    /** A person signs in once at a moment. */
    private record Arrival(String subject, long at, boolean admitted) {}

    private final Counts counts;
    private final Cache<Arrival, Boolean> seen =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();

    Arrivals(Counts counts) {
        this.counts = counts;
    }

    void count(SecurityIdentity person, boolean admitted) {
        var token = (JsonWebToken) person.getPrincipal();
        var arrival = new Arrival(token.getSubject(), SignIns.at(token), admitted);
        if (seen.asMap().putIfAbsent(arrival, true) == null) {
            counts.signedIn(admitted);
        }
    }
}
