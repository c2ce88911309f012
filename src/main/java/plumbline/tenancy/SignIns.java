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

    private final AgroalDataSource database;
    private final Caller caller;

    SignIns(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
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
