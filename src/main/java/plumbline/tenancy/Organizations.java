package plumbline.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The {@code organization} claim of a token: for each clinic its id in the database and the roles held there. A claim that
 * is absent, empty or of another shape names no clinic.
 */
public final class Organizations {

    /** The roles that exist at a clinic; anything else in a token is not a clinic role. */
    public static final Set<String> CLINIC_ROLES = Set.of("admin", "clinician", "assistant", "patient");

    /** @param id the clinic in the database */
    public record Entry(String alias, UUID id, Set<String> roles) {}

    private final @Nullable JsonObject claim;

    private Organizations(@Nullable JsonObject claim) {
        this.claim = claim;
    }

    public static Organizations of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("organization") instanceof JsonObject claim) {
            return new Organizations(claim);
        }
        return new Organizations(null);
    }

    /** The clinics of this person, in alphabetical order of their alias. */
    public List<Entry> all() {
        return claim == null
                ? List.of()
                : claim.keySet().stream()
                        .sorted()
                        .map(this::entry)
                        .flatMap(Optional::stream)
                        .toList();
    }

    Optional<Entry> entry(String alias) {
        if (claim == null || !(claim.get(alias) instanceof JsonObject organization)) {
            return Optional.empty();
        }
        return strings(organization.get("clinic_id")).stream()
                .findFirst()
                .flatMap(Organizations::uuid)
                .map(id -> new Entry(alias, id, roles(organization)));
    }

    private static Set<String> roles(JsonObject organization) {
        if (!(organization.get("realm_access") instanceof JsonObject access)) {
            return Set.of();
        }
        var roles = new HashSet<>(strings(access.get("roles")));
        roles.retainAll(CLINIC_ROLES);
        return Set.copyOf(roles);
    }

    private static List<String> strings(@Nullable JsonValue value) {
        return value != null && value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream()
                        .filter(JsonString.class::isInstance)
                        .map(element -> ((JsonString) element).getString())
                        .toList()
                : List.of();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
