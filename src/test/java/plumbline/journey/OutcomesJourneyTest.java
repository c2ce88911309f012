package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** How all patients fared, and those of one device, on a phone and at a desk. */
@Journey
class OutcomesJourneyTest {

    private final URI address = SharedServers.delivered();

    /** The application makes up for it when it starts. */
    @BeforeEach
    @Timeout(60)
    void aNightHasPassed() throws InterruptedException {
        var database = new BehindTheScenes(SharedServers.postgresOfDelivered());
        while (database.column("select id from outcome_snapshot where clinic_id = ?", DemoClinic.NORTHSIDE.id())
                .isEmpty()) {
            Thread.sleep(100);
        }
    }

    @Test
    void fromEveryoneToOneDeviceAndNoFurtherThanTwoBands() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.follow("Outcomes");
            assertThat(nora.text("#answer")).isEqualTo("All patients");
            nora.isSound();

            nora.follow("Custom insole");
            assertThat(nora.text("#answer")).isEqualTo("Device: Custom insole");
            nora.isSound();

            nora.choose("Pain before", "4 to under 7");
            nora.choose("Wear", "Not recorded");
            nora.press("Show");
            assertThat(nora.text("#wear-error")).startsWith("Choose at most two at once");
            nora.isSound();

            nora.choose("Wear", "Any");
            nora.press("Show");
            assertThat(nora.text("#answer")).isEqualTo("Device: Custom insole; Pain before: 4 to under 7");
        }
    }

    @Test
    void atADesk() {
        try (var browser = new Browser();
                var adam = browser.atADesk(address.toString()).signIn(DemoPerson.ADMIN_NORTH)) {
            adam.follow("Outcomes");
            adam.page().locator("#how-we-know summary").click();
            assertThat(adam.text("#how-we-know")).contains("It stands for at least 28 days");
            adam.isSound();
        }
    }
}
