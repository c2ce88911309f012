package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** An exam is kept while it is filled in, through a lost connection, an ended session and a colleague in the same draft. */
@Journey
class NothingTypedIsLostTest {

    private static final String EXAMS = "/c/northside/patients/" + DemoPatient.TOBIAS.id() + "/exams";

    private final URI address = SharedServers.delivered();

    @Test
    void anExamOutlivesEverythingThatGoesWrong() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH);
                var locum = browser.onAPhone(address.toString()).signIn(DemoPerson.LOCUM)) {
            nora.goTo(EXAMS);
            nora.press("Start an exam");
            nora.page().waitForURL("**/exams/*/history");
            nora.press("Next: Posture");
            nora.page().waitForURL("**/posture");
            leavesAtOnce(nora);
            losesTheConnection(nora);
            losesTheSession(nora);
            meetsAColleague(nora, locum);
            signs(nora);
        }
    }

    /** Faster than any pause in which the page saves by itself: by a link, and by the back button. */
    private static void leavesAtOnce(Visit nora) {
        tap(nora, "Curves at the malleolus, left, +1");
        nora.page().locator("#sections a:has-text('Heel')").click();
        nora.page().waitForURL("**/heel");
        tap(nora, "Heel pain, left, 3");
        nora.page().goBack();
        nora.page().waitForURL("**/posture");
        nora.page().locator("#sections:has-text('1 of 22')").waitFor();
        // the page that was left sends its last answer while the next one is already being read
        var posture = nora.page().url();
        nora.page().waitForCondition(() -> {
            nora.goTo(posture.replace("posture", "heel"));
            return nora.page()
                    .getByLabel("Heel pain, left, 3", new Page.GetByLabelOptions().setExact(true))
                    .isChecked();
        });
        nora.goTo(posture);
        tap(nora, "Curves at the malleolus, left, 0");
        nora.page().keyboard().press("Delete");
        nora.page().locator("#sections a[aria-current]:not(:has-text('of 22'))").waitFor();
    }

    private static void losesTheConnection(Visit nora) {
        nora.page().context().setOffline(true);
        tap(nora, "Talar head, left, +1");
        shown(nora, "lost").waitFor();

        nora.press("Next: Motion, strength");
        assertThat(nora.page().locator("#next").isVisible()).isTrue();

        nora.page().context().setOffline(false);
        shown(nora, "saved").waitFor();
        assertThat(nora.text("#sections")).contains("1 of 22");
    }

    private static void losesTheSession(Visit nora) {
        nora.page().context().clearCookies();
        tap(nora, "Medial arch, left, +2");
        shown(nora, "ended").waitFor();
        nora.isSound();

        new Visit(nora.page().context().newPage()).signIn(DemoPerson.CLINICIAN_NORTH);
        tap(nora, "Medial arch, right, 0");
        shown(nora, "saved").waitFor();
        nora.page().reload();
        assertThat(nora.page().locator("input:checked").count()).isEqualTo(3);
    }

    private static void meetsAColleague(Visit nora, Visit locum) {
        locum.goTo(nora.page().url());
        saves(locum, () -> tap(locum, "Talar head, left, −2"));

        tap(nora, "Medial arch, left, 0");
        nora.page()
                .locator("#leftTalarHead-error:has-text('Meanwhile saved as “−2”')")
                .waitFor();
        nora.picture("exam-conflict-1280");
        nora.isSound();
        nora.press("Save mine instead");
        nora.page().locator("#saved:has-text('Saved')").waitFor();
        assertThat(nora.page().getByLabel("Talar head, left, +1").isChecked()).isTrue();
    }

    private static void signs(Visit nora) {
        nora.page().locator("#sections a:has-text('Impression')").click();
        nora.page().waitForURL("**/closing");
        nora.type("Note", "x".repeat(4001));
        nora.press("Sign");
        nora.page().locator("#note-error:has-text('At most 4000 characters')").waitFor();
        nora.isSound();

        nora.type("Note", "Stiff first ray");
        nora.press("Sign");
        nora.page().locator("h1:has-text('Foot exam of')").waitFor();
        assertThat(nora.text("main")).contains("Signed by Nora Lind", "Stiff first ray");
        nora.isSound();
    }

    private static void tap(Visit visit, String answer) {
        visit.page()
                .getByLabel(answer, new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    private static void saves(Visit visit, Runnable change) {
        visit.page()
                .waitForResponse(answer -> answer.request().method().equals("POST") && answer.status() == 200, change);
    }

    private static Locator shown(Visit visit, String state) {
        return visit.page().locator("[data-state=" + state + "]:not([hidden])");
    }
}
