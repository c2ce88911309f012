package plumbline.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import plumbline.demo.DemoPerson;
import plumbline.identity.Accounts;
import plumbline.identity.Group;
import plumbline.identity.KeycloakFailed;

/**
 * Notes what Keycloak is told where there is none, and fails on demand at any step; where there is a Keycloak, it is told.
 */
@Alternative
@Priority(1)
@Singleton
public class AccountsOnPaper extends Accounts {

    /** The address of no Keycloak. */
    public static final String NOWHERE = "http://localhost:1";

    private final boolean real;
    private final List<String> told = new ArrayList<>();
    private final Map<String, Set<Group>> groups = new HashMap<>();
    private final Map<UUID, Boolean> open = new HashMap<>();
    private final Set<String> exempt = new HashSet<>();
    private boolean failing;

    AccountsOnPaper(
            Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") String server,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        super(keycloak, server, realm);
        real = !server.equals(NOWHERE);
    }

    /** Forgets everything, and does what it is told. */
    public synchronized void startAfresh() {
        told.clear();
        groups.clear();
        open.clear();
        exempt.clear();
        failing = false;
    }

    /** From now on it fails, or does not. */
    public synchronized void fail(boolean failing) {
        this.failing = failing;
    }

    /** Spares somebody the second factor, as a realm does that was made by hand. */
    public synchronized void exempts(String subject) {
        exempt.add(subject);
    }

    public synchronized boolean isExempt(String subject) {
        return exempt.contains(subject);
    }

    /** In which groups of a clinic somebody is; none is no membership. */
    public synchronized Set<Group> groups(UUID clinicId, String subject) {
        return groups.getOrDefault(clinicId + " " + subject, Set.of());
    }

    /** What it was told, in that order. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    private synchronized void tell(String what) {
        if (failing) {
            throw new KeycloakFailed(new IllegalStateException("as the test wants it"));
        }
        told.add(what);
    }

    @Override
    public Optional<Account> find(String subject) {
        if (real) {
            return super.find(subject);
        }
        return Optional.of(Arrays.stream(DemoPerson.values())
                .filter(person -> person.subject().toString().equals(subject))
                .map(person -> new Account(subject, person.fullName(), person.username() + "@plumbline.example"))
                .findFirst()
                .orElseGet(() -> new Account(subject, "New Comer", subject + "@example.org")));
    }

    @Override
    public synchronized Optional<Boolean> isOpen(UUID clinicId) {
        if (failing) {
            throw new KeycloakFailed(new IllegalStateException("as the test wants it"));
        }
        return real ? super.isOpen(clinicId) : Optional.ofNullable(open.get(clinicId));
    }

    @Override
    public void ensureClinic(UUID clinicId, String alias, boolean isOpen) {
        if (real) {
            super.ensureClinic(clinicId, alias, isOpen);
        } else {
            tell("clinic " + alias + (isOpen ? " open" : " closed"));
            open.put(clinicId, isOpen);
        }
    }

    @Override
    public void put(UUID clinicId, String subject, Set<Group> among, Set<Group> into) {
        if (real) {
            super.put(clinicId, subject, among, into);
        } else {
            tell("put " + subject);
            var now = EnumSet.noneOf(Group.class);
            now.addAll(groups.getOrDefault(clinicId + " " + subject, Set.of()));
            now.removeAll((Collection<?>) among);
            now.addAll(into);
            groups.put(clinicId + " " + subject, now);
        }
    }

    @Override
    public void requireSecondFactor(String subject) {
        if (real) {
            super.requireSecondFactor(subject);
        } else {
            tell("require second factor of " + subject);
            exempt.remove(subject);
        }
    }

    @Override
    public void spareSecondFactor(String subject) {
        if (real) {
            super.spareSecondFactor(subject);
        } else {
            tell("spare second factor of " + subject);
            if (groups.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(subject))
                    .noneMatch(entry -> entry.getValue().stream().anyMatch(Group.OF_STAFF::contains))) {
                exempt.add(subject);
            }
        }
    }

    @Override
    public void signOutEverywhere(String subject) {
        if (real) {
            super.signOutEverywhere(subject);
        } else {
            tell("sign out " + subject);
        }
    }
}
