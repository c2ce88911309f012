package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** A patient comes back with another complaint: what was before stays readable, and is not mixed with what is now. */
@Journey
class AnotherEpisodeTest {

    private static final String CHART = "/c/northside/patients/" + DemoPatient.ANNA_KAROLINA.id();

    private final URI address = SharedServers.delivered();

    @Test
    void aPatientComesBackWithAnotherComplaint() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.goTo(CHART);
            var before = nora.text(".subject-facts span:last-child");
            opens(nora);
            readsBoth(nora, before);
        }
    }

    private static void opens(Visit nora) {
        nora.follow("New episode");
        nora.isSound();
        nora.picture("episode-new-1280");
        nora.type("What is the matter", "Heel pain on the first steps in the morning, and after the bus to work");
        nora.choose("Side", "LEFT");
        nora.type("Opened on", "2999-01-01");
        nora.press("Open the episode");
        assertThat(nora.text("#openedOn-error")).isEqualTo("This day is in the future");
        nora.isSound();
        nora.page().setViewportSize(390, 844);
        nora.isSound();
        nora.picture("episode-wrong-390");
        nora.page().setViewportSize(1280, 900);
        nora.goTo(CHART + "/episodes/new");
        nora.type("What is the matter", "Heel pain on the first steps in the morning, and after the bus to work");
        nora.choose("Side", "LEFT");
        nora.press("Open the episode");
        assertThat(nora.text(".subject")).contains("Heel pain on the first steps in the morning");
    }

    private static void readsBoth(Visit nora, String before) {
        nora.isSound();
        nora.picture("episode-chart-1280");
        nora.follow("Scores");
        assertThat(nora.text("tbody .chapter")).startsWith(before);
        nora.picture("episode-scores-1280");
        nora.isSound();
        nora.follow("Orthoses");
        nora.picture("episode-orthoses-1280");
        nora.isSound();
        nora.follow("Progress");
        assertThat(nora.heading().innerText()).isEqualTo("Average back pain: no scores yet");
        nora.isSound();
        nora.page().locator(".episodes a:not([aria-current])").click();
        assertThat(nora.text(".episodes a[aria-current]")).startsWith(before);
        assertThat(nora.text("#phases")).contains("Before");
        nora.picture("episode-progress-1280");
        nora.page().setViewportSize(390, 844);
        nora.isSound();
        nora.picture("episode-progress-390");
        nora.follow("Scores");
        nora.isSound();
        nora.picture("episode-scores-390");
        nora.follow("Overview");
        nora.isSound();
        nora.picture("episode-chart-390");
    }
}
