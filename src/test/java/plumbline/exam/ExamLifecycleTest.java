package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Section;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SqlAs;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

/** What becomes of an exam: signed, amended, entered in error; and what an emergency asks for before. */
@QuarkusTest
@WithTestResource(PageServers.class)
class ExamLifecycleTest {

    private static final Map<String, String> SENT_AWAY =
            Map.of("action", "EMERGENCY_DEPARTMENT", "told", "Dr Ahmed, emergency department");

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor locum = Visitor.as(DemoPerson.LOCUM);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final SqlAs asNora = new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE);
    private String patient = "";

    @Inject
    Statements statements;

    @BeforeEach
    void aNewPatient() {
        patient = PatientExample.registeredBy(nora);
    }

    @Test
    void anAmendedExamKeepsBothVersions() {
        // given
        var first = signed("leftHeelPain", "3");
        var second = amended(first, "The right foot was meant");
        assertThat(nora.page(second + "/heel")
                        .select("[name=leftHeelPain][checked]")
                        .val())
                .isEqualTo("3");
        assertThat(nora.page(second + "/heel").select(".thought").text()).contains("The right foot was meant");

        // when
        ExamExample.saved(nora, second, Section.HEEL, "leftHeelPain", "", "rightHeelPain", "3");
        ExamExample.signed(nora, second).then().statusCode(303);

        // then
        var old = nora.page(first);
        assertThat(old.select("tr:contains(Heel pain) td").eachText()).containsExactly("3", "no answer");
        assertThat(old.select(".thought a").attr("href")).isEqualTo(second);
        assertThat(old.select("main .actions a").eachText()).containsExactly("Letter to print");
        var current = nora.page(second);
        assertThat(current.select("tr:contains(Heel pain) td").eachText()).containsExactly("no answer", "3");
        assertThat(current.select("main").text()).contains("Amends the version before: The right foot was meant");
        assertThat(listed()).containsExactly(second);
        assertThat(nora.page(patient).select("[aria-labelledby=exams] p a").attr("href"))
                .isEqualTo(second);
    }

    @Test
    void untilTheNewVersionIsSignedTheOldOneCounts() {
        // given
        var first = signed("leftHeelPain", "3");

        // when
        amended(first, "Wrong side");

        // then
        assertThat(nora.page(patient).select("[aria-labelledby=exams] p a").attr("href"))
                .isEqualTo(first);
        assertThat(nora.page(first).select("main").text()).doesNotContain("was amended");
    }

    @Test
    void whoAmendsWhatIsBeingAmendedGoesOnWithThatDraft() {
        // given
        var first = signed("leftHeelPain", "3");
        var draft = amended(first, "Wrong side");

        // then
        assertThat(path(locum.post(first + "/amendment", Map.of("reason", "Me too"))))
                .isEqualTo(draft);
    }

    @Test
    void startingAnExamNeverGoesOnWithAnAmendment() {
        // given
        var amendment = amended(signed("leftHeelPain", "3"), "Wrong side");

        // then
        assertThat(ExamExample.begunBy(nora, patient)).isNotEqualTo(amendment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amendment", "retraction"})
    void aReasonIsAskedForAndKept(String what) {
        // given
        var exam = signed("leftHeelPain", "3");
        var tooLong = "x".repeat(401);

        // then
        assertThat(html(refused(exam, what, "")).select("#reason-error").text()).contains("Enter the reason");
        var page = html(refused(exam, what, tooLong));
        assertThat(page.select("#reason-error").text()).contains("At most 400");
        assertThat(page.select("#reason").val()).isEqualTo(tooLong);
    }

    @Test
    void onlyWhatCountsIsAmended() {
        // given
        var draft = ExamExample.begunBy(nora, patient);
        var first = signed("leftHeelPain", "3");
        var second = amended(first, "Wrong side");
        ExamExample.signed(nora, second).then().statusCode(303);

        // then
        for (var exam : List.of(first, draft)) {
            assertThat(html(refused(exam, "amendment", "Again"))
                            .select("#summary")
                            .text())
                    .contains("Only the current version");
        }
    }

    @Test
    void whatWasEnteredInErrorStaysReadableAndCountsForNothing() {
        // given
        var exam = signed("leftHeelPain", "3");

        // when
        nora.post(exam + "/retraction", Map.of("reason", "Another patient’s feet"))
                .then()
                .statusCode(303);

        // then
        var page = nora.page(exam);
        assertThat(page.select(".thought").text())
                .contains("Entered in error", DemoPerson.CLINICIAN_NORTH.fullName(), "Another patient’s feet");
        assertThat(page.select("tr:contains(Heel pain) td").eachText()).containsExactly("3", "no answer");
        assertThat(page.select("main .actions a").eachText()).containsExactly("Letter to print");
        assertThat(nora.page(patient).select("[aria-labelledby=exams]").text()).doesNotContain("Last signed");
        assertThat(nora.page(patient + "/exams").select("tbody th").text()).contains("Entered in error");
        assertThat(nora.page(ExamExample.begunBy(nora, patient) + "/heel").text())
                .doesNotContain("Last time");
    }

    @Test
    void anAmendmentInErrorGivesTheVersionBeforeItsPlaceBack() {
        // given
        var first = signed("leftHeelPain", "3");
        var second = amended(first, "Wrong side");
        ExamExample.signed(nora, second).then().statusCode(303);

        // when
        nora.post(second + "/retraction", Map.of("reason", "It was right"))
                .then()
                .statusCode(303);

        // then
        assertThat(nora.page(first).select("main .actions a").eachText())
                .containsExactly("Letter to print", "Amend", "Entered in error");
        assertThat(nora.page(patient).select("[aria-labelledby=exams] p a").attr("href"))
                .isEqualTo(first);
    }

    @Test
    void aRetractedDraftTakesNothingMore() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        var heel = ExamExample.shown(nora, exam, Section.HEEL);
        nora.post(exam + "/retraction", Map.of("reason", "Wrong patient"))
                .then()
                .statusCode(303);

        // when
        var answer = nora.post(exam + "/heel", Visitor.form(heel, "leftHeelPain", "3"));

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("[role=alert]").text()).contains("Not saved", "entered in error");
        assertThat(nora.page("/c/northside/attention/draft").select("main li a").eachAttr("href"))
                .doesNotContain(exam);
    }

    @Test
    void anOpenEmergencyIsSaidEverywhereAndStopsTheSignature() {
        // given
        var exam = ExamExample.begunBy(nora, patient);

        // when
        var saved = nora.followed(ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT"));

        // then
        for (var page : List.of(saved, nora.page(exam + "/posture"))) {
            assertThat(page.select(".emergency").text()).contains("Emergency: act today", "feeling of the saddle area");
        }
        var refused = ExamExample.signed(nora, exam);
        refused.then().statusCode(422);
        assertThat(html(refused).select("#summary").text()).contains("record what was done about the emergency");
        assertThat(html(refused).select(".emergency a").attr("href")).isEqualTo(exam + "/disposition");
        assertThat(nora.page(patient).select(".emergency").text()).contains("nothing recorded about it yet");
        assertThat(asta.page(patient).select(".emergency").text())
                .contains("feeling of the saddle area", "Tell a clinician now");
    }

    @Test
    void whatFollowsFromTheNerveScreenIsAnEmergencyToo() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "weakLegs", "ABSENT");

        // when
        ExamExample.saved(nora, exam, Section.NERVES, "leftPowerL4", "3", "rightPowerS1Calf", "2");

        // then
        assertThat(nora.page(exam + "/closing").select(".emergency").text()).contains("Weakness in both legs");
        ExamExample.signed(nora, exam).then().statusCode(422);
    }

    @Test
    void oncePutOnRecordTheExamCanBeSignedAndTheChartKeepsIt() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT");

        // when
        sendsAway(exam);

        // then
        ExamExample.signed(nora, exam).then().statusCode(303);
        for (var page : List.of(nora.page(exam), nora.page(patient), asta.page(patient))) {
            assertThat(page.select(".emergency.answered").text())
                    .contains("Sent to the emergency department. Told: Dr Ahmed, emergency department");
        }
    }

    @Test
    void anEmergencyFoundLaterIsOpenAgain() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT");
        sendsAway(exam);

        // when
        ExamExample.saved(nora, exam, Section.FLAGS, "coldFoot", "PRESENT");

        // then
        ExamExample.signed(nora, exam).then().statusCode(422);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainInANewVersion() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT");
        sendsAway(exam);
        ExamExample.signed(nora, exam).then().statusCode(303);

        // when
        var second = amended(exam, "A word in the note");

        // then
        assertThat(nora.page(second + "/flags").select(".emergency.answered").text())
                .contains("Dr Ahmed");
        ExamExample.signed(nora, second).then().statusCode(303);
    }

    @Test
    void whatWasDoneIsAskedForPrecisely() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT");

        // when
        var nothing = html(refusedDisposition(exam, Map.of("toldAt", "")));
        var future = html(refusedDisposition(exam, Visitor.form(SENT_AWAY, "toldAt", "2999-01-01T10:00")));
        var early = html(refusedDisposition(exam, Visitor.form(SENT_AWAY, "toldAt", "2026-01-01T10:00")));
        var garbled = html(refusedDisposition(exam, Visitor.form(SENT_AWAY, "toldAt", "this morning")));

        // then
        assertThat(nothing.select("#action-error, #told-error, #toldAt-error").eachText())
                .containsExactly("Choose what was done", "Enter who was told", "Enter when");
        assertThat(future.select("#toldAt-error").text()).contains("in the future");
        assertThat(early.select("#toldAt-error").text()).contains("before the day of the exam");
        assertThat(garbled.select("#toldAt-error").text()).contains("A day and time that exist");
        assertThat(garbled.select("#told").val()).isEqualTo("Dr Ahmed, emergency department");
    }

    @Test
    void withoutAnEmergencyThereIsNothingToRecord() {
        // given
        var exam = ExamExample.begunBy(nora, patient);

        // then
        assertThat(html(refusedDisposition(exam, SENT_AWAY)).select("#summary").text())
                .contains("found no emergency");
    }

    @Test
    void theDatabaseItselfRefusesASignatureOverAnOpenEmergencyAnErrorOrAnOpenExam() throws SQLException {
        // given
        var sign = """
                insert into exam_signature (id, patient_id, exam_id)
                select uuidv7(), patient_id, id from exam where id = ?""";
        var open = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, open, Section.FLAGS, "saddleNumbness", "PRESENT");
        var retracted = ExamExample.begunBy(locum, patient);
        locum.post(retracted + "/retraction", Map.of("reason", "Wrong patient"))
                .then()
                .statusCode(303);

        var stillOpen = ExamExample.begunBy(nora, patient);
        asNora.run("update exam set open = false where id = ?", id(open));

        // then
        for (var exam : List.of(open, retracted, stillOpen)) {
            assertThatThrownBy(() -> asNora.run(sign, id(exam))).hasMessageContaining("row-level security");
        }
        assertThat(asNora.run("update exam set note = 'x', saved_by = app_user() where id = ?", id(retracted)))
                .isZero();
    }

    @Test
    void theChartStaysQuick() {
        // given
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.FLAGS, "saddleNumbness", "PRESENT");

        // then
        assertThat(statements.of(() -> nora.page(patient))).isLessThanOrEqualTo(11);
        assertThat(statements.of(() -> nora.page(exam + "/flags"))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> nora.page(exam + "/disposition"))).isLessThanOrEqualTo(6);
    }

    private String signed(String... heel) {
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.HEEL, heel).then().statusCode(303);
        ExamExample.signed(nora, exam).then().statusCode(303);
        return exam;
    }

    private void sendsAway(String exam) {
        var now = nora.page(exam + "/disposition").select("#toldAt").val();
        nora.post(exam + "/disposition", Visitor.form(SENT_AWAY, "toldAt", now))
                .then()
                .statusCode(303);
    }

    private String amended(String exam, String reason) {
        return path(nora.post(exam + "/amendment", Map.of("reason", reason)));
    }

    private static String path(Response answer) {
        var location = answer.then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    private Response refused(String exam, String what, String reason) {
        return nora.post(exam + "/" + what, Map.of("reason", reason))
                .then()
                .statusCode(422)
                .extract()
                .response();
    }

    private Response refusedDisposition(String exam, Map<String, String> form) {
        return nora.post(exam + "/disposition", form)
                .then()
                .statusCode(422)
                .extract()
                .response();
    }

    private List<String> listed() {
        return nora.page(patient + "/exams").select("tbody a").eachAttr("href");
    }

    private static UUID id(String exam) {
        return UUID.fromString(exam.substring(exam.length() - 36));
    }
}
