package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.score.Instrument;

/** Every page about scores, and an ODI from the first answer to its meaning, at a desk and on a phone. */
@Journey
class ScorePagesAreSoundTest {

    private static final String SCORES = "/c/northside/patients/" + DemoPatient.MARGIT.id() + "/scores";

    private final URI address = SharedServers.delivered();

    @Test
    void atADesk() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            looksAtAll(nora);
        }
    }

    @Test
    void onAPhone() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            looksAtAll(nora);
        }
    }

    @Test
    void anAnswerThatIsMissingIsAskedForAndTheResultSaysWhatItMeans() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.goTo(SCORES + "/new?instrument=odi");
            for (int section = 1; section <= 7; section++) {
                nora.page().locator("label[for=item" + section + "-2]").click();
            }
            nora.press("Save scores");
            assertThat(nora.text("#item8-error")).contains("at least 8 of 10 items must be answered");
            nora.isSound();

            nora.page().locator("label[for=item8-2]").click();
            nora.press("Save scores");

            assertThat(nora.heading().innerText()).isEqualTo("ODI");
            assertThat(nora.text(".trends")).contains("40 %: moderate disability");
            nora.isSound();
            nora.page().locator(".correct summary").first().click();
            nora.page().locator(".correct a").first().click();
            assertThat(nora.heading().innerText()).isEqualTo("Mark as entered in error");
        }
    }

    @Test
    void anAdminChoosesWhatIsAsked() {
        try (var browser = new Browser();
                var adam = browser.onAPhone(address.toString()).signIn(DemoPerson.ADMIN_NORTH)) {
            adam.follow("What patients are asked");
            adam.isSound();
            adam.page().locator("#pain").selectOption("DAILY");
            adam.page().locator("#peg").selectOption("WEEKLY");
            adam.page().locator("#mostQuestions").fill("8");
            adam.press("Save");
            assertThat(adam.text("#mostQuestions-error")).contains("questions in the fullest week");
            adam.isSound();
        }
    }

    private static void looksAtAll(Visit nora) {
        var paths = Stream.concat(
                        Stream.of("", "/schedule", "/new?instrument=odi&as=total"),
                        Arrays.stream(Instrument.values())
                                .flatMap(instrument ->
                                        Stream.of("/new?instrument=" + instrument.code(), "/" + instrument.code())))
                .toList();
        for (var path : paths) {
            assertThat(nora.goTo(SCORES + path)).as(path).isEqualTo(200);
            nora.isSound();
        }
    }
}
