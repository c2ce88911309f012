package plumbline.page;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps what is sent to a page small, before it is read; only a {@link LargeBody} may be larger. */
public class BodyLimit {

    private static final long MOST_BYTES = 2 * 1024 * 1024;

    @ServerRequestFilter
    void check(ResourceInfo page, RoutingContext routing) {
        if (page.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        var announced = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        // What does not say how long it is, is stopped while it is read.
        routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
    }
}
