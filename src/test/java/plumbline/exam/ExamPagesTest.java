package plumbline.exam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.PageServers;

@QuarkusTest
@WithTestResource(PageServers.class)
class ExamPagesTest {

    private String patient = "";

    @BeforeEach
    void register() {
        patient = registered();
    }

    @Test
    void aPatientWithoutExamsIsToldHowToBegin() {
        page(patient + "/exams").body(containsString("No exam yet"));
        page(patient).body(containsString("Start the first foot exam"));
    }

    @Test
    void whoBeganOneTodayGoesOnWithIt() {
        // given
        var exam = begun("clinician.north");

        // when
        var again = begun("clinician.north");
        var colleague = begun("locum");

        // then
        assertThat(again).isEqualTo(exam);
        assertThat(colleague).isNotEqualTo(exam);
        page(patient).body(containsString("Continue the exam of"), not(containsString("Start the first")));
        page(patient + "/exams").body(containsString(exam), containsString(colleague));
    }

    @Test
    void aSignedExamIsFollowedByANewOneAlsoOnTheSameDay() {
        // given
        var exam = begun("clinician.north");
        sign(exam, Map.of("leftHeelPain", "3")).statusCode(303);

        // then
        assertThat(begun("clinician.north")).isNotEqualTo(exam);
    }

    @Test
    void everyFindingOfBothFeetIsKeptWhereItWasTyped() {
        // given
        var exam = begun("clinician.north");
        var typed = IntStream.range(0, Field.ALL.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> Field.ALL.get(place).name(),
                        place -> answer(Field.ALL.get(place).finding(), place)));

        // when
        save(exam, typed).statusCode(303);

