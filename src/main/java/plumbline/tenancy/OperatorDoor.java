package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
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
    private final Caller caller;

    OperatorDoor(CurrentIdentityAssociation identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /** Lets an operator in, and fails anyone else's request as not found. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Void> open(RoutingContext routing) {
        var path = SHAPE.matcher(routing.normalizedPath());
        if (!path.matches()) {
            return Uni.createFrom().voidItem();
        }
        var clinic = path.group(1) == null ? null : UUID.fromString(path.group(1));
        return identity.getDeferredIdentity()
                .invoke(person -> enter(person, clinic))
                .replaceWithVoid();
    }

    private void enter(SecurityIdentity person, @Nullable UUID clinic) {
        if (person.isAnonymous()) {
            return;
        }
        if (!person.hasRole(ClinicRoles.OPERATOR)) {
            throw new NotFoundException();
        }
        caller.operates(((JsonWebToken) person.getPrincipal()).getSubject(), clinic);
    }
}
