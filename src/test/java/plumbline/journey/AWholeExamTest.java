package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Section;
import plumbline.local.SharedServers;

/** An exam from beginning to signature: every field by keyboard alone, and the usual one in few taps. */
@Journey
class AWholeExamTest {

    private static final int MOST_INTERACTIONS = 60;
    private static final String IDA = "/c/northside/patients/" + DemoPatient.IDA.id();
    private static final String AGNES = "/c/northside/patients/" + DemoPatient.AGNES.id();
    private static final List<String> CRITERIA = List.of(
            "Talar head",
            "Curves at the malleolus",
            "Heel, inverted to everted",
            "Bulge at the talonavicular joint",
            "Medial arch",
            "Forefoot, ad- to abducted");

    private final URI address = SharedServers.delivered();

    @Test
    void everyFieldIsAnsweredByKeyboardAlone() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            begin(nora, IDA);
            var keyboard = new Keyboard(nora);
            for (var section : Section.values()) {
                nora.page().locator("h1:has-text('" + section.title() + "')").waitFor();
                nora.isSound();
                keyboard.answersAllAndPresses(section == Section.CLOSING ? "sign" : "next");
                nora.arrives(url -> !url.endsWith("/" + section.path()));
            }
            assertThat(nora.heading().innerText()).startsWith("Foot exam of");
            nora.isSound();
            nora.picture("exam-by-keyboard-1280");
            // One name for each field, and a number and its ways to be passed over share one.
            assertThat(nora.page().locator(".exam-signed td .visually-hidden").count())
                    .as("fields without an answer")
                    .isZero();
        }
    }

    @Test
    void theUsualExamTakesFewClicks() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            usualExam(nora, Hand.withMouse(nora), AGNES);
        }
    }

    @Test
    void theUsualExamTakesFewTapsOnAPhone() {
        try (var browser = new Browser();
                var locum = browser.onAPhone(address.toString()).signIn(DemoPerson.LOCUM)) {
            locum.page().getByText("Northside Foot & Back").click();
            usualExam(locum, Hand.withFinger(locum), AGNES);
        }
    }

    /** Posture of both feet, the heels, the soles and a short nerve screen, as most patients get it. */
    private static void usualExam(Visit clinician, Hand hand, String patient) {
        clinician.goTo(patient + "/exams");
        hand.press(button(clinician, "Start an exam"));
        open(clinician, hand, Section.POSTURE);
        for (var criterion : CRITERIA) {
            hand.answer(criterion + ", left, +1");
            hand.answer(criterion + ", right, 0");
        }
        open(clinician, hand, Section.HEEL);
        for (var side : List.of("left", "right")) {
            hand.answer("First-step pain, " + side + ", 4");
            hand.answer("Heel pain, " + side + ", 3");
            hand.choose("Tender: inner heel bone, at the fascia’s origin, " + side, "5");
        }
        open(clinician, hand, Section.SHOES);
        for (var zone : List.of("leftWearHeelLateral", "leftWearForefootCentral", "rightWearHeelLateral")) {
            hand.press(clinician.page().locator("[data-for=" + zone + "]"));
        }
        open(clinician, hand, Section.NERVES);
        for (var side : List.of("left", "right")) {
            hand.answer("Straight leg raise, " + side + ", negative");
            for (var area :
                    List.of("L4, inner shin and ankle", "L5, top of the foot, first web", "S1, outer foot and heel")) {
                hand.answer(area + ", " + side + ", normal");
            }
            for (var muscle : List.of("L4, ankle dorsiflexion", "L5, big-toe extension", "S1, plantarflexion")) {
                hand.answer(muscle + ", " + side + ", 5");
            }
            hand.answer("Knee reflex, L3 and L4, " + side + ", 2+");
            hand.answer("Ankle reflex, S1, " + side + ", 2+");
        }
        open(clinician, hand, Section.CLOSING);
        hand.answer("Plantar heel pain, left, suspected");
        hand.type("Plan", "Insoles");
        hand.press(button(clinician, "Sign"));
        clinician.page().locator("h1:has-text('Foot exam of')").waitFor();

        assertThat(hand.interactions()).isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(clinician.text("main"))
                .contains("+6 pronated", "0 normal", "1 mild", "Plantar heel pain", "Insoles", "Signed by");
        clinician.isSound();
        clinician.picture("exam-usual-" + clinician.page().viewportSize().width);
    }

    private static void open(Visit clinician, Hand hand, Section section) {
        hand.press(clinician
                .page()
                .locator("#sections")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section.title())));
        clinician.page().waitForURL("**/" + section.path());
        clinician.isSound();
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void begin(Visit nora, String patient) {
        nora.goTo(patient + "/exams");
        nora.press("Start an exam");
        nora.page().waitForURL("**/exams/*/history");
    }
}
