package plumbline.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * All that Plumbline does to accounts and organizations at Keycloak, and the only class that holds the rights for it, which reach
 * the accounts of every clinic. Each method brings about a state, so that one that failed halfway is simply asked again.
 */
@ApplicationScoped
public class Accounts {

    /** One person, as Keycloak knows them. */
    public record Account(String subject, String name, String email) {}

    private static final String CLINIC = "clinic_id";
    private static final String EXEMPT = "no-second-factor";
    private static final int CONFLICT = 409;

    private final Keycloak keycloak;
    private final String server;
    private final String realm;

    protected Accounts(
            Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") String server,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.server = server;
        this.realm = realm;
    }

    /** @throws KeycloakFailed as every method here does */
    public Optional<Account> find(String subject) {
        return asking(() -> {
            var user = realm().users().get(subject).toRepresentation();
            var name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
            return new Account(subject, name.isEmpty() ? user.getUsername() : name, text(user.getEmail()));
        });
    }

    /** Whether the organization of a clinic lets its members be members; empty where there is none. */
    public Optional<Boolean> isOpen(UUID clinicId) {
        return asking(() -> organization(clinicId)).flatMap(found -> found.map(OrganizationRepresentation::isEnabled));
    }

    /**
     * Makes the organization of a clinic what it should be, with its groups and their roles.
     *
     * @param alias as in addresses, and never another; Keycloak calls the organization the same, because a name could be taken
     * @param open whether tokens name the clinic
     */
    public void ensureClinic(UUID clinicId, String alias, boolean open) {
        doing(() -> {
            if (organization(clinicId).isEmpty()) {
                create(clinicId, alias);
            }
            var id = required(clinicId);
            var organization = realm().organizations().get(id).toRepresentation();
            if (organization.isEnabled() != open) {
                organization.setEnabled(open);
                accepted(realm().organizations().get(id).update(organization));
            }
            var groups = groups(id);
            for (var group : Group.values()) {
                ensure(group, groups);
            }
        });
    }

    private void create(UUID clinicId, String alias) {
        var organization = new OrganizationRepresentation();
        organization.setName(alias);
        organization.setAlias(alias);
        organization.setEnabled(true);
        organization.setAttributes(Map.of(CLINIC, List.of(clinicId.toString())));
        accepted(realm().organizations().create(organization));
    }

    private static void ensure(Group group, OrganizationGroups groups) {
        if (named(group, groups.all(true)).isEmpty()) {
            var made = new GroupRepresentation();
            made.setName(group.spelled());
            accepted(groups.create(made));
        }
        var whole = named(group, groups.all(false)).orElseThrow(NotFoundException::new);
        if (whole.getRealmRoles() == null || !whole.getRealmRoles().contains(group.role())) {
            var role = named(group.role(), groups.grantable(whole.getId()));
            accepted(groups.grant(whole.getId(), List.of(role)));
        }
    }

    /**
     * Puts a person into groups of a clinic, and takes them out of others. Who is in no group any more is no member either.
     *
     * @param among the groups this is about; whether the person is in any other stays as it is
     * @param into those of them that the person is in from now on
     */
    public void put(UUID clinicId, String subject, Set<Group> among, Set<Group> into) {
        doing(() -> {
            var id = required(clinicId);
            var groups = groups(id);
            var before = groupsOf(subject, groups);
            var after = new HashSet<>(before);
            after.removeAll(among);
            after.addAll(into);
            if (!after.isEmpty()) {
                acceptedOrDone(realm().organizations().get(id).members().addMember(subject));
            }
            var all = groups.all(true);
            for (var group : among) {
                var place =
                        named(group, all).orElseThrow(NotFoundException::new).getId();
                if (into.contains(group) && !before.contains(group)) {
                    acceptedOrDone(groups.put(place, subject));
                } else if (!into.contains(group) && before.contains(group)) {
                    accepted(groups.take(place, subject));
                }
            }
            if (after.isEmpty()) {
                leave(id, subject);
            }
        });
    }

