package plumbline.testing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import plumbline.tenancy.SignInServer;

/** Answers where there is no Keycloak, until a test says otherwise; where there is one, it is asked. */
@Alternative
@Priority(1)
@Singleton
public class SignInOnPaper extends SignInServer {

    private final boolean real;
    private boolean failing;

    SignInOnPaper(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm) {
        super(realm);
        real = !realm.toString().equals(PageServers.KEYCLOAK);
    }

    /** From now on it does not answer, or does. */
    public void fail(boolean failing) {
        this.failing = failing;
    }

    @Override
    public Uni<Boolean> answers() {
        return real ? super.answers() : Uni.createFrom().item(!failing);
    }
}
