package plumbline.telemetry;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts what was written, by the room that took it. By then its transaction has ended. A search is sent as a form too; but what
 * writes may be refused, and so it answers with a {@link Response} of its own choice.
 */
public class Writes {

    private static final int FIRST_FAILURE = 400;

    private final Counts counts;

    Writes(Counts counts) {
        this.counts = counts;
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo route) {
        if (request.getMethod().equals(HttpMethod.POST)
                && response.getStatus() < FIRST_FAILURE
                && route.getResourceMethod() != null
                && route.getResourceMethod().getReturnType() == Response.class) {
            counts.wrote(room(route.getResourceClass()));
        }
    }

    /** {@code exam} for everything in {@code plumbline.exam}. */
    private static String room(Class<?> pages) {
        return pages.getPackageName().split("\\.")[1];
    }
}
