package plumbline.tenancy;

import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import plumbline.page.Language;
import plumbline.page.UnsentForm;

/**
 * Sends who signed in too long ago for {@linkplain FreshSignIn a page that matters} to sign in once more. Keycloak asks for the
 * password although it knows them, because of {@code max_age=0}; when they did it, it says so itself, in {@code auth_time}.
 */
@Unremovable
@ApplicationScoped
public class SignInAfresh implements OidcRedirectFilter {

    static final Duration TO_SEE = Duration.ofMinutes(5);
    static final Duration TO_SEND = Duration.ofMinutes(15);

    private static final String ASKED = SignInAfresh.class.getName();

    /** Where one signs in without leaving the page that waits. */
    private static final String AGAIN = "/sign-ins/again";

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance unsent(UnsentForm form, String why, String signIn);

        private Templates() {}
    }

    private final SecurityIdentity person;
    private final HttpAuthenticator authenticator;

    SignInAfresh(SecurityIdentity person, HttpAuthenticator authenticator) {
        this.person = person;
        this.authenticator = authenticator;
    }

    /** Lets a fresh sign-in pass, and answers an old one instead of the page. */
    @FreshSignIn
    @WithFormRead
    @ServerRequestFilter
    public Uni<Response> demand(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        var isSeen = request.getMethod().equals("GET");
        if (signedInAt().isAfter(Instant.now().minus(isSeen ? TO_SEE : TO_SEND))) {
            return Uni.createFrom().nullItem();
        }
        if (isSeen) {
            return ask(routing);
        }
        return Uni.createFrom().item(tooOld(UnsentForm.of(request.getServerRequestContext(), routing)));
    }

    private static Response tooOld(UnsentForm form) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.unsent(
                                form, Language.say(SignInMessages.class).tooOld(), AGAIN)
                        .render())
                .build();
    }

    /** Sends whoever asks to sign in, and then back to the same address. */
    Uni<Response> ask(RoutingContext routing) {
        routing.put(ASKED, true);
        return authenticator.getChallenge(routing).map(SignInAfresh::response);
    }

    private Instant signedInAt() {
        if (person.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("auth_time") instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        // Signing in again would not help: the realm does not say when it was.
        Log.error("There is no auth_time in the token, so that nobody can be asked to sign in afresh");
        throw new ForbiddenException();
    }

    private static Response response(ChallengeData challenge) {
        var response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().get(ASKED) != null) {
            redirect.additionalQueryParams().add("max_age", "0");
        }
    }
}
