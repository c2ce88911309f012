package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every page of a clinic: compares the clinic of the address with the clinics of the person before anything
 * else looks at the request. Who has not signed in passes, to be sent to sign in.
 */
@ApplicationScoped
public class ClinicDoor {

    private final CurrentIdentityAssociation identity;
    private final Admission admission;
    private final Doorkeeper doorkeeper;
    private final Caller caller;

    ClinicDoor(CurrentIdentityAssociation identity, Admission admission, Doorkeeper doorkeeper, Caller caller) {
        this.identity = identity;
        this.admission = admission;
        this.doorkeeper = doorkeeper;
        this.caller = caller;
    }

    /** Lets the request in, fails it as not found, or sends the person to sign in once more. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> open(RoutingContext routing) {
        caller.comesFrom(routing.request().remoteAddress().hostAddress());
        var path = ClinicPath.of(routing.normalizedPath());
        if (path.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return doorkeeper.admit(routing, person -> identity.setIdentity(admission.enter(person, path.get())));
    }
}