        // then
        var html = page(exam).extract().asString();
        assertThat(Field.ALL)
                .allSatisfy(field -> assertThat(chosen(html, field)).isEqualTo(typed.get(field.name())));
    }

    @Test
    void totalsBandsAndAsymmetryComeBackWithEachSave() {
        // given
        var exam = begun("clinician.north");
        var typed = rated("left", 2);
        typed.putAll(rated("right", 1));

        // when
        var answer = autosave(exam, typed);

        // then
        answer.statusCode(200)
                .body(
                        containsString("+12"),
                        containsString("highly pronated (+10 to +12)"),
                        containsString("+6"),
                        containsString("pronated (+6 to +9)"),
                        containsString("Left is 6 more pronated than right"),
                        containsString("severely asymmetric"),
                        containsString("12 of 12"),
                        containsString("name=\"version\" value=\"1\""),
                        not(containsString("<html")));
    }

    @Test
    void noTotalIsGuessedFromFiveCriteria() {
        // given
        var exam = begun("clinician.north");
        var typed = rated("left", 2);
        typed.put("leftMedialArch", "not-tested");

        // when
        autosave(exam, typed)
                .statusCode(200)
                .body(containsString("No total without all six"), not(containsString("+10")));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsSaved() {
        // given
        var exam = begun("clinician.north");

        // when
        save(exam, Map.of("leftHeelPain", "11", "rightHeelPain", "4", "note", "x".repeat(4001)))
                .statusCode(422)
                .body(
                        containsString("A whole number from 0 to 10"),
                        containsString("At most 4000 characters"),
                        containsString("x".repeat(4001)),
                        containsString("except what is marked"));

        // then
        var html = page(exam).extract().asString();
        assertThat(chosen(html, new Field(Side.RIGHT, Pain.HEEL_PAIN))).isEqualTo("4");
        assertThat(chosen(html, new Field(Side.LEFT, Pain.HEEL_PAIN))).isEmpty();
        assertThat(html).doesNotContain("xxx");
    }

    @Test
    void aWrongFieldKeepsWhatWasSavedBefore() {
        // given
        var exam = begun("clinician.north");
        save(exam, Map.of("leftHeelPain", "5")).statusCode(303);

        // when
        autosave(exam, Map.of("leftHeelPain", "55", "version", "1")).statusCode(422);

        // then
        var html = page(exam).extract().asString();
        assertThat(chosen(html, new Field(Side.LEFT, Pain.HEEL_PAIN))).isEqualTo("5");
    }

    @Test
    void notesKeepTheirLinesAndAreOnlyText() {
        // given
        var exam = begun("clinician.north");

        // when
        save(exam, Map.of("note", "Stiff first ray 🦶\r\n<script>alert(1)</script>"))
                .statusCode(303);

        // then
        page(exam)
                .body(
                        containsString("Stiff first ray 🦶\n&lt;script&gt;alert(1)&lt;/script&gt;"),
                        not(containsString("<script>alert")));
    }

    @Test
    void aStaleFormShowsWhatDiffersAndSavesNothing() {
        // given
        var exam = begun("clinician.north");
        save("locum", exam, Map.of("leftHeelPain", "5", "note", "Theirs")).statusCode(303);

        // when
        var answer = save(exam, Map.of("leftHeelPain", "2", "note", "Mine", "version", "0"));

        // then
        answer.statusCode(409)
                .body(
                        containsString("Meanwhile saved as “5”"),
                        containsString("Meanwhile saved as “Theirs”"),
                        containsString("Lukas Cohen saved this exam meanwhile"),
                        containsString(">Mine</textarea>"),
                        containsString("?over=1"));
        page(exam).body(containsString(">Theirs</textarea>"));
    }

    @Test
    void replacingWhatOneHasSeenIsPossibleKnowingly() {
        // given
        var exam = begun("clinician.north");
        save("locum", exam, Map.of("note", "Theirs")).statusCode(303);

        // when
        save(exam + "?over=1", Map.of("note", "Mine", "version", "0")).statusCode(303);

        // then
        page(exam).body(containsString(">Mine</textarea>"));
    }

    @Test
    void replacingWhatOneHasNotSeenIsNot() {
        // given
        var exam = begun("clinician.north");
        save("locum", exam, Map.of("note", "Theirs")).statusCode(303);
        save("locum", exam, Map.of("note", "Theirs, later", "version", "1")).statusCode(303);

        // when
        save(exam + "?over=1", Map.of("note", "Mine", "version", "0"))
                .statusCode(409)
                .body(containsString("Meanwhile saved as “Theirs, later”"));
    }

    @Test
    void aStaleFormWithTheSameValuesIsNoConflict() {
        // given
        var exam = begun("clinician.north");
        save(exam, Map.of("note", "Same")).statusCode(303);

        // then
        autosave(exam, Map.of("note", "Same", "version", "0")).statusCode(200);
    }

    @Test
    void signingSavesWhatIsTypedAndMakesItFinal() {
        // given
        var exam = begun("clinician.north");

        // when
        sign(exam, Map.of("leftHeelPain", "6", "note", "Final")).statusCode(303).header("Location", endsWith(exam));

        // then
        page(exam)
                .body(
                        containsString("Signed by Nora Lind"),
                        containsString("Final"),
                        not(containsString("<input")),
                        not(containsString("<textarea")));
        page(patient).body(containsString("Last signed"), not(containsString("Continue the exam")));
    }

    @Test
    void pressingSignTwiceIsOneSignature() {
        // given
        var exam = begun("clinician.north");

        // when
        sign(exam, Map.of("leftHeelPain", "6")).statusCode(303);
        sign(exam, Map.of("leftHeelPain", "6")).statusCode(303);

        // then
        page(exam).body(containsString("Signed by Nora Lind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature"})
    void aSignedExamTakesNothingMore(String path) {
        // given
        var exam = begun("clinician.north");
        sign(exam, Map.of("leftHeelPain", "6")).statusCode(303);

        // when
        save(exam + path, Map.of("leftHeelPain", "2", "version", "1"))
                .statusCode(409)
                .body(containsString("it can no longer be changed"), containsString("Heel pain, left"));
        autosave(exam, Map.of("leftHeelPain", "2", "version", "1"))
                .statusCode(409)
                .body(containsString("Nora Lind signed this exam"));

        // then
        page(exam).body(containsString("<td>6</td>"));
    }

    @Test
    void nothingIsNothingToSign() {
        sign(begun("clinician.north"), Map.of()).statusCode(422).body(containsString("Nothing has been recorded yet"));
    }

    @Test
    void whatIsWrongIsNotSigned() {
        // given
        var exam = begun("clinician.north");

        // when
        sign(exam, Map.of("leftHeelPain", "6", "examinedOn", "2026-02-30"))
                .statusCode(422)
                .body(containsString("A date that exists"));

        // then
        page(exam).body(containsString("Sign</button>"));
    }

    @Test
    void theLastSignedExamIsMarkedInTheNext() {
        // given
        sign(begun("clinician.north"), Map.of("leftTalarHead", "1")).statusCode(303);

        // when
        var html = page(begun("clinician.north")).extract().asString();

        // then
        assertThat(html).contains("underlined is last time");
        assertThat(html.split("aria-description=\"last time\"", -1)).hasSize(2);
        assertThat(chosen(html, new Field(Side.LEFT, Criterion.TALAR_HEAD))).isEmpty();
    }

    @Test
    void anExamIsFoundOnlyUnderItsOwnPatient() {
        // given
        var exam = begun("clinician.north");
        var elsewhere = registered() + exam.substring(patient.length());

        // then
        as("clinician.north").get(elsewhere).then().statusCode(404);
        save(elsewhere, Map.of("note", "x")).statusCode(404);
        sign(elsewhere, Map.of("note", "x")).statusCode(404);
    }

    @Test
    void examsAreForTheCliniciansOfTheClinic() {
        // given
        var exam = begun("clinician.north");

        // then
        for (var path : new String[] {patient + "/exams", exam}) {
            as("assistant.north").get(path).then().statusCode(403);
            as("admin.north").get(path).then().statusCode(403);
            as("patient.north").get(path).then().statusCode(404);
            as("clinician.harbour").get(path).then().statusCode(404);
            as("clinician.harbour")
                    .get(path.replace("northside", "harbour"))
                    .then()
                    .statusCode(404);
        }
        as("assistant.north").get(patient).then().statusCode(200).body(not(containsString("Foot exams")));
    }

    @Test
    void theListHasPages() {
        // given
        IntStream.range(0, 26).forEach(i -> sign(begun("clinician.north"), Map.of("note", "Exam " + i)));

        // then
        page(patient + "/exams").body(containsString("?page=2\">Older"));
        page(patient + "/exams?page=2").body(containsString("?page=1\">Newer"), not(containsString("Older")));
        page(patient + "/exams?page=9").body(containsString("Nothing on this page"));
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
                "=&=",
                "examinedOn=%27"
            })
    void noBodyBreaksIt(String body) {
        // given
        var exam = begun("clinician.north");

        // then
        for (var path : new String[] {exam, exam + "/signature", exam + "?over=%F0", patient + "/exams"}) {
            as("clinician.north")
                    .contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(lessThan(500));
        }
        as("clinician.north")
                .contentType("application/json")
                .body("{}")
                .post(exam)
                .then()
                .statusCode(lessThan(500));
        as("clinician.north").get(patient + "/exams?page=-1").then().statusCode(200);
        as("clinician.north").get(patient + "/exams?page=x").then().statusCode(lessThan(500));
    }

    private static String answer(Finding finding, int place) {
        var choices = finding.max() - finding.min() + 2;
        var choice = place % choices;
        return choice == choices - 1 ? Foot.NOT_TESTED : Integer.toString(finding.min() + choice);
    }

    /** What the form shows as chosen, or nothing. */
    private static String chosen(String html, Field field) {
        var radio = Pattern.compile("name=\"" + field.name() + "\" value=\"([^\"]*)\"[^>]* checked");
        var option = Pattern.compile(
                "<select id=\"" + field.name() + "\"(?:(?!</select>)[\\s\\S])*value=\"([^\"]*)\" selected");
        var match = (field.finding() instanceof WearZone ? option : radio).matcher(html);
        return match.find() ? match.group(1) : "";
    }

    private static Map<String, String> rated(String side, int rating) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> new Field(side.equals("left") ? Side.LEFT : Side.RIGHT, criterion))
                .collect(Collectors.toMap(Field::name, field -> Integer.toString(rating), (a, b) -> a, HashMap::new));
    }

    private String begun(String person) {
        return location(as(person).post(patient + "/exams").then().statusCode(303));
    }

    private static ValidatableResponse save(String exam, Map<String, String> typed) {
        return save("clinician.north", exam, typed);
    }

    private static ValidatableResponse save(String person, String exam, Map<String, String> typed) {
        return form(as(person), typed).post(exam).then();
    }

    private static ValidatableResponse autosave(String exam, Map<String, String> typed) {
        return form(as("clinician.north").header("HX-Request", "true"), typed)
                .post(exam)
                .then();
    }

    private static ValidatableResponse sign(String exam, Map<String, String> typed) {
        return save(exam + "/signature", typed);
    }

    private static RequestSpecification form(RequestSpecification request, Map<String, String> typed) {
        var all = new HashMap<>(Map.of("version", "0", "examinedOn", "2026-05-12"));
        all.putAll(typed);
        return request.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .redirects()
                .follow(false)
                .formParams(all);
    }

    private static ValidatableResponse page(String path) {
        return as("clinician.north").get(path).then().statusCode(200);
    }

    private static RequestSpecification as(String person) {
        return given().header("As", person).redirects().follow(false);
    }

    private static String registered() {
        return location(as("clinician.north")
                .formParams(Map.of(
                        "recordNumber", UUID.randomUUID().toString(),
                        "givenName", "Margit",
                        "familyName", "Olsen",
                        "birthDate", "1975-03-12",
                        "sex", "FEMALE",
                        "complaint", "Low back pain",
                        "complaintSide", "LEFT",
                        "someoneElse", "yes"))
                .post("/c/northside/patients")
                .then()
                .statusCode(303));
    }

    private static String location(ValidatableResponse response) {
        return response.extract().header("Location").replaceFirst("^.*?(?=/c/)", "");
    }
}
