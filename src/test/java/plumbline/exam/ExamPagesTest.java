package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SignInByName;
import plumbline.testing.SqlAs;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ExamPagesTest {

    private static final Field LEFT_HEEL = new Field(Side.LEFT, Pain.HEEL_PAIN);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor locum = Visitor.as(DemoPerson.LOCUM);
    private final SqlAs asNora = new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE);
    private String patient = "";

    @Inject
    Statements statements;

    @BeforeEach
    void aNewPatient() {
        patient = PatientExample.registeredBy(nora);
    }

    @Test
    void aPatientWithoutExamsIsToldHowToBegin() {
        assertThat(nora.page(patient + "/exams").select(".empty").text()).contains("No exam yet");
        assertThat(nora.page(patient).select(".next-step").text()).contains("Start the first foot exam");
    }

    @Test
    void whoBeganOneTodayGoesOnWithIt() {
        // given
        var exam = begun(nora);

        // when
        var again = begun(nora);
        var colleague = begun(locum);

        // then
        assertThat(again).isEqualTo(exam);
        assertThat(colleague).isNotEqualTo(exam);
        assertThat(nora.page(patient).select(".next-step a").attr("href")).isEqualTo(exam);
        assertThat(nora.page(patient + "/exams").select("tbody a").eachAttr("href"))
                .containsExactlyInAnyOrder(exam, colleague);
    }

    @Test
    void aSignedExamIsFollowedByANewOneAlsoOnTheSameDay() {
        // given
        var exam = begun(nora);
        save(exam, Section.HEEL, "leftHeelPain", "3").then().statusCode(303);
        sign(exam).then().statusCode(303);

        // then
        assertThat(begun(nora)).isNotEqualTo(exam);
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyFindingIsKeptWhereItWasTyped(Section section) {
        // given
        var exam = begun(nora);
        var fields = section.fields();
        var typed = new LinkedHashMap<String, String>();
        IntStream.range(0, fields.size())
                .forEach(place -> typed.put(fields.get(place).name(), answer(fields.get(place), place)));

        // when
        var page = nora.followed(nora.post(at(exam, section), form(shown(nora, exam, section), typed)));

        // then
        assertThat(fields).allSatisfy(field -> assertThat(chosen(page, field)).isEqualTo(typed.get(field.name())));
    }

    @Test
    void aDraftIsOpenedWhereItWasLeftOff() {
        // given
        var exam = begun(nora);
        assertThat(nora.get(exam).header("Location")).endsWith("/history");

        // when
        save(exam, Section.HEEL, "leftHeelPain", "3").then().statusCode(303);

        // then
        assertThat(nora.get(exam).header("Location")).endsWith("/heel");
    }

    @Test
    void nextSavesAndGoesOn() {
        // given
        var exam = begun(nora);
        var next = nora.page(at(exam, Section.HISTORY)).select("#next").attr("formaction");

        // when
        var answer = nora.post(next, form(shown(nora, exam, Section.HISTORY), "height", "171"));

        // then
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith("/posture");
        assertThat(nora.page(at(exam, Section.HISTORY)).select("#height").val()).isEqualTo("171");
    }

    @Test
    void thereIsNoOtherSection() {
        // given
        var exam = begun(nora);

        // then
        nora.get(exam + "/elbow").then().statusCode(404);
        nora.post(exam + "/elbow", Map.of()).then().statusCode(404);
    }

    @Test
    void totalsBandsAndAsymmetryComeBackWithEachSave() {
        // given
        var exam = begun(nora);
        var typed = new LinkedHashMap<>(rated(Side.LEFT, 2));
        typed.putAll(rated(Side.RIGHT, 1));

        // when
        var answer = autosave(exam, Section.POSTURE, form(shown(nora, exam, Section.POSTURE), typed));

        // then
        answer.then().statusCode(200);
        var part = html(answer);
        assertThat(part.select("#totals").text())
                .contains(
                        "+12 highly pronated (+10 to +12)",
                        "+6 pronated (+6 to +9)",
                        "Left is 6 more pronated than right",
                        "severely asymmetric");
        assertThat(part.select("#sections").text()).contains("Posture 12 of 22");
        assertThat(part.select("#derived").text()).contains("Posture index left +12: highly pronated");
        assertThat(part.select("[name=shown]").val())
                .isEqualTo(shown(nora, exam, Section.POSTURE).get("shown"));
        assertThat(part.select("h1, form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-tested"})
    void noTotalIsGuessedFromFiveCriteria(String sixth) {
        // given
        var exam = begun(nora);
        var typed = rated(Side.LEFT, 2);
        typed.put("leftMedialArch", sixth);

        // when
        var part = html(autosave(exam, Section.POSTURE, form(shown(nora, exam, Section.POSTURE), typed)));

        // then
        assertThat(part.select("#totals .left").text())
                .contains("No total without all six")
                .doesNotContain("10");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsSaved() {
        // given
        var exam = begun(nora);

        // when
        var answer = save(exam, Section.HEEL, "leftHeelPain", "11", "rightHeelPain", "4", "leftMonofilament", "ten");

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#leftHeelPain-error").text()).contains("A whole number from 0 to 10");
        var saved = nora.page(at(exam, Section.HEEL));
        assertThat(chosen(saved, new Field(Side.RIGHT, Pain.HEEL_PAIN))).isEqualTo("4");
        assertThat(chosen(saved, LEFT_HEEL)).isEmpty();
    }

    @Test
    void whatIsWrongIsShownAgainAsItWasTyped() {
        // given
        var exam = begun(nora);
        var note = "x".repeat(4001);

        // when
        var closing = html(save(exam, Section.CLOSING, "note", note));
        var motion = html(save(exam, Section.MOTION, "leftLungeStraight", "thirty"));

        // then
        assertThat(closing.select("#note-error").text()).contains("At most 4000 characters");
        assertThat(closing.select("#note").val()).isEqualTo(note);
        assertThat(motion.select("#leftLungeStraight").val()).isEqualTo("thirty");
        assertThat(motion.select("#leftLungeStraight").attr("aria-invalid")).isEqualTo("true");
        assertThat(nora.page(at(exam, Section.CLOSING)).select("#note").val()).isEmpty();
    }

    @Test
    void aWrongFieldKeepsWhatWasSavedBefore() {
        // given
        var exam = begun(nora);
        save(exam, Section.HEEL, "leftHeelPain", "5").then().statusCode(303);

        // when
        save(exam, Section.HEEL, "leftHeelPain", "55").then().statusCode(422);

        // then
        assertThat(chosen(nora.page(at(exam, Section.HEEL)), LEFT_HEEL)).isEqualTo("5");
    }

    @Test
    void aDecimalCommaIsADecimalPoint() {
        // given
        var exam = begun(nora);

        // when
        var page = nora.followed(save(exam, Section.MOTION, "leftLungeDistance", "9,5"));

        // then
        assertThat(page.select("#leftLungeDistance").val()).isEqualTo("9.5");
    }

    @Test
    void unableIsNeitherZeroNorNotTested() {
        // given
        var exam = begun(nora);
        save(exam, Section.MOTION, "leftHeelRaise", "unable", "rightHeelRaise", "0")
                .then()
                .statusCode(303);
        sign(exam, "note", "x").then().statusCode(303);

        // then
        assertThat(nora.page(exam)
                        .select("tr:contains(Single-leg heel raises) td")
                        .eachText())
                .containsExactly("unable", "0 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2999-01-01", "1971-05-03", "soon"})
    void anImpossibleDayIsRefusedBesideItsField(String day) {
        // given
        var exam = begun(nora);

        // when
        var answer = save(exam, Section.HISTORY, "examinedOn", day);

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#examinedOn-error").text()).isNotEmpty();
        assertThat(html(answer).select("#examinedOn").val()).isEqualTo(day);
    }

    @Test
    void theDayCanBeCorrectedInTheDraft() {
        // given
        var exam = begun(nora);

        // when
        var page = nora.followed(save(exam, Section.HISTORY, "examinedOn", "2026-05-12"));

        // then
        assertThat(page.select("#examinedOn").val()).isEqualTo("2026-05-12");
    }

    @Test
    void notesKeepTheirLinesAndAreOnlyText() {
        // given
        var exam = begun(nora);

        // when
        var page =
                nora.followed(save(exam, Section.CLOSING, "note", "Stiff first ray 🦶\r\n<script>alert(1)</script>"));

        // then
        assertThat(page.select("#note").val()).isEqualTo("Stiff first ray 🦶\n<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aStaleFormShowsWhatDiffersAndSavesNothing() {
        // given
        var exam = begun(nora);
        var stale = shown(nora, exam, Section.HEEL);
        save(locum, exam, Section.HEEL, "leftHeelPain", "5", "leftSkin", "CALLUS");

        // when
        var answer = nora.post(at(exam, Section.HEEL), form(stale, "leftHeelPain", "2", "leftMonofilament", "9"));

        // then
        answer.then().statusCode(409);
        var page = html(answer);
        assertThat(page.select("#leftHeelPain-error").text()).isEqualTo("Meanwhile saved as “5”");
        assertThat(page.select("#leftSkin-error").text()).isEqualTo("Meanwhile saved as “callus”");
        assertThat(page.select("#saved").text()).contains("Not saved", DemoPerson.LOCUM.fullName());
        assertThat(chosen(page, new Field(Side.LEFT, Safety.MONOFILAMENT))).isEqualTo("9");
        assertThat(chosen(nora.page(at(exam, Section.HEEL)), LEFT_HEEL)).isEqualTo("5");
    }

    @Test
    void twoPeopleInDifferentSectionsAreNotInEachOthersWay() {
        // given
        var exam = begun(nora);
        var heel = shown(nora, exam, Section.HEEL);
        save(locum, exam, Section.POSTURE, "leftTalarHead", "1").then().statusCode(303);

        // when
        nora.post(at(exam, Section.HEEL), form(heel, "leftHeelPain", "2"))
                .then()
                .statusCode(303);

        // then
        assertThat(chosen(nora.page(at(exam, Section.POSTURE)), new Field(Side.LEFT, Criterion.TALAR_HEAD)))
                .isEqualTo("1");
        assertThat(chosen(nora.page(at(exam, Section.HEEL)), LEFT_HEEL)).isEqualTo("2");
    }

    @Test
    void replacingWhatOneHasSeenIsPossibleKnowingly() {
        // given
        var exam = begun(nora);
        var stale = shown(nora, exam, Section.CLOSING);
        save(locum, exam, Section.CLOSING, "note", "Theirs").then().statusCode(303);
        var refused = html(nora.post(at(exam, Section.CLOSING), form(stale, "note", "Mine")));

        // when
        nora.post(refused.select("[data-over]").attr("formaction"), form(stale, "note", "Mine"))
                .then()
                .statusCode(303);

        // then
        assertThat(nora.page(at(exam, Section.CLOSING)).select("#note").val()).isEqualTo("Mine");
    }

    @Test
    void replacingWhatOneHasNotSeenIsNot() {
        // given
        var exam = begun(nora);
        var stale = shown(nora, exam, Section.CLOSING);
        save(locum, exam, Section.CLOSING, "note", "Theirs").then().statusCode(303);
        var refused = html(nora.post(at(exam, Section.CLOSING), form(stale, "note", "Mine")));
        save(locum, exam, Section.CLOSING, "note", "Theirs, later").then().statusCode(303);

        // when
        var answer = nora.post(refused.select("[data-over]").attr("formaction"), form(stale, "note", "Mine"));

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("#note-error").text()).contains("Theirs, later");
    }

    @Test
    void aStaleFormWithTheSameValuesIsNoConflict() {
        // given
        var exam = begun(nora);
        var stale = shown(nora, exam, Section.CLOSING);
        save(exam, Section.CLOSING, "note", "Same").then().statusCode(303);

        // then
        autosave(exam, Section.CLOSING, form(stale, "note", "Same")).then().statusCode(200);
    }

    @Test
    void whatAPageSavedWithoutHearingOfItIsNoConflictWithItself() {
        // given
        var exam = begun(nora);
        var page = shown(nora, exam, Section.CLOSING);
        autosave(exam, Section.CLOSING, form(page, "note", "The answer to this never arrived"))
                .then()
                .statusCode(200);

        // when
        autosave(exam, Section.CLOSING, form(page, "note", "And a word more"))
                .then()
                .statusCode(200);

        // then
        assertThat(nora.page(at(exam, Section.CLOSING)).select("#note").val()).isEqualTo("And a word more");
    }

    @Test
    void twoWindowsOfOnePersonAreToldOfEachOther() {
        // given
        var exam = begun(nora);
        var one = shown(nora, exam, Section.CLOSING);
        var other = shown(nora, exam, Section.CLOSING);
        autosave(exam, Section.CLOSING, form(one, "note", "One")).then().statusCode(200);

        // then
        autosave(exam, Section.CLOSING, form(other, "note", "Other")).then().statusCode(409);
    }

    @Test
    void ofManySavesAtOnceOneWinsAndTheOthersAreTold() {
        // given
        var exam = begun(nora);
        var pages = IntStream.range(0, 6)
                .mapToObj(i -> shown(nora, exam, Section.CLOSING))
                .toList();

        // when
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> autosave(exam, Section.CLOSING, form(pages.get(i), "note", "Note " + i))
                        .statusCode())
                .toList();

        // then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void signingSavesWhatIsTypedAndMakesItFinal() {
        // given
        var exam = begun(nora);
        save(exam, Section.HEEL, "leftHeelPain", "6").then().statusCode(303);

        // when
        var page = nora.followed(sign(exam, "note", "Final"));

        // then
        assertThat(page.select("main").text()).contains("Signed by " + DemoPerson.CLINICIAN_NORTH.fullName(), "Final");
        assertThat(page.select("main input, main textarea, main select, main button"))
                .isEmpty();
        assertThat(nora.page(patient).select("[aria-labelledby=exams]").text()).contains("Last signed");
        assertThat(nora.page(patient).select(".next-step").text()).doesNotContain("exam");
    }

    @Test
    void pressingSignTwiceIsOneSignature() {
        // given
        var exam = begun(nora);
        var closing = form(shown(nora, exam, Section.CLOSING), "note", "Final");

        // then
        nora.post(exam + "/signature", closing).then().statusCode(303);
        nora.post(exam + "/signature", closing).then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "signature"})
    void aSignedExamTakesNothingMoreAndSaysWhatWasTyped(String path) {
        // given
        var exam = begun(nora);
        var closing = shown(nora, exam, Section.CLOSING);
        sign(exam, "note", "Final").then().statusCode(303);

        // when
        var answer = nora.post(exam + "/" + path, form(closing, "note", "Mine"));

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("[role=alert]").text()).contains("it can no longer be changed", "Note: Mine");
        var part = autosave(exam, Section.CLOSING, form(closing, "note", "Mine"));
        part.then().statusCode(409);
        assertThat(html(part).select("#saved").text()).contains("Not saved", "signed this exam");
        assertThat(nora.page(exam).select("tr:contains(Note) td").text()).isEqualTo("Final");
    }

    @Test
    void nothingIsNothingToSign() {
        // when
        var answer = sign(begun(nora));

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#summary").text()).contains("Nothing has been recorded yet");
    }

    @Test
    void whatIsWrongIsNotSigned() {
        // given
        var exam = begun(nora);

        // when
        sign(exam, "note", "x".repeat(4001)).then().statusCode(422);

        // then
        assertThat(nora.page(at(exam, Section.CLOSING)).select("#sign")).hasSize(1);
    }

    @Test
    void theDatabaseItselfLetsNobodyChangeOrCountersignASignedExam() throws SQLException {
        // given
        var draft = begun(locum);
        var signed = begun(nora);
        sign(signed, "note", "Final").then().statusCode(303);

        // then
        assertThat(asNora.run("update exam set note = 'x', saved_by = app_user() where id = ?", id(draft)))
                .isEqualTo(1);
        assertThat(asNora.run("update exam set note = 'x', saved_by = app_user() where id = ?", id(signed)))
                .isZero();
        assertThat(asNora.run("delete from exam where id = ?", id(draft))).isZero();
        assertThat(asNora.run("delete from exam_signature where exam_id = ?", id(signed)))
                .isZero();
        asNora.run("update exam set open = false where id = ?", id(draft));
        assertThatThrownBy(() -> asNora.run("""
                        insert into exam_signature (id, patient_id, exam_id, signed_by)
                        select uuidv7(), patient_id, id, examiner from exam where id = ?""", id(draft))).hasMessageContaining("row-level security");
    }

    @Test
    void theLastExamIsMarkedInTheNext() {
        // given
        var first = begun(nora);
        save(first, Section.POSTURE, "leftTalarHead", "1").then().statusCode(303);
        save(first, Section.MOTION, "leftLungeStraight", "38").then().statusCode(303);
        sign(first).then().statusCode(303);

        // when
        var next = begun(nora);
        var posture = nora.page(at(next, Section.POSTURE));
        var motion = nora.page(at(next, Section.MOTION));

        // then
        assertThat(posture.select("[aria-description=last time]").eachAttr("aria-label"))
                .containsExactly("Talar head, left, +1");
        assertThat(posture.select("input[type=radio][checked]")).isEmpty();
        assertThat(motion.select("#leftLungeStraight-last").text()).isEqualTo("last time: 38 °");
    }

    @Test
    void sameAsLastTimeAnswersWhatIsStillOpen() {
        // given
        var first = begun(nora);
        save(first, Section.POSTURE, "leftTalarHead", "1", "rightTalarHead", "2", "leftMedialArch", "not-tested");
        sign(first).then().statusCode(303);
        var next = begun(nora);
        var repeat = nora.page(at(next, Section.POSTURE))
                .select("button:contains(Same as last time)")
                .attr("formaction");

        // when
        var page = nora.followed(nora.post(repeat, form(shown(nora, next, Section.POSTURE), "leftTalarHead", "-1")));

        // then
        assertThat(chosen(page, new Field(Side.LEFT, Criterion.TALAR_HEAD))).isEqualTo("-1");
        assertThat(chosen(page, new Field(Side.RIGHT, Criterion.TALAR_HEAD))).isEqualTo("2");
        assertThat(chosen(page, new Field(Side.LEFT, Criterion.MEDIAL_ARCH))).isEqualTo("not-tested");
        assertThat(nora.page(at(next, Section.HEEL)).select("button:contains(Same as last time)"))
                .isEmpty();
    }

    @Test
    void anExamIsFoundOnlyUnderItsOwnPatient() {
        // given
        var exam = begun(nora);
        var elsewhere = PatientExample.registeredBy(nora) + exam.substring(patient.length());

        // then
        nora.get(elsewhere).then().statusCode(404);
        nora.get(elsewhere + "/heel").then().statusCode(404);
        nora.post(elsewhere + "/closing", Map.of("note", "x")).then().statusCode(404);
        nora.post(elsewhere + "/signature", Map.of("note", "x")).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void examsAreForClinicians(DemoPerson person) {
        // given
        var exam = begun(nora);
        var other = Visitor.as(person);

        // then
        other.get(exam).then().statusCode(403);
        other.get(patient + "/exams").then().statusCode(403);
        other.post(exam + "/closing", Map.of()).then().statusCode(403);
        assertThat(other.page(patient).select("[aria-labelledby=exams], .next-step:contains(exam)"))
                .isEmpty();
    }

    @Test
    void anOpenDraftWaitsOnTheLandingPageUntilItIsSigned() {
        // given
        var exam = begun(nora);
        assertThat(drafts()).contains(exam);

        // when
        sign(exam, "note", "x").then().statusCode(303);

        // then
        assertThat(drafts()).isNotEmpty().doesNotContain(exam);
    }

    @Test
    void theListHasPages() {
        // given
        IntStream.range(0, 26)
                .forEach(i -> sign(begun(nora), "note", "Exam " + i).then().statusCode(303));

        // then
        assertThat(nora.page(patient + "/exams").select(".paging a").eachText()).containsExactly("Older");
        assertThat(nora.page(patient + "/exams?page=2").select(".paging a").eachText())
                .containsExactly("Newer");
        assertThat(nora.page(patient + "/exams?page=9").select(".empty").text()).contains("Nothing on this page");
    }

    @Test
    void loadingAndSavingTakeFewStatements() {
        // given
        var first = begun(nora);
        save(first, Section.POSTURE, "leftTalarHead", "1").then().statusCode(303);
        sign(first).then().statusCode(303);
        var exam = begun(nora);
        var heel = form(shown(nora, exam, Section.HEEL), "leftHeelPain", "6");
        var closing = form(shown(nora, exam, Section.CLOSING), "note", "Final");

        // then
        assertThat(statements.of(() -> nora.page(at(exam, Section.HEEL)))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> autosave(exam, Section.HEEL, heel).then().statusCode(200)))
                .isLessThanOrEqualTo(6);
        autosave(exam, Section.CLOSING, closing).then().statusCode(200);
        var saved = shown(nora, exam, Section.CLOSING);
        assertThat(statements.of(
                        () -> nora.post(exam + "/signature", saved).then().statusCode(303)))
                .isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> nora.page(exam))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> nora.page(patient + "/exams"))).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shown=",
                "shown=x&shown=y",
                "leftTalarHead=%F0%9F%A6%B6",
                "note=%00",
                "%",
                "note=%zz",
                "=&=",
                "examinedOn=%27"
            })
    void noBodyBreaksIt(String body) throws IOException, InterruptedException {
        // given
        var exam = begun(nora);

        // then
        for (var path : new String[] {
            exam + "/posture",
            exam + "/history",
            exam + "/signature",
            exam + "/closing?over=x&then=y&same=z",
            exam + "/amendment",
            exam + "/retraction",
            exam + "/disposition",
            patient + "/exams"
        }) {
            for (var type : new String[] {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=none",
                "multipart/form-data; boundary=x",
                "application/json"
            }) {
                assertThat(status(path, type, body)).as(path + " " + type).isLessThan(500);
            }
        }
    }

    /** As a client would that makes up its own encoding. */
    private static int status(String path, String type, String body) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + RestAssured.port + path);
        var request = HttpRequest.newBuilder(address)
                .header(SignInByName.AS, DemoPerson.CLINICIAN_NORTH.username())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<String> drafts() {
        return nora.page("/c/northside/attention/draft").select("main li a").eachAttr("href");
    }

    /** One of all the answers a field can have, in turn. */
    private static String answer(Field field, int place) {
        var scale = field.finding().scale();
        var answers = new ArrayList<>(
                scale.options().stream().map(Scale.Option::value).toList());
        switch (scale) {
            case Scale.Numbers numbers
            when answers.isEmpty() -> {
                answers.add(numbers.min().stripTrailingZeros().toPlainString());
                answers.add(numbers.max().stripTrailingZeros().toPlainString());
            }
            case Scale.Text text -> answers.add("Text " + place);
            default -> {}
        }
        answers.addAll(Findings.passes(field.finding()));
        return answers.get(place % answers.size());
    }

    /** What the form shows as chosen, or nothing. */
    private static String chosen(Document page, Field field) {
        var tapped = page.select("input[type=radio][name=" + field.name() + "][checked]");
        return tapped.isEmpty()
                ? page.select("input#%1$s, textarea#%1$s, #%1$s option[selected]".formatted(field.name()))
                        .val()
                : tapped.val();
    }

    private static Map<String, String> rated(Side side, int rating) {
        var rated = new LinkedHashMap<String, String>();
        for (var criterion : Criterion.values()) {
            rated.put(new Field(side, criterion).name(), Integer.toString(rating));
        }
        return rated;
    }

    private String begun(Visitor visitor) {
        return ExamExample.begunBy(visitor, patient);
    }

    private Response save(String exam, Section section, String... typed) {
        return save(nora, exam, section, typed);
    }

    private static Response save(Visitor visitor, String exam, Section section, String... typed) {
        return ExamExample.saved(visitor, exam, section, typed);
    }

    private Response sign(String exam, String... typed) {
        return ExamExample.signed(nora, exam, typed);
    }

    private static Map<String, String> shown(Visitor visitor, String exam, Section section) {
        return ExamExample.shown(visitor, exam, section);
    }

    private static String at(String exam, Section section) {
        return ExamExample.at(exam, section);
    }

    private Response autosave(String exam, Section section, Map<String, String> typed) {
        return nora.request()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(typed)
                .post(at(exam, section));
    }

    private static UUID id(String exam) {
        return UUID.fromString(exam.substring(exam.length() - 36));
    }
}
