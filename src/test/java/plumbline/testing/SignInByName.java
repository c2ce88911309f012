package plumbline.testing;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;

/**
 * Signs a page test in by the header {@code As: clinician.north}, with the claims that Keycloak gives this person. What
 * follows a sign-in (roles, membership, policies) is the application's own.
 */
@ApplicationScoped
public class SignInByName implements HttpAuthenticationMechanism {

    /** The header that names a demo person. */
    public static final String AS = "As";

    /** The header that says how many seconds ago the person gave their password; just now where it is missing. */
    public static final String AGO = "Signed-In-Ago";

    /**
     * The header that says what a token names instead of the clinics of the demo: {@code northside=clinician,admin}, and more of
     * that with semicolons between.
     */
    public static final String WITH = "With";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        var name = routing.request().getHeader(AS);
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        var ago = routing.request().getHeader(AGO);
        var request = new ByName(
                named(name),
                Instant.now().getEpochSecond() - (ago == null ? 0 : Long.parseLong(ago)),
                routing.request().getHeader(WITH));
        HttpSecurityUtils.setRoutingContextAttribute(request, routing);
        return identities.authenticate(request);
    }

    private static DemoPerson named(String username) {
        return Arrays.stream(DemoPerson.values())
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ByName.class);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Asks to be taken for a demo person. */
    public static class ByName extends BaseAuthenticationRequest {
        private final DemoPerson person;
        private final long signedInAt;
        private final @Nullable String with;

        ByName(DemoPerson person, long signedInAt, @Nullable String with) {
            this.person = person;
            this.signedInAt = signedInAt;
            this.with = with;
        }
    }

    /** Believes it. */
    @ApplicationScoped
    public static class Believer implements IdentityProvider<ByName> {
        @Override
        public Class<ByName> getRequestType() {
            return ByName.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(ByName request, AuthenticationRequestContext context) {
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Token(request.person, request.signedInAt, request.with))
                            .addRoles(realmRoles(request.person))
                            .build());
        }
    }

    /** Only the platform's own role is given directly; a clinic role there would be a mistake of the realm. */
    private static Set<String> realmRoles(DemoPerson person) {
        return person == DemoPerson.OPERATOR ? Set.of("operator") : Set.of();
    }

    private record Token(
            DemoPerson person, long signedInAt, @Nullable String with) implements JsonWebToken {
        @Override
        public String getName() {
            return person.username();
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "auth_time", "organization");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String claim) {
            return switch (claim) {
                case "sub" -> (T) person.subject().toString();
                case "auth_time" -> (T) Long.valueOf(signedInAt);
                case "organization" -> (T) organizations();
                default -> null;
            };
        }

        private Object organizations() {
            var claim = Json.createObjectBuilder();
            rolesByClinic()
                    .forEach((clinic, roles) -> claim.add(
                            clinic.alias(),
                            Json.createObjectBuilder()
                                    .add(
                                            "clinic_id",
                                            Json.createArrayBuilder()
                                                    .add(clinic.id().toString()))
                                    .add(
                                            "realm_access",
                                            Json.createObjectBuilder().add("roles", Json.createArrayBuilder(roles)))));
            return claim.build();
        }

        private Map<DemoClinic, List<String>> rolesByClinic() {
            if (with == null) {
                return person.clinics().stream()
                        .collect(Collectors.toMap(clinic -> clinic, clinic -> person.role().stream()
                                .toList()));
            }
            return Arrays.stream(with.split(";"))
                    .map(entry -> entry.split("="))
                    .collect(Collectors.toMap(
                            entry -> DemoClinic.valueOf(entry[0].toUpperCase(Locale.ROOT)),
                            entry -> List.of(entry[1].split(","))));
        }
    }
}
