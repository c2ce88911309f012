package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** All sign-ins of one person, at whichever clinics. */
@ApplicationScoped
public class SignIns {

    /**
     * When this person last ended all sign-ins, in seconds; never is 0, before any sign-in, and in a session they have signed out of
     * it is after any.
     */
    static final String ENDED = """
            select case when coalesce(bool_or(o.session = ?), false) then 9223372036854775807 else coalesce(
                     extract(epoch from date_trunc('second', max(o.at) filter (where o.session is null)))::bigint, 0) end
              from signed_out o where o.subject = app_user()""";

    private final AgroalDataSource database;
    private final Caller caller;

    SignIns(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** @throws SignedInBefore when the person has ended the sign-in they come with */
    void requireKept(SecurityIdentity person) {
        var token = (JsonWebToken) person.getPrincipal();
        caller.isPerson(token.getSubject());
        var ended = QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(ENDED)) {
                statement.setString(1, session(token));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
        if (ended > at(token)) {
            throw new SignedInBefore();
        }
    }

    /** When they gave their password, in seconds; a token that does not say is as old as itself. */
    static long at(JsonWebToken token) {
        return token.getClaim("auth_time") instanceof Number seconds ? seconds.longValue() : token.getIssuedAtTime();
    }

    /** Names the session at Keycloak that a token is of; empty where it does not say. */
    static String session(JsonWebToken token) {
        return token.getClaim("sid") instanceof String session ? session : "";
    }

    /** Makes what is left of a session worthless, on every server, when its person signs out of it. */
    void signedOut(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                && !session(token).isEmpty()) {
            Thread.ofVirtual().name("sign-out").start(() -> end(token));
        }
    }

    private void end(JsonWebToken token) {
        try {
            OwnContext.run(() -> {
                caller.isPerson(token.getSubject());
                insert(session(token));
            });
        } catch (RuntimeException e) {
            Log.error("A session that was signed out of goes on where its cookie was copied", e);
        }
    }

    /**
     * Makes every token of a sign-in before now worthless here, from the next request on, on every server.
     *
     * @return names the person
     */
    public String endAll(SecurityIdentity person) {
        caller.isPerson(((JsonWebToken) person.getPrincipal()).getSubject());
        insert(null);
        return caller.subject();
    }

    private void insert(@Nullable String session) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("insert into signed_out (session) values (?)")) {
                statement.setString(1, session);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
