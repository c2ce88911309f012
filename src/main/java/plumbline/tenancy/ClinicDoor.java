package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every page of a clinic: compares the clinic of the address with the clinics of the person before anything
 * else looks at the request. Who has not signed in passes, to be sent to sign in.
 */
@ApplicationScoped
public class ClinicDoor {

    private final CurrentIdentityAssociation identity;
    private final Admission admission;
    private final Caller caller;

    ClinicDoor(CurrentIdentityAssociation identity, Admission admission, Caller caller) {
        this.identity = identity;
        this.admission = admission;
        this.caller = caller;
    }

    /** Lets the request in, or fails it as not found. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Void> open(RoutingContext routing) {
        caller.comesFrom(routing.request().remoteAddress().hostAddress());
        var path = ClinicPath.of(routing.normalizedPath());
        if (path.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> identity.setIdentity(admission.enter(person, path.get()))));
    }
}
