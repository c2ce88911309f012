package plumbline.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
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

    private final SignIns signIns;
    private final Doorkeeper doorkeeper;
    private final Caller caller;

    OperatorDoor(SignIns signIns, Doorkeeper doorkeeper, Caller caller) {
        this.signIns = signIns;
        this.doorkeeper = doorkeeper;
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
        return doorkeeper.admit(routing, person -> enter(person, clinic));
    }

    private void enter(SecurityIdentity person, @Nullable UUID clinic) {
        if (!person.hasRole(ClinicRoles.OPERATOR)) {
            throw new NotFoundException();
        }
        signIns.requireKept(person);
        caller.operates(((JsonWebToken) person.getPrincipal()).getSubject(), clinic);
    }
}
