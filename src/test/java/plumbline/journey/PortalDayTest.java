package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** A patient notes a day on a telephone: pain and wear, and of yesterday what is missing. */
@Journey
class PortalDayTest {

    private static final int MOST_TAPS = 6;

    private final URI address = SharedServers.delivered();

    @Test
    void aDayAndTheOneBeforeAreNotedInSixTaps() {
        var today = LocalDate.now(DemoPatient.MARGIT.clinic().zone());
        try (var browser = new Browser();
                var margit = browser.onAPhone(address.toString()).signIn(DemoPerson.PATIENT_NORTH)) {
            var finger = Hand.withFinger(margit);
            finger.press(margit.page().locator("label[for=backAverage-3]"));
            finger.press(margit.page()
                    .locator("label[for^=worn-" + today + "][for$='-8']")
                    .first());
            finger.press(margit.page().locator("summary", withText("Yesterday is not noted yet")));
            margit.isSound();
            margit.picture("portal-day-390");
            finger.press(margit.page()
                    .locator("label[for^=worn-" + today.minusDays(1) + "][for$='-6']")
                    .first());
            finger.press(margit.page().locator("button", withText("Save")));

            assertThat(margit.text("[role=status]")).contains("Saved");
            assertThat(finger.interactions()).isLessThanOrEqualTo(MOST_TAPS);
            assertThat(margit.text("main"))
                    .contains("8 hours on the left today, noted", "8 hours on the right today, noted");
            assertThat(margit.text("main")).doesNotContain("Hours worn yesterday");
            margit.isSound();
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
