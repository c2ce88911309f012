package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** Who belongs where, with the tokens that Keycloak really gives. */
@Journey
class ClinicsApartTest {

    private static final String MARGIT = "/c/northside/patients/" + DemoPatient.MARGIT.id();

    private final URI address = SharedServers.delivered();

    @Test
    void aClinicianOfHarbourFindsNothingOfNorthside() {
        try (var browser = new Browser();
                var hanna = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_HARBOUR)) {
            assertThat(hanna.page().url()).endsWith("/c/harbour");
            for (var path : new String[] {"", "/edit", "/exams", "/scores", "/scores/new", "/orthoses", "/progress"}) {
                assertThat(hanna.goTo(MARGIT + path)).as(path).isEqualTo(404);
                assertThat(hanna.goTo(MARGIT.replace("northside", "harbour") + path))
                        .as(path)
                        .isEqualTo(404);
                assertThat(hanna.text("body")).doesNotContain("Olsen");
            }
        }
    }

    @Test
    void aLocumSwitchesClinics() {
        try (var browser = new Browser();
                var lukas = browser.atADesk(address.toString()).signIn(DemoPerson.LOCUM)) {
            assertThat(lukas.heading().innerText()).isEqualTo("Choose a clinic");
            lukas.isSound();
            lukas.picture("choose-1280");
            lukas.page().getByText("Harbour Podiatry").click();
            assertThat(lukas.text(".who")).contains("Harbour Podiatry");
            lukas.goTo("/c/harbour/patients");
            assertThat(lukas.text("#found")).doesNotContain("Olsen, Margit");
            lukas.page().getByText("Harbour Podiatry").click();
            lukas.page().getByText("Northside Foot & Back").click();
            assertThat(lukas.text(".who")).contains("Northside Foot & Back").doesNotContain("Harbour");
        }
    }

    @Test
    void anAdminSignsInWithASecondFactorAndSeesNoFindings() {
        try (var browser = new Browser();
                var adam = browser.atADesk(address.toString()).signIn(DemoPerson.ADMIN_NORTH)) {
            assertThat(adam.heading().innerText()).isEqualTo("Today");
            assertThat(adam.goTo(MARGIT)).isEqualTo(200);
            assertThat(adam.goTo(MARGIT + "/progress")).isEqualTo(403);
            adam.isSound();
        }
    }

    @Test
    void theFrontDeskEntersScoresAndReadsNoNotes() {
        try (var browser = new Browser();
                var asta = browser.onAPhone(address.toString()).signIn(DemoPerson.ASSISTANT_NORTH)) {
            assertThat(asta.goTo(MARGIT + "/scores/new")).isEqualTo(200);
            asta.isSound();
            asta.picture("scores-new-390");
            assertThat(asta.goTo(MARGIT + "/exams")).isEqualTo(403);
        }
    }

    @Test
    void whoBelongsNowhereReachesNothing() {
        for (var person : new DemoPerson[] {DemoPerson.STRANGER, DemoPerson.OPERATOR}) {
            try (var browser = new Browser();
                    var nobody = browser.atADesk(address.toString()).signIn(person)) {
                assertThat(nobody.heading().innerText())
                        .isEqualTo(person == DemoPerson.OPERATOR ? "Clinics" : "No clinic yet");
                assertThat(nobody.goTo("/c/northside")).isEqualTo(404);
                assertThat(nobody.goTo(MARGIT)).isEqualTo(404);
            }
        }
    }

    @Test
    void whoSignsOutIsOut() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.follow("Sign out");
            assertThat(nora.heading().innerText()).startsWith("Did the pain change");
            nora.isSound();
            nora.picture("welcome-1280");
            nora.goTo(MARGIT);
            assertThat(nora.page().url()).contains("/realms/plumbline/");
        }
    }
}
