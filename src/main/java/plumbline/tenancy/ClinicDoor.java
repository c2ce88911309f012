package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
    private final Caller caller;
    private final SignInAfresh afresh;

    ClinicDoor(CurrentIdentityAssociation identity, Admission admission, Caller caller, SignInAfresh afresh) {
        this.identity = identity;
        this.admission = admission;
        this.caller = caller;
        this.afresh = afresh;
    }

    /** Lets the request in, or fails it as not found; whose sign-in was ended is asked to sign in again. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> open(RoutingContext routing) {
        caller.comesFrom(routing.request().remoteAddress().hostAddress());
        var path = ClinicPath.of(routing.normalizedPath());
        if (path.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().<Response>nullItem()
                        : Uni.createFrom()
                                .<Response>nullItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> admission.enter(person, path.get()))
                                .onFailure(Admission.SignedOut.class)
                                .recoverWithUni(() -> afresh.ask(routing)));
    }
}