    private void leave(String organization, String subject) {
        try (var answer = realm().organizations().get(organization).members().removeMember(subject)) {
            if (answer.getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                accepted(answer);
            }
        }
    }

    /** From the next sign-in on, the person is asked for a second factor, and to set one up where there is none. */
    public void requireSecondFactor(String subject) {
        doing(() -> {
            var roles = realm().users().get(subject).roles().realmLevel();
            var exemption = roles.listAll().stream()
                    .filter(role -> role.getName().equals(EXEMPT))
                    .toList();
            if (!exemption.isEmpty()) {
                roles.remove(exemption);
            }
        });
    }

    /** Spares the person the second factor, unless they work at any clinic. */
    public void spareSecondFactor(String subject) {
        doing(() -> {
            if (worksSomewhere(subject)) {
                return;
            }
            var roles = realm().users().get(subject).roles().realmLevel();
            if (roles.listAll().stream().noneMatch(role -> role.getName().equals(EXEMPT))) {
                roles.add(List.of(named(EXEMPT, roles.listAvailable())));
            }
            // Whoever joins a staff is first put into its group and then loses the exemption: one of the two sees the
            // other.
            if (worksSomewhere(subject)) {
                requireSecondFactor(subject);
            }
        });
    }

    private boolean worksSomewhere(String subject) {
        return realm().organizations().members().getOrganizations(subject, true).stream()
                .anyMatch(organization ->
                        groupsOf(subject, groups(organization.getId())).stream().anyMatch(Group.OF_STAFF::contains));
    }

    /** Ends every session of the person, wherever they are signed in; what they hold of tokens lives on for its few minutes. */
    public void signOutEverywhere(String subject) {
        doing(() -> realm().users().get(subject).logout());
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private OrganizationGroups groups(String organization) {
        return keycloak.proxy(
                OrganizationGroups.class,
                URI.create(server + "/admin/realms/" + realm + "/organizations/" + organization));
    }

    private static Set<Group> groupsOf(String subject, OrganizationGroups groups) {
        try {
            var names = groups.of(subject).stream()
                    .map(GroupRepresentation::getName)
                    .toList();
            var found = new HashSet<Group>();
            for (var group : Group.values()) {
                if (names.contains(group.spelled())) {
                    found.add(group);
                }
            }
            return found;
        } catch (WebApplicationException e) {
            if (isUnknown(e)) {
                return Set.of();
            }
            throw e;
        }
    }

    private static boolean isUnknown(WebApplicationException answer) {
        return answer.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode();
    }

    private Optional<OrganizationRepresentation> organization(UUID clinicId) {
        return realm().organizations().searchByAttribute(CLINIC + ":" + clinicId).stream()
                .findFirst();
    }

    private String required(UUID clinicId) {
        return organization(clinicId).orElseThrow(NotFoundException::new).getId();
    }

    private static Optional<GroupRepresentation> named(Group group, List<GroupRepresentation> all) {
        return all.stream()
                .filter(found -> found.getName().equals(group.spelled()))
                .findFirst();
    }

    private static RoleRepresentation named(String role, List<RoleRepresentation> all) {
        return all.stream()
                .filter(found -> found.getName().equals(role))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void accepted(Response answer) {
        try (answer) {
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    /** A conflict says that it is so already. */
    private static void acceptedOrDone(Response answer) {
        try (answer) {
            if (answer.getStatus() != CONFLICT) {
                accepted(answer);
            }
        }
    }

    /** Empty where Keycloak does not know what it is asked about. */
    private static <T> Optional<T> asking(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            if (isUnknown(e)) {
                return Optional.empty();
            }
            throw new KeycloakFailed(e);
        } catch (ProcessingException e) {
            throw new KeycloakFailed(e);
        }
    }

    private static void doing(Runnable work) {
        try {
            work.run();
        } catch (WebApplicationException | ProcessingException e) {
            throw new KeycloakFailed(e);
        }
    }
}
