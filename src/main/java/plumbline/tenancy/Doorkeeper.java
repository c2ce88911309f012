package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;

/** What every door does with whoever knocks. */
@ApplicationScoped
class Doorkeeper {

    private final CurrentIdentityAssociation identity;
    private final SignInAfresh signIn;
    private final Arrivals arrivals;
    private final Counts counts;

    Doorkeeper(CurrentIdentityAssociation identity, SignInAfresh signIn, Arrivals arrivals, Counts counts) {
        this.identity = identity;
        this.signIn = signIn;
        this.arrivals = arrivals;
        this.counts = counts;
    }

    /**
     * Lets who has not signed in pass, to be sent to sign in; of others asks whether they may enter, and sends those whose sign-in
     * does not count any more to sign in once more.
     *
     * @param enter may wait for the database; throws {@link SignedInBefore}, or whatever the request fails with
     */
    Uni<Response> admit(RoutingContext routing, Consumer<SecurityIdentity> enter) {
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().<Response>nullItem()
                        : Uni.createFrom()
                                .<Response>nullItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> admit(person, enter))
                                .onFailure(SignedInBefore.class)
                                .recoverWithUni(() -> signIn.ask(routing)));
    }

    private void admit(SecurityIdentity person, Consumer<SecurityIdentity> enter) {
        try {
            enter.accept(person);
            arrivals.count(person, true);
        } catch (NotFoundException e) {
            arrivals.count(person, false);
            counts.refused(RefusalReason.NOT_ADMITTED);
            throw e;
        }
    }
}
