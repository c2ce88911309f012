package plumbline.tenancy;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a person brings along from their sign-in. */
@ApplicationScoped
public class Tokens {

    private final SecurityIdentity person;
    private final Instance<OidcSession> session;

    Tokens(SecurityIdentity person, Instance<OidcSession> session) {
        this.person = person;
        this.session = session;
    }

    /** Who has signed in, if anybody has. */
    public Optional<String> subject() {
        return person.getPrincipal() instanceof JsonWebToken token ? Optional.of(token.getSubject()) : Optional.empty();
    }

    /** The next page asks Keycloak for tokens of that moment, without a new sign-in, because those of this request are out of date. */
    public void renew() {
        if (person.getCredential(IdTokenCredential.class) != null) {
            session.get().logout().await().indefinitely();
        }
    }
}
