package plumbline.tenancy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;

/**
 * Answers 404 to a path written in a way that no page of ours uses, before anything can read it in two ways: path
 * parameters, encoded slashes and semicolons, backslashes, empty segments, encoded control characters.
 */
@Singleton
class RawPaths {

    private static final int BEFORE_AUTHENTICATION = 1000;
    private static final Pattern TRICK = Pattern.compile("(?i);|\\\\|//|%3b|%2f|%5c|%25|%[01][0-9a-f]|%7f|%2e");

    private final Counts counts;

    RawPaths(Counts counts) {
        this.counts = counts;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::refuseTricks, BEFORE_AUTHENTICATION);
    }

    private void refuseTricks(RoutingContext routing) {
        var raw = routing.request().path();
        if (raw == null || TRICK.matcher(raw).find()) {
            counts.refused(RefusalReason.PATH_TRICK);
            routing.response().setStatusCode(404).end();
        } else {
            routing.next();
        }
    }
}
