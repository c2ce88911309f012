package plumbline.tenancy;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/**
 * Gives a signed-in person the roles they hold at the clinic of the address, and no others: whatever else the token calls a
 * role is dropped, so that a role at one clinic is worth nothing at the next.
 */
@ApplicationScoped
public class ClinicRoles implements SecurityIdentityAugmentor {

    /** The one role that belongs to the platform instead of a clinic. */
    static final String OPERATOR = "operator";

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var roles = routing == null
                ? Set.<String>of()
                : ClinicPath.of(routing.normalizedPath())
                        .flatMap(path -> Organizations.of(identity).entry(path.alias()))
                        .map(Organizations.Entry::roles)
                        .orElse(Set.of());
        return Uni.createFrom().item(with(identity, roles));
    }

    /** The same person with these roles at a clinic and no others. */
    static SecurityIdentity with(SecurityIdentity identity, Set<String> roles) {
        var augmented = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles);
        if (identity.hasRole(OPERATOR)) {
            augmented.addRole(OPERATOR);
        }
        return augmented.build();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }
}
