package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** A patient on a telephone. */
@Journey
class PortalJourneyTest {

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_REQUESTS = 6;

    private final URI address = SharedServers.delivered();

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
    void everyPageOfThePortalIsReachedByItsNavigationAndIsSound() {
        try (var browser = new Browser();
                var margit = browser.onAPhone(address.toString()).signIn(DemoPerson.PATIENT_NORTH)) {
            for (var page : List.of("My progress", "My insoles", "My exams", "Messages", "My data")) {
                margit.follow(page);
                margit.page().waitForLoadState();
                margit.isSound();
                margit.picture("portal-" + page.replace(' ', '-').toLowerCase(Locale.ROOT) + "-390");
            }
            for (var page :
                    List.of("Who opened my record", "What I agree to", "Reminders and language", "To read and print")) {
                margit.goTo("/my/northside/" + DemoPatient.MARGIT.id() + "/data");
                margit.follow(page);
                margit.page().waitForLoadState();
                margit.isSound();
                margit.picture("portal-" + page.replace(' ', '-').toLowerCase(Locale.ROOT) + "-390");
            }
        }
    }

    /** On a poor connection: without charts, as it comes over the wire. */
    @Test
    void theFirstPageIsLight() {
        try (var browser = new Browser();
                var margit = browser.onAPhone(address.toString())) {
            var answers = new ArrayList<Response>();
            margit.page().onResponse(answers::add);
            margit.signIn(DemoPerson.PATIENT_NORTH);
            margit.page().waitForLoadState(LoadState.NETWORKIDLE);

            var loaded = answers.stream()
                    .filter(answer -> answer.url().startsWith(address.toString()) && answer.status() == 200)
                    .filter(answer -> !answer.url().equals(address.toString()))
                    // Whatever is asked for again comes from the cache.
                    .collect(Collectors.toMap(Response::url, answer -> answer, (first, again) -> first))
                    .values();
            var bytes = loaded.stream()
                    .map(answer -> answer.request().sizes())
                    .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                    .sum();

            assertThat(loaded).extracting(Response::url).anyMatch(url -> url.contains("/my/northside/"));
            assertThat(loaded).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(bytes).as("bytes").isLessThan(MOST_BYTES);
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
