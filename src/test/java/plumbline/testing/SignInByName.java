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
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
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

    /** The header that puts the person elsewhere: {@code alias=id of the clinic=role,role=subject}. */
    public static final String AT = "At";

    /** A place at a clinic that is not of the demo world. */
    private record Place(String alias, String clinic, String role, String subject) {
        static @Nullable Place of(@Nullable String header) {
            if (header == null) {
                return null;
            }
            var parts = header.split("=");
            return new Place(parts[0], parts[1], parts[2], parts[3]);
        }
    }

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
                Place.of(routing.request().getHeader(AT)));
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
        private final @Nullable Place place;

        ByName(DemoPerson person, long signedInAt, @Nullable Place place) {
            this.person = person;
            this.signedInAt = signedInAt;
            this.place = place;
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
                            .setPrincipal(Token.of(request.person, request.signedInAt, request.place))
                            .addRoles(realmRoles(request.person))
                            .build());
        }
    }

    /** Only the platform's own role is given directly; a clinic role there would be a mistake of the realm. */
    private static Set<String> realmRoles(DemoPerson person) {
        return person == DemoPerson.OPERATOR ? Set.of("operator") : Set.of();
    }

    private record Token(String username, String subject, long signedInAt, JsonObject organizations)
            implements JsonWebToken {

        /** Looked up among all classes whenever it is asked for. */
        private static final JsonProvider JSON = JsonProvider.provider();

        static Token of(DemoPerson person, long signedInAt, @Nullable Place place) {
            return new Token(
                    person.username(),
                    place == null ? person.subject().toString() : place.subject(),
                    signedInAt,
                    organizations(person, place));
        }

        @Override
        public String getName() {
            return username;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "auth_time", "organization");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String claim) {
            return switch (claim) {
                case "sub" -> (T) subject;
                case "auth_time" -> (T) Long.valueOf(signedInAt);
                case "organization" -> (T) organizations;
                default -> null;
            };
        }

        private static JsonObject organizations(DemoPerson person, @Nullable Place place) {
            var claim = JSON.createObjectBuilder();
            if (place != null) {
                claim.add(
                        place.alias(),
                        organization(place.clinic(), List.of(place.role().split(","))));
            } else {
                for (var clinic : person.clinics()) {
                    claim.add(
                            clinic.alias(),
                            organization(
                                    clinic.id().toString(),
                                    person.role().stream().toList()));
                }
            }
            return claim.build();
        }

        private static JsonObjectBuilder organization(String clinic, List<String> roles) {
            return JSON.createObjectBuilder()
                    .add("clinic_id", JSON.createArrayBuilder().add(clinic))
                    .add("realm_access", JSON.createObjectBuilder().add("roles", JSON.createArrayBuilder(roles)));
        }
    }
}
