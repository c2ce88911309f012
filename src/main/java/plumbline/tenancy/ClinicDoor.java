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
    private final SignInAfresh signIn;
    private final Caller caller;

    ClinicDoor(CurrentIdentityAssociation identity, Admission admission, SignInAfresh signIn, Caller caller) {
        this.identity = identity;
        this.admission = admission;
        this.signIn = signIn;
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
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().<Response>nullItem()
                        : Uni.createFrom()
                                .<Response>nullItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> identity.setIdentity(admission.enter(person, path.get())))
                                .onFailure(SignedInBefore.class)
                                .recoverWithUni(() -> signIn.ask(routing)));
    }
}
