package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;

/** A patient on a telephone. */
@Tag("journey")
@QuarkusTest
@WithTestResource(JourneyServers.class)
class PortalJourneyTest {

    @TestHTTPResource("/")
    URI address;

    @Test
    void aPatientLogsTodaysPainAndReadsWhatChanged() {
        try (var browser = new Browser();
                var margit = browser.onAPhone(address.toString()).signIn(DemoPerson.PATIENT_NORTH)) {
            assertThat(margit.heading().innerText()).isEqualTo("Hello Margit, how is your back today?");
            margit.picture("portal-390");
            margit.isSound();
            margit.press("Save");
            assertThat(margit.text("#backAverage-error")).isEqualTo("Choose a number from 0 to 10");
            margit.isSound();
            margit.page().locator("label[for=backAverage-3]").click();
            margit.press("Save");
            assertThat(margit.text("[role=status]")).contains("Saved");
            margit.follow("See the picture");
            assertThat(margit.heading().innerText()).startsWith("Your average back pain fell by");
            margit.page().locator(".chart svg").waitFor();
            margit.isSound();
            margit.picture("portal-progress-390");
        }
    }

    @Test
    void aPatientReachesNobodyElse() {
        try (var browser = new Browser();
                var margit = browser.onAPhone(address.toString()).signIn(DemoPerson.PATIENT_NORTH)) {
            assertThat(margit.goTo("/my/northside/" + DemoPatient.KIRSTI.id())).isEqualTo(404);
            assertThat(margit.goTo("/my/harbour/" + DemoPatient.HENRIK.id())).isEqualTo(404);
            assertThat(margit.goTo("/c/northside/patients/" + DemoPatient.MARGIT.id()))
                    .isEqualTo(404);
        }
    }
}
