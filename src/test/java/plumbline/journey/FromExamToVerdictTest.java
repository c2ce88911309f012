package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** The main job: a clinician examines a new patient, brings in scores, dispenses insoles and reads what changed. */
@Journey
class FromExamToVerdictTest {

    /** Borckardt and Nash 2014: published daily ratings, 7 before and 14 after. */
    private static final int[] RATINGS = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    private static final String[] CRITERIA = {
        "Talar head",
        "Curves at the malleolus",
        "Heel, inverted to everted",
        "Bulge at the talonavicular joint",
        "Medial arch",
        "Forefoot, ad- to abducted"
    };

    private static final Locator.WaitForOptions IN_THE_PAGE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST_WEAR = FIRST_DAY.plusDays(7);

    private final URI address = SharedServers.delivered();

    @Test
    void aClinicianGoesFromAFootExamToAVerdict() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            assertThat(nora.heading().innerText()).isEqualTo("Today");
            nora.isSound();
            nora.picture("today-1280");

            registersAPatient(nora);
            examinesBothFeet(nora);
            importsThePublishedRatings(nora);
            dispensesInsoles(nora);
            readsWhatChanged(nora);
        }
    }

    private static void registersAPatient(Visit nora) {
        nora.follow("Patients");
        nora.isSound();
        nora.picture("patients-1280");
        nora.follow("Register a patient");
        nora.press("Register");
        assertThat(nora.text(".summary")).contains("Enter the record number", "Enter the family name");
        nora.isSound();
        nora.picture("register-wrong-1280");
        nora.type("Record number", "B-" + UUID.randomUUID().toString().substring(0, 8));
        nora.type("Given name", "Jeffrey");
        nora.type("Family name", "Nash " + UUID.randomUUID().toString().substring(0, 4));
        nora.type("Birth date", "1964-07-21");
        nora.choose("Sex", "MALE");
        nora.type("What is the matter", "Low back pain");
        nora.choose("Side", "LEFT");
        nora.type("Began, or about when", "2024-03");
        nora.press("Register");
        assertThat(nora.text(".subject")).contains("Jeffrey Nash", "Low back pain, left, since March 2024");
        nora.isSound();
        nora.picture("chart-new-1280");
    }

    private static void examinesBothFeet(Visit nora) {
        nora.press("Start the first foot exam");
        nora.isSound();
        nora.press("Next: Posture");
        for (var foot : new String[] {"left", "right"}) {
            for (var criterion : CRITERIA) {
                nora.page()
                        .getByLabel(criterion + ", " + foot + ", +1", EXACTLY)
                        .check();
            }
        }
        nora.page().locator("#totals strong:has-text('+6')").first().waitFor();
        nora.picture("exam-1280");
        nora.isSound();
        nora.page().locator("#sections a:has-text('Impression')").click();
        nora.press("Sign");
        assertThat(nora.text("main")).contains("+6", "pronated");
        nora.picture("exam-signed-1280");
        nora.isSound();
    }

    private static void importsThePublishedRatings(Visit nora) {
        nora.follow("Scores");
        nora.isSound();
        nora.follow("Import a file");
        chooseFile(nora, "date,item,value\n2026-03-02,back-average,7\n2026-03-03,back-average,12\n2026-13-03,back,3\n");
        nora.press("Import");
        assertThat(nora.text("main table")).contains("3", "12", "4");
        nora.isSound();
        nora.picture("import-refused-1280");
        chooseFile(nora, ratings());
        nora.press("Import");
        assertThat(nora.text("main")).contains("21 added");
        nora.picture("import-done-1280");
        nora.isSound();
        nora.follow("Import a file");
        chooseFile(nora, ratings());
        nora.press("Import");
        assertThat(nora.text("main")).contains("0 added", "21 were already there");
    }

    private static void chooseFile(Visit nora, String csv) {
        nora.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("scores.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ratings() {
        var csv = new StringBuilder("date,item,value\n");
        for (int day = 0; day < RATINGS.length; day++) {
            csv.append(FIRST_DAY.plusDays(day))
                    .append(",back-average,")
                    .append(RATINGS[day])
                    .append('\n');
        }
        return csv.toString();
    }

    private static void dispensesInsoles(Visit nora) {
        nora.follow("Orthoses");
        nora.isSound();
        nora.follow("Dispense an orthosis");
        nora.choose("Device", "CUSTOM_INSOLE");
        nora.choose("Side", "BOTH");
        nora.type("First worn on", "1950-01-01");
        nora.type("What it is for", "pronated feet with low back pain");
        nora.press("Dispense");
        assertThat(nora.text("#firstWornOn-error")).contains("before the patient’s birth date");
        assertThat(nora.page().getByLabel("What it is for").inputValue()).isEqualTo("pronated feet with low back pain");
        nora.isSound();
        nora.type("First worn on", FIRST_WEAR.toString());
        nora.press("Dispense");
        assertThat(nora.text(".timeline")).contains("Custom insole, both feet");
        nora.isSound();
        nora.picture("orthoses-1280");
    }

    private static void readsWhatChanged(Visit nora) {
        nora.follow("Progress");
        assertThat(nora.heading().innerText()).isEqualTo("Average back pain fell by 4.8 points since the insoles.");
        assertThat(nora.text("#fact-change"))
                .contains("Before 7.71, after 2.93", "Change −4.79 points", "95 % interval −6.14 to −3.44", "7 and 14");
        nora.page().locator(".chart svg path").nth(21).waitFor(IN_THE_PAGE);
        nora.isSound();
        nora.picture("progress-1280");
        nora.page().setViewportSize(390, 844);
        nora.page().waitForCondition(() ->
                (Boolean) nora.page().evaluate("document.querySelector('.chart svg').clientWidth < 390"));
        nora.isSound();
        nora.picture("progress-390");
        nora.page().setViewportSize(1280, 900);
        nora.follow("Overview");
        nora.isSound();
        nora.picture("chart-1280");
    }

    @Test
    void aLongHistoryIsReadAtADesk() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.goTo("/c/northside/patients/" + DemoPatient.MARGIT.id() + "/progress");
            nora.page().locator(".chart svg path").nth(21).waitFor(IN_THE_PAGE);
            assertThat(nora.heading().innerText()).startsWith("Average back pain fell by");
            nora.isSound();
            nora.picture("margit-progress-1280");
        }
    }

    @Test
    void theSameJobWithoutScripts() {
        try (var browser = new Browser();
                var nora = browser.withoutScripts(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.page().locator("#query").fill("2041");
            nora.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                    .click();
            nora.follow("Olsen, Margit");
            nora.follow("Progress");
            assertThat(nora.text("#phases")).contains("Before");
        }
    }

    @Test
    void patientsAreFoundWhileTyping() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            nora.goTo("/c/northside/patients");
            nora.page().locator("#query").pressSequentially("olsen");
            nora.page().locator("#found a:has-text('Olsen, Margit')").first().waitFor();
            nora.isSound();
            nora.picture("patients-390");
        }
    }
}
