package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** Sessions that end, by themselves and because somebody wants it. */
@Journey
class SessionsTest {

    private static final String DIALOG = "dialog#session[open]";

    private final URI address = SharedServers.delivered();

    @AfterEach
    void forget() {
        new BehindTheScenes(SharedServers.postgresOfDelivered()).run("delete from signed_out");
    }

    @Test
    void aFormOutlivesItsSession() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.page().clock().install();
            nora.goTo("/c/northside/patients/new");
            nora.type("Given name", "Wilhelmina");

            nora.page().clock().runFor("13:10");
            nora.page().locator(DIALOG + ":has-text('Are you still there?')").waitFor();
            nora.isSound();
            nora.press("Stay signed in");
            nora.page().locator("dialog#session:not([open])").waitFor(attached());

            nora.page().clock().runFor("02:00");
            nora.page().context().clearCookies();
            nora.page().locator("main form button.btn-primary").click();
            nora.page().locator(DIALOG + ":has-text('Your session has ended')").waitFor();
            nora.isSound();
            new Visit(nora.page().context().newPage()).signIn(DemoPerson.CLINICIAN_NORTH);
            nora.press("Go on");

            nora.page().locator(".summary").first().waitFor();
            assertThat(nora.page().getByLabel("Given name").inputValue()).isEqualTo("Wilhelmina");
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void whoSignsOutEverywhereIsAskedForThePasswordOnEveryDevice() throws InterruptedException {
        try (var browser = new Browser();
                var desk = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH);
                var phone = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            desk.follow("Your sign-ins");
            desk.isSound();
            // Keycloak counts in seconds.
            Thread.sleep(1_100);
            desk.press("Sign out everywhere");
            desk.page().locator("a.btn:has-text('Sign in')").waitFor();

            phone.goTo("/c/northside/patients");
            assertThat(phone.page().url()).contains("/realms/");
            phone.givesPassword(DemoPerson.CLINICIAN_NORTH.username(), DemoPerson.PASSWORD);

            phone.page().waitForURL("**/c/northside/patients");
            phone.isSound();
        }
    }
}
