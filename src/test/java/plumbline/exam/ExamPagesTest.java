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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SignInByName;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ExamPagesTest {

    private static final Map<String, String> NOTHING = Map.of("version", "0", "examinedOn", "2026-05-12");
    private static final Field LEFT_HEEL = new Field(Side.LEFT, Pain.HEEL_PAIN);

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
        sign(exam, "leftHeelPain", "3").then().statusCode(303);

        // then
        assertThat(begun(nora)).isNotEqualTo(exam);
    }

    @Test
    void everyFindingOfBothFeetIsKeptWhereItWasTyped() {
        // given
        var exam = begun(nora);
        var typed = IntStream.range(0, Field.ALL.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> Field.ALL.get(place).name(), place -> answer(Field.ALL.get(place), place)));

        // when
        var page = nora.followed(nora.post(exam, with(typed)));

        // then
        assertThat(Field.ALL)
                .allSatisfy(field -> assertThat(chosen(page, field)).isEqualTo(typed.get(field.name())));
    }

    @Test
    void totalsBandsAndAsymmetryComeBackWithEachSave() {
        // given
        var exam = begun(nora);
        var typed = new LinkedHashMap<>(rated(Side.LEFT, 2));
        typed.putAll(rated(Side.RIGHT, 1));

        // when
        var answer = autosave(exam, with(typed));

        // then
        answer.then().statusCode(200);
        var part = html(answer);
        assertThat(part.select("#totals").text())
                .contains(
                        "+12 highly pronated (+10 to +12)",
                        "+6 pronated (+6 to +9)",
                        "Left is 6 more pronated than right",
                        "severely asymmetric");
        assertThat(part.select("#sections").text()).contains("Posture 12 of 12");
        assertThat(part.select("[name=version]").val()).isEqualTo("1");
        assertThat(part.select("h1, form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-tested"})
    void noTotalIsGuessedFromFiveCriteria(String sixth) {
        // given
        var exam = begun(nora);

        // when
        var part = html(autosave(exam, form(with(rated(Side.LEFT, 2)), "leftMedialArch", sixth)));

        // then
        assertThat(part.select("#totals .left").text())
                .contains("No total without all six")
                .doesNotContain("10");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsSaved() {
        // given
        var exam = begun(nora);
        var note = "x".repeat(4001);

        // when
        var answer = save(exam, "leftHeelPain", "11", "rightHeelPain", "4", "note", note);

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#leftHeelPain-error").text()).contains("A whole number from 0 to 10");
        assertThat(html(answer).select("#note-error").text()).contains("At most 4000 characters");
        assertThat(html(answer).select("#note").val()).isEqualTo(note);
        var saved = nora.page(exam);
        assertThat(chosen(saved, new Field(Side.RIGHT, Pain.HEEL_PAIN))).isEqualTo("4");
        assertThat(chosen(saved, LEFT_HEEL)).isEmpty();
        assertThat(saved.select("#note").val()).isEmpty();
    }

    @Test
    void aWrongFieldKeepsWhatWasSavedBefore() {
        // given
        var exam = begun(nora);
        save(exam, "leftHeelPain", "5").then().statusCode(303);

        // when
        autosave(exam, form(NOTHING, "leftHeelPain", "55", "version", "1"))
                .then()
                .statusCode(422);

        // then
        assertThat(chosen(nora.page(exam), LEFT_HEEL)).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2999-01-01", "1971-05-03", "soon"})
    void anImpossibleDayIsRefusedBesideItsField(String day) {
        // given
        var exam = begun(nora);

        // when
        var answer = save(exam, "examinedOn", day);

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#examinedOn-error").text()).isNotEmpty();
        assertThat(html(answer).select("#examinedOn").val()).isEqualTo(day);
    }

    @Test
    void notesKeepTheirLinesAndAreOnlyText() {
        // given
        var exam = begun(nora);

        // when
        var page = nora.followed(save(exam, "note", "Stiff first ray 🦶\r\n<script>alert(1)</script>"));

        // then
        assertThat(page.select("#note").val()).isEqualTo("Stiff first ray 🦶\n<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aStaleFormShowsWhatDiffersAndSavesNothing() {
        // given
        var exam = begun(nora);
        locum.post(exam, form(NOTHING, "leftHeelPain", "5", "note", "Theirs"))
                .then()
                .statusCode(303);

        // when
        var answer = save(exam, "leftHeelPain", "2", "note", "Mine");

        // then
        answer.then().statusCode(409);
        var page = html(answer);
        assertThat(page.select("#leftHeelPain-error").text()).isEqualTo("Meanwhile saved as “5”");
        assertThat(page.select("#note-error").text()).isEqualTo("Meanwhile saved as “Theirs”");
        assertThat(page.select("#saved").text()).contains("Not saved", DemoPerson.LOCUM.fullName());
        assertThat(page.select("#note").val()).isEqualTo("Mine");
        assertThat(page.select("[data-over]").attr("formaction")).isEqualTo(exam + "?over=1");
        assertThat(nora.page(exam).select("#note").val()).isEqualTo("Theirs");
    }

    @Test
    void replacingWhatOneHasSeenIsPossibleKnowingly() {
        // given
        var exam = begun(nora);
        locum.post(exam, form(NOTHING, "note", "Theirs")).then().statusCode(303);

        // when
        save(exam + "?over=1", "note", "Mine").then().statusCode(303);

        // then
        assertThat(nora.page(exam).select("#note").val()).isEqualTo("Mine");
    }

    @Test
    void replacingWhatOneHasNotSeenIsNot() {
        // given
        var exam = begun(nora);
        locum.post(exam, form(NOTHING, "note", "Theirs")).then().statusCode(303);
        locum.post(exam, form(NOTHING, "note", "Theirs, later", "version", "1"))
                .then()
                .statusCode(303);

        // when
        var answer = save(exam + "?over=1", "note", "Mine");

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("#note-error").text()).contains("Theirs, later");
    }

    @Test
    void aStaleFormWithTheSameValuesIsNoConflict() {
        // given
        var exam = begun(nora);
        save(exam, "note", "Same").then().statusCode(303);

        // then
        autosave(exam, form(NOTHING, "note", "Same")).then().statusCode(200);
    }

    @Test
    void ofManySavesAtOnceOneWinsAndTheOthersAreTold() {
        // given
        var exam = begun(nora);

        // when
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(
                        i -> autosave(exam, form(NOTHING, "note", "Note " + i)).statusCode())
                .toList();

        // then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void signingSavesWhatIsTypedAndMakesItFinal() {
        // given
        var exam = begun(nora);

        // when
        var page = nora.followed(sign(exam, "leftHeelPain", "6", "note", "Final"));

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

        // then
        sign(exam, "leftHeelPain", "6").then().statusCode(303);
        sign(exam, "leftHeelPain", "6").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature"})
    void aSignedExamTakesNothingMoreAndSaysWhatWasTyped(String path) {
        // given
        var exam = begun(nora);
        sign(exam, "leftHeelPain", "6").then().statusCode(303);

        // when
        var answer = save(exam + path, "leftHeelPain", "2", "version", "1");

        // then
        answer.then().statusCode(409);
        assertThat(html(answer).select("[role=alert]").text())
                .contains("it can no longer be changed", "Heel pain, left: 2");
        var part = autosave(exam, form(NOTHING, "leftHeelPain", "2", "version", "1"));
        part.then().statusCode(409);
        assertThat(html(part).select("#saved").text()).contains("Not saved", "signed this exam");
        assertThat(nora.page(exam).select("tr:contains(Heel pain) td").eachText())
                .containsExactly("6", "no answer");
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
        sign(exam, "leftHeelPain", "6", "examinedOn", "2026-02-30").then().statusCode(422);

        // then
        assertThat(nora.page(exam).select("#sign")).hasSize(1);
    }

    @Test
    void theDatabaseItselfLetsNobodyChangeOrCountersignASignedExam() throws SQLException {
        // given
        var draft = begun(locum);
        var signed = begun(nora);
        sign(signed, "leftHeelPain", "6").then().statusCode(303);

        // then
        assertThat(asNora("update exam set note = 'x', saved_by = app_user() where id = ?", id(draft)))
                .isEqualTo(1);
        assertThat(asNora("update exam set note = 'x', saved_by = app_user() where id = ?", id(signed)))
                .isZero();
        assertThatThrownBy(() -> asNora("delete from exam where id = ?", id(draft)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asNora("delete from exam_signature where exam_id = ?", id(signed)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asNora("""
                        insert into exam_signature (id, patient_id, exam_id, signed_by)
                        select uuidv7(), patient_id, id, examiner from exam where id = ?""", id(draft))).hasMessageContaining("row-level security");
    }

    @Test
    void theLastSignedExamIsMarkedInTheNext() {
        // given
        sign(begun(nora), "leftTalarHead", "1").then().statusCode(303);

        // when
        var page = nora.page(begun(nora));

        // then
        assertThat(page.select("[aria-description=last time]").eachAttr("aria-label"))
                .containsExactly("Talar head, left, +1");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
    }

    @Test
    void anExamIsFoundOnlyUnderItsOwnPatient() {
        // given
        var exam = begun(nora);
        var elsewhere = PatientExample.registeredBy(nora) + exam.substring(patient.length());

        // then
        nora.get(elsewhere).then().statusCode(404);
        save(elsewhere, "note", "x").then().statusCode(404);
        sign(elsewhere, "note", "x").then().statusCode(404);
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
        other.post(exam, NOTHING).then().statusCode(403);
        assertThat(other.page(patient).select("[aria-labelledby=exams], .next-step:contains(exam)"))
                .isEmpty();
    }

    @Test
    void anOpenDraftWaitsOnTheLandingPageUntilItIsSigned() {
        // given
        var exam = begun(nora);
        assertThat(drafts()).contains(exam);

        // when
        sign(exam, "leftHeelPain", "6").then().statusCode(303);

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
        sign(begun(nora), "leftTalarHead", "1").then().statusCode(303);
        var exam = begun(nora);

        // then
        assertThat(statements.of(() -> nora.page(exam))).isLessThanOrEqualTo(8);
        assertThat(statements.of(() -> autosave(exam, form(NOTHING, "leftHeelPain", "6"))))
                .isLessThanOrEqualTo(8);
        assertThat(statements.of(() -> sign(exam, "leftHeelPain", "6"))).isLessThanOrEqualTo(8);
        assertThat(statements.of(() -> nora.page(patient + "/exams"))).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "version=",
                "version=x&version=y",
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
        for (var path : new String[] {exam, exam + "/signature", exam + "?over=x", patient + "/exams"}) {
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
        return nora.page("/c/northside").select("[aria-labelledby=drafts] a").eachAttr("href");
    }

    private static String answer(Field field, int place) {
        var finding = field.finding();
        var choices = finding.max() - finding.min() + 2;
        var choice = place % choices;
        return choice == choices - 1 ? Foot.NOT_TESTED : Integer.toString(finding.min() + choice);
    }

    /** What the form shows as chosen, or nothing. */
    private static String chosen(Document page, Field field) {
        return page.select("input[name=" + field.name() + "][checked], #" + field.name() + " option[selected]")
                .val();
    }

    private static Map<String, String> rated(Side side, int rating) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> new Field(side, criterion).name())
                .collect(Collectors.toMap(name -> name, name -> Integer.toString(rating)));
    }

    private String begun(Visitor visitor) {
        var location = visitor.post(patient + "/exams", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    private Response save(String path, String... typed) {
        return nora.post(path, form(NOTHING, typed));
    }

    private Response sign(String exam, String... typed) {
        return save(exam + "/signature", typed);
    }

    private Response autosave(String exam, Map<String, String> typed) {
        return nora.request()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(typed)
                .post(exam);
    }

    private static Map<String, String> with(Map<String, String> typed) {
        var all = new LinkedHashMap<>(NOTHING);
        all.putAll(typed);
        return all;
    }

    private static UUID id(String exam) {
        return UUID.fromString(exam.substring(exam.length() - 36));
    }

    /** Runs one statement as the application does for Nora, in its own transaction. */
    private static int asNora(String sql, UUID id) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, DatabaseRoles.APPLICATION);
                var settings = connection.prepareStatement("""
                        select set_config('app.clinic_id', ?, false), set_config('app.user_id', ?, false),
                               set_config('app.scope', 'staff', false)""");
                var statement = connection.prepareStatement(sql)) {
            settings.setString(1, DemoClinic.NORTHSIDE.id().toString());
            settings.setString(2, DemoPerson.CLINICIAN_NORTH.subject().toString());
            settings.execute();
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }
}
