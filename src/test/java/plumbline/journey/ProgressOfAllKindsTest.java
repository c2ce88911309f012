package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** A clinician reads the progress of people whose pain has a story that a plain before and after would tell wrongly, or not at all. */
@Journey
class ProgressOfAllKindsTest {

    private static final Locator.WaitForOptions IN_THE_PAGE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final URI address = SharedServers.delivered();

    @Test
    void eachPageSaysTheRightThing() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            opens(nora, DemoPatient.SIGNE);
            assertThat(nora.heading().innerText()).startsWith("Average back pain fell by");
            assertThat(nora.text("#beyond")).isEqualTo("Beyond its own trend before there is no clear difference.");
            nora.isSound();

            opens(nora, DemoPatient.JONAS);
            assertThat(nora.heading().innerText()).startsWith("Average back pain fell by");
            assertThat(nora.text("#beyond")).contains("cannot be said");
            assertThat(nora.text("[data-against=CONFOUNDED]")).contains("within 14 days of the first wear");
            assertThat(nora.text("[data-caveat=confounder]")).contains("within 14 days of the first wear");

            opens(nora, DemoPatient.KIRSTI);
            assertThat(nora.heading().innerText()).startsWith("Average back pain rose by");
            assertThat(nora.text("#beyond")).startsWith("Beyond its own trend it got worse:");
            assertThat(nora.text("#fact-important")).startsWith("Worse by at least the minimal important change");

            opens(nora, DemoPatient.TOBIAS);
            assertThat(nora.heading().innerText())
                    .isEqualTo("Too few scores to compare: 1 before the insoles and 1 since.");
            assertThat(nora.text("#fact-change")).contains("it takes 3 in each phase");
            assertThat(nora.text("[data-against=TOO_FEW_AFTER]")).contains("of 12 weeks", "enough on");
            nora.isSound();

            opens(nora, DemoPatient.AGNES);
            assertThat(nora.text("#fact-missing")).contains("each phase repeats one value");
            assertThat(nora.text("#fact-important")).startsWith("Less than the minimal important change");
        }
    }

    @Test
    void everyNumberAndEveryOtherMeasureIsThereOnAPhone() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.page().setViewportSize(390, 844);
            opens(nora, DemoPatient.MARGIT);
            assertThat(nora.text("#beyond")).startsWith("Beyond its own trend it improved:");
            nora.page().getByText("How we know").last().click();
            nora.page().getByText("Week by week").click();
            assertThat(nora.text("#estimations")).contains("Welch", "Prais–Winsten", "Theil–Sen");
            assertThat(nora.text("#weeks")).contains("settling in, left out");
            nora.isSound();
            nora.picture("progress-margit-390");

            nora.follow("Back worst");
            assertThat(nora.heading().innerText()).startsWith("Worst back pain");
            nora.page().goBack();
            assertThat(nora.heading().innerText()).startsWith("Average back pain");
        }
    }

    private static void opens(Visit nora, DemoPatient patient) {
        nora.goTo("/c/northside/patients/" + patient.id() + "/progress");
        nora.page().locator(".chart svg path").nth(10).waitFor(IN_THE_PAGE);
    }
}
