package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Stands before the operators' pages. For everyone else who is signed in there is nothing behind it. */
@ApplicationScoped
public class OperatorDoor {

    private static final Pattern SHAPE =
            Pattern.compile("/operator(?:/clinics(?:/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?)?(?:/.*)?");

    private final CurrentIdentityAssociation identity;
    private final SignIns signIns;
    private final SignInAfresh signIn;
    private final Caller caller;

    OperatorDoor(CurrentIdentityAssociation identity, SignIns signIns, SignInAfresh signIn, Caller caller) {
        this.identity = identity;
        this.signIns = signIns;
        this.signIn = signIn;
        this.caller = caller;
    }

    /** Lets an operator in, fails anyone else's request as not found, or sends the person to sign in once more. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> open(RoutingContext routing) {
        var path = SHAPE.matcher(routing.normalizedPath());
        if (!path.matches()) {
            return Uni.createFrom().nullItem();
        }
        var clinic = path.group(1) == null ? null : UUID.fromString(path.group(1));
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().<Response>nullItem()
                        : Uni.createFrom()
                                .<Response>nullItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> enter(person, clinic))
                                .onFailure(SignedInBefore.class)
                                .recoverWithUni(() -> signIn.ask(routing)));
    }

    private void enter(SecurityIdentity person, @Nullable UUID clinic) {
        if (!person.hasRole(ClinicRoles.OPERATOR)) {
            throw new NotFoundException();
        }
        signIns.requireKept(person);
        caller.operates(((JsonWebToken) person.getPrincipal()).getSubject(), clinic);
    }
}
