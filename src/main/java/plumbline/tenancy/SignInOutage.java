package plumbline.tenancy;

import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Outage;
import plumbline.page.Problems;
import plumbline.page.UnsentForm;

/**
 * Stands before the sign-in: sends nobody to a Keycloak that does not answer, but tells them so on a page of ours. They keep their
 * session, which goes on when Keycloak is back, and the form they sent.
 */
@ApplicationScoped
public class SignInOutage implements HttpAuthenticationMechanism {

    private static final String FORM = SignInOutage.class.getName();
    private static final int DEEPEST = 10;
    private static final int FAILED = 500;

    private final OidcAuthenticationMechanism signIn;
    private final SignInServer keycloak;

    SignInOutage(OidcAuthenticationMechanism signIn, SignInServer keycloak) {
        this.signIn = signIn;
        this.keycloak = keycloak;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        return backHere(signIn.authenticate(routing, identities))
                .onFailure(SignInOutage::isLeftUnanswered)
                .call(() -> read(routing))
                .onTermination()
                .invoke(() -> answersFor(routing));
    }

    /**
     * Goes on in the context of this request. Requests of one session that come at once share one renewal of it, and without this
     * they would all go on in the context of the first (quarkusio/quarkus#53748).
     */
    private static <T> Uni<T> backHere(Uni<T> elsewhere) {
        var here = Vertx.currentContext();
        return here == null ? elsewhere : elsewhere.emitOn(next -> here.runOnContext(now -> next.run()));
    }

    /** Where OIDC has said that whoever cannot be let in is its own to answer, it is answered here. */
    private void answersFor(RoutingContext routing) {
        var name = HttpAuthenticationMechanism.class.getName();
        if (routing.get(name) != null) {
            routing.put(name, this);
        }
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext routing) {
        var form = read(routing);
        var asked = isLeftUnanswered(HttpSecurityUtils.getAuthenticationFailureFromEvent(routing))
                ? Uni.createFrom().item(false)
                : backHere(keycloak.answers());
        return asked.flatMap(answers -> answers
                ? signIn.sendChallenge(routing)
                : form.invoke(sent -> Problems.sendUnavailable(routing, sent.orElse(null)))
                        .replaceWith(true));
    }

    /** Begins to read the form at once, because what nobody reads before the request is answered is gone; and only the first time. */
    private static Uni<Optional<UnsentForm>> read(RoutingContext routing) {
        Uni<Optional<UnsentForm>> begun = routing.get(FORM);
        if (begun != null) {
            return begun;
        }
        var form = UnsentForm.read(routing).memoize().indefinitely();
        form.subscribe().with(read -> {});
        routing.put(FORM, form);
        return form;
    }

    /** Whether a session could not be renewed because of Keycloak, and not because Keycloak did not want to. */
    private static boolean isLeftUnanswered(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> switch (cause) {
                    case IOException broken -> true;
                    case TimeoutException late -> true;
                    case VertxException closed -> true;
                    case OidcEndpointAccessException answer -> answer.getErrorStatus() >= FAILED;
                    default -> false;
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return backHere(keycloak.answers())
                .flatMap(answers -> answers
                        ? signIn.getChallenge(routing)
                        : Uni.createFrom().failure(new Outage("Keycloak")));
    }

    /** Before that of OIDC, which has 1 more than others. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }
}
