package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** Every page on which something is entered besides scores and exams, at a desk and on a phone; and a drawing made by hand. */
@Journey
class EntriesAreSoundTest {

    private static final String MARGIT = "/c/northside/patients/" + DemoPatient.MARGIT.id();
    private static final String KIRSTI = "/c/northside/patients/" + DemoPatient.KIRSTI.id();
    private static final String OWN = "/my/northside/" + DemoPatient.MARGIT.id();

    private static final List<String> OF_STAFF = List.of(
            MARGIT + "/scores/drawings",
            MARGIT + "/scores/drawings/new",
            MARGIT + "/scores/walking",
            MARGIT + "/scores/walking/new",
            MARGIT + "/treatments",
            MARGIT + "/treatments/new",
            MARGIT + "/wear",
            MARGIT + "/wear/new",
            MARGIT + "/effects",
            MARGIT + "/effects/new",
            MARGIT + "/orthoses",
            MARGIT + "/progress",
            KIRSTI,
            KIRSTI + "/effects");

    private static final List<String> OF_A_PATIENT = List.of(OWN, OWN + "/drawings", OWN + "/problems");

    private final URI address = SharedServers.delivered();

    @Test
    void atADesk() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            looksAtAll(nora, OF_STAFF, "1280");
            answersTheNotice(nora);
        }
    }

    @Test
    void onAPhone() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH);
                var margit = browser.onAPhone(address.toString()).signIn(DemoPerson.PATIENT_NORTH)) {
            looksAtAll(nora, OF_STAFF, "390");
            looksAtAll(margit, OF_A_PATIENT, "390");
        }
    }

    private static void looksAtAll(Visit visit, List<String> paths, String width) {
        for (var path : paths) {
            assertThat(visit.goTo(path)).as(path).isEqualTo(200);
            visit.isSound();
            visit.picture("entries"
                    + path.replaceAll(".*/(?:patients|northside)/[0-9a-f-]+", "")
                            .replace('/', '-') + (path.startsWith("/my") ? "-own-" : "-") + width);
        }
    }

    /** What is severe is answered from the chart, in as many steps as it takes to say what was done. */
    private static void answersTheNotice(Visit nora) {
        nora.goTo(KIRSTI);
        nora.page().locator(".notices a").first().click();
        nora.press("Acknowledge");
        assertThat(nora.text("#done-error")).isEqualTo("Enter what was done");
        nora.isSound();
        nora.type("What was done", "Insole taken out, seen again on Friday");
        nora.press("Acknowledge");
        assertThat(nora.text(".entries")).contains("Insole taken out, seen again on Friday");
    }

    @Test
    void aDrawingIsMadeByPointerAndCorrectedByKeyboard() {
        try (var browser = new Browser();
                var asta = browser.atADesk(address.toString()).signIn(DemoPerson.ASSISTANT_NORTH)) {
            asta.goTo(KIRSTI + "/scores/drawings/new");
            asta.page().locator("label[for=brush-7]").click();
            tap(asta, "LOW_BACK_LEFT");
            tap(asta, "LOW_BACK_RIGHT");
            tap(asta, "LOW_BACK_RIGHT");
            assertThat(asta.text("[data-marked]")).isEqualTo("Low back, left 7");

            asta.page().locator(".marks-list summary").first().press("Enter");
            asta.page().locator("#BUTTOCK_LEFT").press("4");
            asta.press("Save drawing");

            assertThat(asta.text(".drawings .words")).isEqualTo("Low back, left 7; Buttock, left 4");
            asta.isSound();
        }
    }

    @Test
    void withoutScriptsTheListsAreEnough() {
        try (var browser = new Browser();
                var asta = browser.withoutScripts(address.toString()).signIn(DemoPerson.ASSISTANT_NORTH)) {
            asta.goTo(KIRSTI + "/scores/drawings/new");
            asta.page().locator(".marks-list summary").last().click();
            asta.page().locator("#HEEL_RIGHT").selectOption("6");
            asta.press("Save drawing");

            assertThat(asta.text(".drawings .words")).isEqualTo("Heel, underneath, right 6");
        }
    }

    private static void tap(Visit visit, String region) {
        visit.page().locator("[data-for=" + region + "]").click();
    }
}
