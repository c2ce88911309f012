package plumbline.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;

/**
 * Refuses a request that changes something when another site made the browser send it. Browsers say so themselves in Fetch
 * Metadata; an old one is judged by its Origin; what sends neither is no browser and carries no cookie of ours.
 */
@Singleton
class CrossSiteGuard {

    private static final int BEFORE_AUTHENTICATION = 900;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Counts counts;

    CrossSiteGuard(Counts counts) {
        this.counts = counts;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext routing) {
        var request = routing.request();
        if (SAFE.contains(request.method().name()) || fromHere(request)) {
            routing.next();
        } else {
            counts.refused(RefusalReason.CROSS_SITE);
            routing.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("Refused: this came from another site.");
        }
    }

    private static boolean fromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServerRequest request) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
