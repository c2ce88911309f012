package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** All sign-ins of one person, at whichever clinics. */
@ApplicationScoped
public class SignIns {

    /** When this person last ended all sign-ins, in seconds; never is 0, before any sign-in. */
    static final String ENDED = """
            select coalesce(extract(epoch from date_trunc('second', max(o.at)))::bigint, 0) from signed_out o
             where o.subject = app_user()""";

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
                    var statement = connection.prepareStatement(ENDED);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
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

    /**
     * Makes every token of a sign-in before now worthless here, from the next request on, on every server.
     *
     * @return names the person
     */
    public String endAll(SecurityIdentity person) {
        caller.isPerson(((JsonWebToken) person.getPrincipal()).getSubject());
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("insert into signed_out default values")) {
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return caller.subject();
    }
}
