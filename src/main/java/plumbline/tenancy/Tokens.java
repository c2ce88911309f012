package plumbline.tenancy;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a person brings along from their sign-in. */
@ApplicationScoped
public class Tokens {

    private final SecurityIdentity person;
    private final RoutingContext request;

    Tokens(SecurityIdentity person, RoutingContext request) {
        this.person = person;
        this.request = request;
    }

    /** Who has signed in, if anybody has. */
    public Optional<String> subject() {
        return person.getPrincipal() instanceof JsonWebToken token ? Optional.of(token.getSubject()) : Optional.empty();
    }

    /**
     * The next page asks Keycloak for tokens of that moment, without a new sign-in, because those of this request are out of date.
     * Only our own session is forgotten: what a sign-out clears are all cookies of the site, and Keycloak's may be among them.
     */
    public void renew() {
        var cookies = request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .toList();
        for (var name : cookies) {
            request.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0));
        }
    }
}
