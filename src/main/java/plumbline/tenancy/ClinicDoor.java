package plumbline.tenancy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Compares the clinic of the address with the clinics of the person, before anything else looks at the request. Who does
 * not belong gets the same 404 as for a clinic that does not exist; who has not signed in passes, to be sent to sign in.
 */
@ApplicationScoped
public class ClinicDoor {

    private final CurrentIdentityAssociation identity;
    private final Directory directory;
    private final Caller caller;

    ClinicDoor(CurrentIdentityAssociation identity, Directory directory, Caller caller) {
        this.identity = identity;
        this.directory = directory;
        this.caller = caller;
    }

    /** Lets the request in, or fails it with {@link NotFoundException}. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Void> open(RoutingContext routing) {
        var path = ClinicPath.of(routing.normalizedPath());
        if (path.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .flatMap(person -> person.isAnonymous()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .<Void>item(() -> {
                                    enter(person, path.get());
                                    return null;
                                })
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private void enter(SecurityIdentity person, ClinicPath path) {
        var membership = Organizations.of(person)
                .entry(path.alias())
                .flatMap(organization -> directory.find(person, organization))
                .orElseThrow(NotFoundException::new);
        if (!path.portal()) {
            if (!membership.staff()) {
                throw new NotFoundException();
            }
            caller.entersAsStaff(membership);
        } else {
            if (membership.records().isEmpty() || !path.allows(membership.records())) {
                throw new NotFoundException();
            }
            caller.entersAsPatient(membership, path.patient() == null ? null : UUID.fromString(path.patient()));
        }
    }
}
