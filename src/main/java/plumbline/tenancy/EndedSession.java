package plumbline.tenancy;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import plumbline.page.Htmx;

/** A script whose session has ended gets a plain 499 instead of a redirect it cannot follow, so its page keeps what was typed. */
@ApplicationScoped
class EndedSession implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext routing) {
        return Htmx.wantsPart(routing);
    }
}
