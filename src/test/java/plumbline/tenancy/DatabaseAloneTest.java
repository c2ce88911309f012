package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;

/**
 * The application's own checks switched off: everyone has every role, and any address is let in. What is left is the
 * connection guard, which knows a person's own clinic and record, and the policies of the database. They hold alone.
 */
@QuarkusTest
@TestProfile(DatabaseAloneTest.OpenDoor.class)
@WithTestResource(PageServers.class)
@Tag("proof")
class DatabaseAloneTest {

    private final Crawl crawl = new Crawl();

    @Test
    void noForeignRowIsFoundOrChanged() {
        var harbour = crawl.everythingOf(DemoClinic.HARBOUR);
        var softly = new SoftAssertions();
        for (var person : Set.of(
                DemoPerson.CLINICIAN_NORTH,
                DemoPerson.ASSISTANT_NORTH,
                DemoPerson.PATIENT_NORTH,
                DemoPerson.STRANGER)) {
            for (var clinic : DemoClinic.values()) {
                for (var route : Routes.ALL) {
                    var answer = crawl.ask(route, person, clinic, DemoPatient.HENRIK);
                    var name = person.username() + " " + route.key() + " of " + clinic.alias();
                    softly.assertThat(answer.body().asString())
                            .as(name)
                            .doesNotContain(DemoPatient.HENRIK.familyName());
                }
            }
        }
        softly.assertAll();
        assertThat(crawl.everythingOf(DemoClinic.HARBOUR)).isEqualTo(harbour);
    }

    @Test
    void aPatientFindsNobodyElse() {
        var softly = new SoftAssertions();
        for (var route : Routes.ALL) {
            var answer = crawl.ask(route, DemoPerson.PATIENT_NORTH, DemoClinic.NORTHSIDE, DemoPatient.KIRSTI);
            softly.assertThat(answer.body().asString()).as(route.key()).doesNotContain(DemoPatient.KIRSTI.familyName());
        }
        softly.assertAll();
    }

    @Test
    void theDoorIsReallyOpen() {
        var own = crawl.ask(
                Routes.named("GET /c/{clinic}/patients/{patient}"),
                DemoPerson.ASSISTANT_NORTH,
                DemoClinic.HARBOUR,
                DemoPatient.MARGIT);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body().asString()).contains(DemoPatient.MARGIT.familyName());
    }

    /** Opens every door of the application. */
    public static class OpenDoor implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.test.open-door", "true");
        }
    }

    /** Everyone has every role everywhere. */
    @Singleton
    @IfBuildProperty(name = "plumbline.test.open-door", stringValue = "true")
    @Alternative
    @Priority(1)
    static class EveryRole extends ClinicRoles {
        @Override
        public Uni<SecurityIdentity> augment(
                SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
            return Uni.createFrom()
                    .item(
                            identity.isAnonymous()
                                    ? identity
                                    : QuarkusSecurityIdentity.builder(identity)
                                            .addRoles(Organizations.CLINIC_ROLES)
                                            .build());
        }
    }

    /** Takes whoever comes for what they are at home, whatever the address says. */
    @Singleton
    @IfBuildProperty(name = "plumbline.test.open-door", stringValue = "true")
    @Alternative
    @Priority(1)
    static class OpenHouse extends Admission {
        OpenHouse(Directory directory, Caller caller) {
            super(directory, caller);
        }

        @Override
        SecurityIdentity enter(SecurityIdentity person, ClinicPath path) {
            Optional<Membership> home = directory.clinicsOf(person).stream().findFirst();
            home.ifPresent(membership -> {
                if (membership.staff()) {
                    caller.entersAsStaff(membership);
                } else {
                    caller.entersAsPatient(membership, membership.records().getFirst());
                }
            });
            return person;
        }
    }
}
