package plumbline.page;

import io.vertx.ext.web.RoutingContext;

/** Requests that htmx makes for a part of a page. */
public final class Htmx {

    private Htmx() {}

    /** Whether only the changed part of the page is wanted, instead of the whole. */
    public static boolean wantsPart(RoutingContext routing) {
        return "true".equals(routing.request().getHeader("HX-Request"));
    }
}
