package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before the pages where people join: whoever shows the link of an invitation sees that invitation and the clinic it is
 * from, signed in or not, and nothing else of any clinic.
 */
@ApplicationScoped
public class InvitationDoor {

    private static final Pattern SHAPE = Pattern.compile("/join/([^/]+)(?:/.*)?");
    private static final String LOOK_UP = """
            select c.id, c.alias, c.name, c.zone, c.language, c.languages, i.patient_id
              from clinic c left join invitation i on i.clinic_id = c.id
             where c.id = app_clinic() and c.state = 'ACTIVE'""";

    private final AgroalDataSource database;
    private final CurrentIdentityAssociation identity;
    private final Caller caller;

    InvitationDoor(AgroalDataSource database, CurrentIdentityAssociation identity, Caller caller) {
        this.database = database;
        this.identity = identity;
        this.caller = caller;
    }

    /** Lets every request pass; what it sees behind the door depends on the link. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Void> open(RoutingContext routing) {
        var path = SHAPE.matcher(routing.normalizedPath());
        var token = path.matches() ? InvitationToken.read(path.group(1)) : null;
        if (token == null || token.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(person -> show(token.get(), person))
                .replaceWithVoid();
    }

    private void show(InvitationToken token, SecurityIdentity person) {
        caller.showsInvitation(
                token.clinicId(),
                token.digest(),
                person.getPrincipal() instanceof JsonWebToken signedIn ? signedIn.getSubject() : null);
        QuarkusTransaction.requiringNew().run(this::look);
    }

    private void look() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK_UP);
                var row = statement.executeQuery()) {
            if (row.next()) {
                var clinic = ClinicRow.read(row.getObject("id", UUID.class), row.getString("alias"), row);
                caller.isInvitedTo(clinic, row.getObject("patient_id", UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The invitation could not be looked up", e);
        }
    }
}
