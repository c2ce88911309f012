package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;

/** What every door does with whoever knocks. */
@ApplicationScoped
class Doorkeeper {

    private final CurrentIdentityAssociation identity;
    private final SignInAfresh signIn;

    Doorkeeper(CurrentIdentityAssociation identity, SignInAfresh signIn) {
        this.identity = identity;
        this.signIn = signIn;
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
                                .invoke(() -> enter.accept(person))
                                .onFailure(SignedInBefore.class)
                                .recoverWithUni(() -> signIn.ask(routing)));
    }
}
