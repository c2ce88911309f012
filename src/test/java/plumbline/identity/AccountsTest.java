package plumbline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.OrganizationRepresentation;
import plumbline.demo.DemoPerson;
import plumbline.journey.JourneyServers;

/** What Keycloak itself makes of it, with no more rights than the service account of the realm has. */
@QuarkusTest
@WithTestResource(JourneyServers.class)
@Tag("journey")
class AccountsTest {

    private static final String STRANGER = DemoPerson.STRANGER.subject().toString();

    @Inject
    Accounts accounts;

    @Inject
    Keycloak keycloak;

    private final UUID clinic = UUID.randomUUID();
    private final String alias = "clinic-" + clinic.toString().substring(0, 8);

    private boolean isExempt(String subject) {
        return keycloak.realm("plumbline").users().get(subject).roles().realmLevel().listAll().stream()
                .anyMatch(role -> role.getName().equals("no-second-factor"));
    }

    private OrganizationRepresentation organization() {
        return keycloak.realm("plumbline").organizations().searchByAttribute("clinic_id:" + clinic).stream()
                .findFirst()
                .orElseThrow();
    }

    private Set<String> members() {
        return keycloak.realm("plumbline").organizations().get(organization().getId()).members().getAll().stream()
                .map(member -> member.getId())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsAskedTwiceIsDoneOnce() {
        assertThat(accounts.isOpen(clinic)).isEmpty();
        accounts.ensureClinic(clinic, alias, true);
        accounts.ensureClinic(clinic, alias, true);
        assertThat(accounts.isOpen(clinic)).contains(true);
        accounts.ensureClinic(clinic, alias, false);
        assertThat(accounts.isOpen(clinic)).contains(false);
        accounts.ensureClinic(clinic, alias, true);

        for (int i = 0; i < 2; i++) {
            accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of(Group.ADMINS, Group.CLINICIANS));
            accounts.put(clinic, STRANGER, Set.of(Group.PATIENTS), Set.of(Group.PATIENTS));
            accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of());
            assertThat(members()).containsExactly(STRANGER);
        }
        for (int i = 0; i < 2; i++) {
            accounts.put(clinic, STRANGER, Set.of(Group.PATIENTS), Set.of());
            assertThat(members()).isEmpty();
        }
        assertThat(accounts.find(STRANGER).orElseThrow().name()).isEqualTo("Sam Stranger");
        assertThat(accounts.find(UUID.randomUUID().toString())).isEmpty();
    }

    /** Broken off after any step, making a clinic goes on from there. */
    @Test
    void aHalfMadeClinicIsMadeWhole() {
        var half = new OrganizationRepresentation();
        half.setName(alias);
        half.setAlias(alias);
        half.setAttributes(Map.of("clinic_id", List.of(clinic.toString())));
        keycloak.realm("plumbline").organizations().create(half).close();

        accounts.ensureClinic(clinic, alias, true);

        assertThat(accounts.isOpen(clinic)).contains(true);
        accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of(Group.ASSISTANTS));
        assertThat(members()).containsExactly(STRANGER);
        accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of());
    }

    @Test
    void whoWorksAnywhereIsNeverSparedTheSecondFactor() {
        accounts.ensureClinic(clinic, alias, true);
        try {
            accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of(Group.ASSISTANTS));
            accounts.requireSecondFactor(STRANGER);
            accounts.requireSecondFactor(STRANGER);
            accounts.spareSecondFactor(STRANGER);
            assertThat(isExempt(STRANGER)).isFalse();

            accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of());
            accounts.spareSecondFactor(STRANGER);
            assertThat(isExempt(STRANGER)).isTrue();
        } finally {
            accounts.put(clinic, STRANGER, Group.OF_STAFF, Set.of());
            accounts.spareSecondFactor(STRANGER);
        }
    }
}
