package plumbline.tenancy;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import plumbline.page.Outage;
import plumbline.page.Problems;
import plumbline.page.UnsentForm;

/**
 * Stands before the sign-in: sends nobody to a Keycloak that does not answer, but tells them so on a page of ours. They keep their
 * session, which goes on when Keycloak is back, and the form they sent.
 */
@ApplicationScoped
public class SignInOutage implements HttpAuthenticationMechanism {

    private final SignInServer keycloak;

    SignInOutage(SignInServer keycloak) {
        this.keycloak = keycloak;
    }

    /** Knows nobody. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext routing) {
        // Before anything else, because what nobody reads now is gone.
        var form = UnsentForm.read(routing).memoize().indefinitely();
        form.subscribe().with(read -> {});
        return keycloak.answers()
                .flatMap(answers -> answers
                        ? Uni.createFrom().item(false)
                        : form.invoke(sent -> Problems.sendUnavailable(routing, sent.orElse(null)))
                                .replaceWith(true));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return keycloak.answers().map(answers -> {
            if (!answers) {
                throw new Outage("Keycloak");
            }
            return null;
        });
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
