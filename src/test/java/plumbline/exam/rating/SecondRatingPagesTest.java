package plumbline.exam.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.local.DatabaseRoles;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class SecondRatingPagesTest {

    private static final List<String> INPUTS = List.of(
            "TalarHead",
            "MalleolarCurves",
            "CalcanealPosition",
            "TalonavicularBulge",
            "MedialArch",
            "ForefootPosition");
    private static final LocalDate TODAY = LocalDate.now(DemoClinic.NORTHSIDE.zone());
    private static final List<Integer> ALL_ONE = Collections.nCopies(6, 1);

    private final ExamBehindTheScenes exams = new ExamBehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor locum = Visitor.as(DemoPerson.LOCUM);
    private String patient = "";

    @Inject
    Statements statements;

    @BeforeEach
    void aNewPatient() {
        patient = PatientExample.registeredBy(nora);
    }

    @Test
    void theFormShowsNothingOfTheFirstRating() {
        // given
        var pronated = secondRating(examinedToday(Collections.nCopies(6, 2), Collections.nCopies(6, 2)));
        patient = PatientExample.registeredBy(nora);
        var supinated = secondRating(examinedToday(Collections.nCopies(6, -2), Collections.nCopies(6, -2)));

        // when
        var page = locum.page(pronated);

        // then
        assertThat(page.select("main fieldset")).hasSize(12);
        assertThat(page.select("main [checked]")).isEmpty();
        assertThat(page.select("#not-blind")).isEmpty();
        assertThat(page.select("main").text())
                .isEqualTo(locum.page(supinated).select("main").text());
    }

    @Test
    void bothRatingsStandSideBySide() {
        // given
        var exam = examinedToday(List.of(1, 1, 2, 0, 1, 1), ALL_ONE);
        exams.sign(exam);

        // when
        var page = locum.followed(rate(exam, List.of("1", "1", "0", "0", "1", "-1"), sixTimes("1")));

        // then
        assertThat(page.select("h1").text()).contains("agree on 10 of 12 criteria");
        assertThat(page.select("main").text())
                .contains("First by " + DemoPerson.CLINICIAN_NORTH.fullName())
                .contains("second by " + DemoPerson.LOCUM.fullName())
                .contains("2 steps apart at most");
        var left = page.select("[aria-labelledby=left-title]");
        assertThat(left.select("tbody td").eachText())
                .containsExactly(
                        "+1", "+1", "same", "+1", "+1", "same", "+2", "0", "−2", "0", "0", "same", "+1", "+1", "same",
                        "+1", "−1", "−2");
        assertThat(left.select("tfoot td").eachText()).containsExactly("+6 pronated", "+2 normal", "−4");
        assertThat(page.select("[aria-labelledby=right-title] tfoot td").eachText())
                .containsExactly("+6 pronated", "+6 pronated", "same");
        assertThat(page.select("#not-blind, #not-signed")).isEmpty();
        assertThat(exams.second(exam, "blind")).isEqualTo("t");
    }

    @Test
    void notTestedIsNeitherZeroNorComparedNorGuessed() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);

        // when
        var page = locum.followed(rate(exam, List.of("0", "not-tested", "1", "1", "1", "1"), sixTimes("not-tested")));

        // then
        assertThat(exams.second(exam, "left_talar_head")).isEqualTo("0");
        assertThat(exams.second(exam, "left_malleolar_curves")).isNull();
        assertThat(page.select("h1").text()).contains("agree on 4 of 5 criteria");
        assertThat(page.select("[aria-labelledby=left-title] tbody tr:nth-child(2) td")
                        .eachText())
                .containsExactly("+1", "not tested", "–");
        assertThat(page.select("[aria-labelledby=left-title] tfoot td").eachText())
                .containsExactly("+6 pronated", "no total", "–");
        assertThat(page.select("[aria-labelledby=right-title] tbody td:nth-child(3)")
                        .eachText())
                .containsOnly("not tested");
    }

    @Test
    void everyCriterionNeedsAnAnswerAndWhatIsTypedStays() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var typed = form(ratings(sixTimes("-2"), sixTimes("not-tested")), "leftMedialArch", "", "rightTalarHead", "3");

        // when
        var answer = locum.post(secondRating(exam), typed);

        // then
        answer.then().statusCode(422);
        var page = html(answer);
        assertThat(page.select("#leftMedialArch-error, #rightTalarHead-error").eachText())
                .containsExactly("Choose −2 to +2, or not tested", "Choose −2 to +2, or not tested");
        assertThat(page.select("#summary a").eachAttr("href")).containsExactly("#rightTalarHead", "#leftMedialArch");
        assertThat(page.select("main [checked]")).hasSize(10);
        assertThat(page.select("[name=leftTalarHead][checked]").val()).isEqualTo("-2");
        assertThat(page.select("[name=rightMedialArch][checked]").val()).isEqualTo("not-tested");
    }

    @Test
    void theExaminerCannotBeTheSecondRater() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);

        // when
        var answer = nora.post(secondRating(exam), ratings(sixTimes("2"), sixTimes("2")));

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("h1").text()).contains("needs a colleague");
        assertThat(html(answer).select("[role=alert]").text()).contains("Not saved", "Talar head, left: +2");
        var page = nora.page(secondRating(exam));
        assertThat(page.select("main").text()).contains("Ask a colleague");
        assertThat(page.select("main form, [role=alert]")).isEmpty();
    }

    @Test
    void anotherDayIsTooLate() {
        // given
        var exam = exams.draft(
                DemoClinic.NORTHSIDE, patientId(), DemoPerson.CLINICIAN_NORTH, TODAY.minusDays(1), ALL_ONE, ALL_ONE);

        // when
        var answer = rate(exam, sixTimes("-1"), sixTimes("1"));

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("main").text())
                .contains("belongs to the day of the exam", "Begin a new exam", "Talar head, left: −1");
        assertThat(locum.page(secondRating(exam)).select("main form")).isEmpty();
    }

    @Test
    void anExamIsRatedASecondTimeOnlyOnce() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        rate(exam, sixTimes("1"), sixTimes("1")).then().statusCode(303);

        // when
        var again = rate(exam, sixTimes("2"), sixTimes("2"));

        // then
        again.then().statusCode(409);
        assertThat(html(again).select("[role=alert]").text()).contains("Not saved", "Talar head, left: +2");
        assertThat(locum.page(secondRating(exam)).select("h1").text()).contains("agree on 12 of 12");
    }

    @Test
    void pressingTheButtonTwiceIsOneRating() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var typed = form(
                ratings(sixTimes("1"), sixTimes("1")),
                "submission",
                UUID.randomUUID().toString());

        // then
        locum.post(secondRating(exam), typed).then().statusCode(303);
        locum.post(secondRating(exam), typed).then().statusCode(303);
    }

    @Test
    void theSameFormWithOtherAnswersIsNotTheSameRating() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var typed = form(
                ratings(sixTimes("1"), sixTimes("1")),
                "submission",
                UUID.randomUUID().toString());
        locum.post(secondRating(exam), typed).then().statusCode(303);

        // when
        var other = locum.post(secondRating(exam), form(typed, "leftMedialArch", "2"));

        // then
        other.then().statusCode(409);
        assertThat(html(other).select("[role=alert]").text()).contains("Not saved", "Medial arch, left: +2");
        assertThat(exams.second(exam, "left_medial_arch")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exams/%s/posture",
                "/exams/%s/history/?from=chart",
                "/exams/%s/disposition",
                "/exams",
                "/exams/?page=1"
            })
    void whoHasSeenTheFirstIsToldBeforeAndNotCounted(String page) {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        locum.page(patient + page.formatted(exam));

        // when
        var form = locum.page(secondRating(exam));

        // then
        assertThat(form.select("#not-blind").text()).contains("will be kept and shown, but not counted");
        var saved = locum.followed(rate(exam, sixTimes("1"), sixTimes("1")));
        assertThat(saved.select("#not-blind").text()).contains("Not blind, so not counted");
        assertThat(exams.second(exam, "blind")).isEqualTo("f");
    }

    /** Beside every field of a draft stands what the last exam found, and by then that may be this one. */
    @Test
    void openingADraftOfOnesOwnIsSeeingIt() {
        // given
        var own = ExamExample.begunBy(locum, patient);
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isEmpty();

        // when
        locum.page(ExamExample.at(own, Section.POSTURE));

        // then
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isNotEmpty();
    }

    @Test
    void openingThisRoomsOwnPageAgainIsNotSeeing() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        locum.page(secondRating(exam));
        locum.post(secondRating(exam), Map.of()).then().statusCode(422);

        // when
        rate(exam, sixTimes("1"), sixTimes("1")).then().statusCode(303);

        // then
        assertThat(exams.second(exam, "blind")).isEqualTo("t");
    }

    @Test
    void seeingItInAnotherWindowWhileRatingIsSeeingIt() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isEmpty();
        locum.page(patient + "/exams/" + exam.toString().toUpperCase(Locale.ROOT) + "/posture");

        // when
        rate(exam, sixTimes("1"), sixTimes("1")).then().statusCode(303);

        // then
        assertThat(exams.second(exam, "blind")).isEqualTo("f");
    }

    @Test
    void theChartShowsTheFirstRatingOnceItIsSigned() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        locum.page(patient);
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isEmpty();
        exams.sign(exam);
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isEmpty();

        // when
        locum.page(patient);

        // then
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isNotEmpty();
    }

    @Test
    void whatOthersHaveSeenDoesNotCount() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        nora.page(patient + "/exams/" + exam + "/posture");

        // then
        assertThat(locum.page(secondRating(exam)).select("#not-blind")).isEmpty();
    }

    @Test
    void untilTheExamIsSignedOnlyTheRaterSeesBoth() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var rater = locum.followed(rate(exam, sixTimes("-2"), sixTimes("2")));

        // when
        var examiner = nora.page(secondRating(exam));

        // then
        assertThat(rater.select("#not-signed").text()).contains("once the exam is signed");
        assertThat(examiner.select("h1").text()).isEqualTo(DemoPerson.LOCUM.fullName() + " has rated these feet");
        assertThat(examiner.select("main").text()).doesNotContain("−2", "−12", "+12");
        exams.sign(exam);
        assertThat(nora.page(secondRating(exam)).select("tfoot td").eachText()).contains("−12 highly supinated");
    }

    @Test
    void theSignedExamSaysWhatTheSecondRaterFound() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        rate(exam, List.of("1", "1", "1", "1", "1", "0"), List.of("1", "1", "1", "1", "1", "not-tested"));
        exams.sign(exam);

        // when
        var line = nora.page(patient + "/exams/" + exam).select("#second-rating");

        // then
        assertThat(line.text())
                .isEqualTo("Second rating by " + DemoPerson.LOCUM.fullName()
                        + ": total +5 / none, agree on 10 of 11 criteria.");
        assertThat(line.select("a").attr("href")).isEqualTo(secondRating(exam));
    }

    @Test
    void theSignedExamSaysWhenTheSecondRaterHadSeenTheFirst() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        exams.rate(exam, DemoPerson.LOCUM, false, ALL_ONE, ALL_ONE);
        exams.sign(exam);

        // then
        assertThat(nora.page(patient + "/exams/" + exam)
                        .select("#second-rating")
                        .text())
                .endsWith("agree on 12 of 12 criteria; not blind, so not counted.");
    }

    /** An exam that was marked as entered in error before it was signed is finished too, and its rater keeps to themselves. */
    @Test
    void anExamThatWasNeverSignedSaysNothingOfIt() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        rate(exam, sixTimes("-2"), sixTimes("2")).then().statusCode(303);
        nora.post(patient + "/exams/" + exam + "/retraction", Map.of("reason", "Another patient"))
                .then()
                .statusCode(303);

        // when
        var page = nora.page(patient + "/exams/" + exam);

        // then
        assertThat(page.select("main").text()).contains("Entered in error").doesNotContain("Second rating");
    }

    @Test
    void theChartLeadsAColleagueToTheSecondRatingOfADraft() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);

        // then
        assertThat(chartLinks(locum)).containsExactly(secondRating(exam));
        assertThat(chartLinks(nora)).isEmpty();
        assertThat(chartLinks(Visitor.as(DemoPerson.ASSISTANT_NORTH))).isEmpty();
        rate(exam, sixTimes("1"), sixTimes("1")).then().statusCode(303);
        assertThat(chartLinks(locum)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void secondRatingsAreForClinicians(DemoPerson person) {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var other = Visitor.as(person);

        // then
        other.get(secondRating(exam)).then().statusCode(403);
        other.post(secondRating(exam), ratings(sixTimes("1"), sixTimes("1")))
                .then()
                .statusCode(403);
    }

    @Test
    void anExamIsFoundOnlyUnderItsOwnPatientAndClinic() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var other = PatientExample.registeredBy(nora) + "/exams/" + exam + "/second-rating";
        var harbour = secondRating(exam).replace("/northside/", "/harbour/");

        // then
        for (var address : List.of(other, harbour)) {
            locum.get(address).then().statusCode(404);
            locum.post(address, ratings(sixTimes("1"), sixTimes("1"))).then().statusCode(404);
        }
    }

    @Test
    void showingAndSavingTakeFewStatements() {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);

        // then
        assertThat(statements.of(() -> locum.page(secondRating(exam)))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> rate(exam, sixTimes("1"), sixTimes("1"))))
                .isLessThanOrEqualTo(8);
        assertThat(statements.of(() -> locum.page(secondRating(exam)))).isLessThanOrEqualTo(6);
        exams.sign(exam);
        assertThat(statements.of(() -> locum.page(patient + "/exams/" + exam))).isLessThanOrEqualTo(6);
    }

    @Test
    void theDatabaseItselfKeepsRatersApart() throws SQLException {
        // given
        var exam = examinedToday(ALL_ONE, ALL_ONE);
        var insert = """
                insert into second_rating (id, patient_id, exam_id, blind%s)
                select uuidv7(), patient_id, id, true%s from exam where id = ?""";

        // then
        assertThatThrownBy(() -> as(DemoPerson.CLINICIAN_NORTH, insert.formatted("", ""), exam))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(
                        DemoPerson.CLINICIAN_NORTH,
                        insert.formatted(", rater", ", '" + DemoPerson.LOCUM.subject() + "'"),
                        exam))
                .hasMessageContaining("row-level security");
        assertThat(as(DemoPerson.LOCUM, insert.formatted("", ""), exam)).isOne();
        assertThatThrownBy(() -> as(DemoPerson.LOCUM, insert.formatted("", ""), exam))
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> as(DemoPerson.LOCUM, "update second_rating set blind = false where exam_id = ?", exam))
                .hasMessageContaining("permission denied");
        assertThat(as(DemoPerson.LOCUM, "delete from second_rating where exam_id = ?", exam))
                .isZero();
    }

    private UUID examinedToday(List<@Nullable Integer> left, List<@Nullable Integer> right) {
        return exams.draft(DemoClinic.NORTHSIDE, patientId(), DemoPerson.CLINICIAN_NORTH, TODAY, left, right);
    }

    private Response rate(UUID exam, List<String> left, List<String> right) {
        return locum.post(secondRating(exam), ratings(left, right));
    }

    private String secondRating(UUID exam) {
        return patient + "/exams/" + exam + "/second-rating";
    }

    private UUID patientId() {
        return UUID.fromString(patient.substring(patient.length() - 36));
    }

    private List<String> chartLinks(Visitor visitor) {
        return visitor.page(patient).select("[aria-labelledby=second-rating] a").eachAttr("href");
    }

    static Map<String, String> ratings(List<String> left, List<String> right) {
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < INPUTS.size(); i++) {
            typed.put("left" + INPUTS.get(i), left.get(i));
            typed.put("right" + INPUTS.get(i), right.get(i));
        }
        return typed;
    }

    private static List<String> sixTimes(String rating) {
        return Collections.nCopies(6, rating);
    }

    /** Runs one statement as the application does for this person, in its own transaction. */
    private static int as(DemoPerson person, String sql, UUID id) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, DatabaseRoles.APPLICATION);
                var settings = connection.prepareStatement("""
                        select set_config('app.clinic_id', ?, false), set_config('app.user_id', ?, false),
                               set_config('app.scope', 'staff', false)""");
                var statement = connection.prepareStatement(sql)) {
            settings.setString(1, DemoClinic.NORTHSIDE.id().toString());
            settings.setString(2, person.subject().toString());
            settings.execute();
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }
}
