package plumbline.exam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class LetterPagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private String patient = "";
    private String exam = "";

    @Inject
    Statements statements;

    @BeforeEach
    void aDraft() {
        patient = PatientExample.registeredBy(nora);
        exam = ExamExample.begunBy(nora, patient);
        save(Section.HISTORY, "examinedOn", "2026-05-12");
    }

    @Test
    void saysWhoWasExaminedByWhomAndWhatWasFound() {
        // given
        save(Section.HISTORY, "lowBackPain", "6", "anticoagulants", "YES", "diabetes", "TYPE_2");
        save(Section.MOTION, "leftLungeStraight", "24", "rightLungeStraight", "38");
        save(Section.HEEL, "leftHeelPain", "7", "rightHeelPain", "0", "leftSkin", "INTACT", "rightSkin", "INTACT");
        sign("leftPlantarHeelPain", "CONFIRMED", "rightPlantarHeelPain", "RULED_OUT", "plan", "Insoles.\nBack in May.");

        // when
        var letter = letter();

        // then
        assertThat(letter.select("header").text())
                .contains(
                        "Northside Foot & Back",
                        "Foot examination of 12 May 2026",
                        "Sigrid",
                        "born 4 May 1971",
                        "record number",
                        "Examined by Nora Lind, signed by Nora Lind");
        assertThat(letter.text())
                .contains(
                        "Complaint Low back pain, since March 2024. Low back pain today: 6.",
                        "Health Diabetes: type 2. Anticoagulants.",
                        "Examined and unremarkable skin, pulses, feeling (in part).",
                        "Not examined",
                        "Red flags not asked for.",
                        "Impression Plantar heel pain, left confirmed. Ruled out: Plantar heel pain right.",
                        "Plan Insoles. · Back in May.");
        assertThat(row(letter, "Ankle").select("td").eachText())
                .startsWith("Lunge angle, knee straight: 24 °.", "Lunge angle, knee straight: 38 °.");
        assertThat(row(letter, "Pain").select("td").eachText()).containsExactly("Heel pain: 7.", "Nothing unusual.");
        assertThat(letter.select("strong").eachText())
                .contains("Lunge angle, knee straight: 24 °.", "Heel pain: 7.")
                .doesNotContain("Lunge angle, knee straight: 38 °.");
    }

    @Test
    void redFlagsAndWhatWasDoneStandAtTheTop() {
        // given
        save(Section.FLAGS, "saddleNumbness", "PRESENT", "cancer", "PRESENT", "fever", "ABSENT");
        nora.post(
                        exam + "/disposition",
                        Map.of("action", "AMBULANCE", "told", "Dr Ahmed", "toldAt", "2026-05-12T14:02"))
                .then()
                .statusCode(303);
        sign("note", "x");

        // when
        var warning = letter().select(".letter-warning").text();

        // then
        assertThat(warning)
                .contains(
                        "Numbness or altered feeling of the saddle area. History of cancer.",
                        "Ambulance called, 12 May 2026 at 14:02. Told: Dr Ahmed.")
                .doesNotContain("Fever");
    }

    @Test
    void whoWasAskedForRedFlagsAndHasNoneIsSaidTo() {
        // given
        save(Section.FLAGS, "saddleNumbness", "ABSENT", "cancer", "ABSENT");
        sign("note", "x");

        // then
        assertThat(letter().text()).contains("Red flags none of the 2 that were asked for.");
    }

    @Test
    void whatIsLongIsShortenedAndSaysSo() {
        // given
        sign(
                "plan",
                "Calf stretches. ".repeat(120).strip(),
                "note",
                "Stiff. ".repeat(500).strip());

        // when
        var words = letter().text();

        // then
        assertThat(words)
                .containsPattern("Plan (Calf stretches. )+.*… \\(shortened\\)")
                .contains("Note Stiff.");
        assertThat(words.length()).isLessThan(3500);
    }

    @Test
    void anExamEnteredInErrorSaysSoAtTheTop() {
        // given
        sign("note", "x");
        nora.post(exam + "/retraction", Map.of("reason", "Another patient"))
                .then()
                .statusCode(303);

        // then
        assertThat(letter().select(".letter-warning").text())
                .contains("Entered in error: this examination counts for nothing.", "Another patient");
    }

    @Test
    void anAmendedExamSaysSoAndSoDoesItsNewVersion() {
        // given
        sign("note", "x");
        var old = exam;
        var version =
                nora.post(exam + "/amendment", Map.of("reason", "Wrong foot")).header("Location");
        exam = version.substring(version.indexOf("/c/"));
        sign("note", "y");

        // then
        assertThat(letter().select(".letter-warning").text())
                .isEqualTo("Amended, in place of an earlier version: Wrong foot");
        exam = old;
        assertThat(letter().select(".letter-warning").text()).startsWith("Amended since: a newer version");
    }

    @Test
    void aDraftHasNoLetter() {
        // when
        var answer = nora.get(exam + "/letter");

        // then
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith(exam);
    }

    @Test
    void aDraftEnteredInErrorHasNoneEither() {
        // given
        nora.post(exam + "/retraction", Map.of("reason", "Another patient"))
                .then()
                .statusCode(303);

        // then
        nora.get(exam + "/letter").then().statusCode(303);
    }

    @Test
    void aSignedExamLeadsToItsLetterWhichPrintsWithoutAScriptInThePage() {
        // given
        sign("note", "x");

        // then
        assertThat(nora.page(exam).select("a:contains(Letter)").attr("href")).isEqualTo(exam + "/letter");
        var page = nora.page(exam + "/letter");
        assertThat(page.select("button[data-print]").hasAttr("hidden")).isTrue();
        assertThat(page.select("[style], [onclick], main script")).isEmpty();
    }

    @Test
    void aLetterIsFoundOnlyUnderItsOwnPatient() {
        // given
        sign("note", "x");

        // then
        nora.get(PatientExample.registeredBy(nora) + exam.substring(patient.length()) + "/letter")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void lettersAreForClinicians(DemoPerson person) {
        sign("note", "x");

        Visitor.as(person).get(exam + "/letter").then().statusCode(403);
    }

    @Test
    void aLetterTakesFewStatements() {
        // given
        sign("note", "x");

        // then
        assertThat(statements.of(() -> nora.page(exam + "/letter"))).isLessThanOrEqualTo(6);
    }

    private Element letter() {
        return nora.page(exam + "/letter").select("article.letter").getFirst();
    }

    private static Element row(Element letter, String label) {
        return letter.select("tbody:has(th:contains(" + label + "))").getFirst();
    }

    private void save(Section section, String... typed) {
        ExamExample.saved(nora, exam, section, typed).then().statusCode(303);
    }

    private void sign(String... typed) {
        ExamExample.signed(nora, exam, typed).then().statusCode(303);
    }
}
