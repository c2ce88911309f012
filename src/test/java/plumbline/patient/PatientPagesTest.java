package plumbline.patient;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class PatientPagesTest {

    private static final String PATIENTS = "/c/northside/patients";

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    private static Map<String, String> someone() {
        var unique = UUID.randomUUID().toString();
        return Map.ofEntries(
                entry("submission", unique),
                entry("recordNumber", unique.substring(0, 18)),
                entry("givenName", "Ingrid"),
                entry("familyName", "Vik" + unique.substring(0, 8)),
                entry("birthDate", "1971-05-04"),
                entry("sex", "FEMALE"),
                entry("phone", ""),
                entry("complaint", "Low back pain"),
                entry("complaintSide", "LEFT"),
                entry("onset", "2024-03"),
                entry("someoneElse", "yes"));
    }

    @Test
    void theFrontDeskRegistersAPatientAndFindsTheChart() {
        var typed = someone();

        var chart = asta.followed(asta.post(PATIENTS, typed));

        assertThat(chart.select(".subject").text())
                .contains("Ingrid " + typed.get("familyName"), "No. " + typed.getOrDefault("recordNumber", ""))
                .contains("Low back pain, left, since March 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "recordNumber, '', Enter the record number",
        "givenName, '', Enter the given name",
        "givenName, '\u0000', 'At most 80 characters, without control characters'",
        "birthDate, '', Enter the birth date",
        "birthDate, 1980-02-30, 'A date that exists, such as 2024-03-12'",
        "birthDate, 2980-02-03, The birth date is in the future",
        "birthDate, 1820-02-03, Nobody alive was born then",
        "sex, '', Choose one",
        "sex, DRAGON, Choose one of the list",
        "email, not an address, An address such as name@example.org",
        "complaint, '', Enter the main complaint",
        "complaintSide, UP, Choose one of the list",
        "onset, lately, 'A day, month or year, such as 2024-03-12, 2024-03 or 2024'",
        "onset, 2999, The beginning is in the future",
        "onset, 1960, The complaint began before the birth date",
    })
    void wrongInputHasAMessageBesideItsFieldAndKeepsWhatWasTyped(String field, String wrong, String message) {
        var typed = form(someone(), field, wrong);

        var answer = nora.post(PATIENTS, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".summary").text()).contains(message);
        typed.forEach((name, value) -> {
            if (page.getElementById(name) != null && !value.equals("\u0000")) {
                assertThat(valueOf(page, name)).as(name).isEqualTo(isChoice(name) && wrong.equals(value) ? "" : value);
            }
        });
    }

    private static boolean isChoice(String field) {
        return field.equals("sex") || field.equals("complaintSide");
    }

    private static String valueOf(Document page, String field) {
        var option = page.select("select#" + field + " option[selected]").attr("value");
        return option.isEmpty() ? page.select("input#" + field).attr("value") : option;
    }

    @Test
    void tooLongTextIsRefusedAndKept() {
        for (var field : Map.of("givenName", 80, "familyName", 80, "complaint", 200, "recordNumber", 40, "phone", 40)
                .entrySet()) {
            var tooLong = "å".repeat(field.getValue() + 1);

            var page = html(nora.post(PATIENTS, form(someone(), field.getKey(), tooLong)));

            assertThat(page.select("#" + field.getKey() + "-error").text()).contains("At most " + field.getValue());
            assertThat(valueOf(page, field.getKey())).isEqualTo(tooLong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "😀🦶", "' or 1=1 --", "{7*7}", "</textarea>\"><b>"})
    void strangeTextIsStoredAndShownAsText(String text) {
        var chart = nora.followed(nora.post(PATIENTS, form(someone(), "givenName", text, "complaint", text)));

        assertThat(chart.select(".subject-name").text()).startsWith(text);
        assertThat(chart.select("main script, main b")).isEmpty();
    }

    @Test
    void aMissingFormIsAFormToFillIn() {
        var answer = nora.post(PATIENTS, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".summary li")).hasSize(7);
    }

    @Test
    void theButtonPressedTwiceRegistersOnce() {
        var typed = someone();

        var first = nora.post(PATIENTS, typed);
        var second = nora.post(PATIENTS, typed);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(registered(typed)).isOne();
    }

    @Test
    void theButtonPressedFiveTimesAtOnceRegistersOnce() throws Exception {
        var typed = someone();
        try (var hands = Executors.newFixedThreadPool(5)) {
            var answers = hands.invokeAll(IntStream.range(0, 5)
                    .<Callable<String>>mapToObj(
                            i -> () -> nora.post(PATIENTS, typed).header("Location"))
                    .toList());
            var locations = answers.stream().map(answer -> answer.resultNow()).distinct();
            assertThat(locations).hasSize(1);
        }
        assertThat(registered(typed)).isOne();
    }

    @Test
    void theSameFormWithOtherValuesIsNotSilentlyDropped() {
        var typed = someone();
        nora.post(PATIENTS, typed);

        var answer = nora.post(PATIENTS, form(typed, "givenName", "Astrid"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select(".summary").text()).contains("already saved with other values");
        assertThat(valueOf(page, "givenName")).isEqualTo("Astrid");
        assertThat(page.select("input[name=submission]").attr("value")).isNotEqualTo(typed.get("submission"));
    }

    private long registered(Map<String, String> typed) {
        return database.column("select id from patient where record_number = ?", typed.getOrDefault("recordNumber", ""))
                .size();
    }

    @Test
    void aRecordNumberIsGivenOnce() {
        var typed = someone();
        nora.post(PATIENTS, typed);

        var page = html(nora.post(PATIENTS, form(someone(), "recordNumber", typed.getOrDefault("recordNumber", ""))));

        assertThat(page.select("#recordNumber-error").text()).contains("Another patient of this clinic");
    }

    @Test
    void aCorrectionCannotTakeAnothersNumberAndStaysACorrection() {
        var other = someone();
        nora.post(PATIENTS, other);
        var typed = someone();
        var address = nora.post(PATIENTS, typed).header("Location");
        var version = nora.page(address + "/edit").select("input[name=version]").attr("value");

        var answer = nora.post(
                address,
                form(
                        typed,
                        "submission",
                        fresh(),
                        "version",
                        version,
                        "recordNumber",
                        other.getOrDefault("recordNumber", "")));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#recordNumber-error").text()).contains("Another patient of this clinic");
        assertThat(address).endsWith(page.select("main form").attr("action"));
    }

    @Test
    void anotherClinicMayUseTheSameNumber() {
        var typed = someone();
        nora.post(PATIENTS, typed);

        var answer = Visitor.as(DemoPerson.CLINICIAN_HARBOUR).post("/c/harbour/patients", typed);

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"Ingrid, Vik", "Ingird, Vik", "Vik, Ingrid", "INGRID, VIK"})
    void aLikelyDuplicateIsPointedOutBeforeSaving(String givenName, String familyName) {
        var unique = "é" + UUID.randomUUID().toString().substring(0, 8);
        var typed = form(someone(), "givenName", "Ingrid", "familyName", "Vik " + unique);
        nora.post(PATIENTS, typed);
        var other = form(someone(), "givenName", givenName, "familyName", familyName + " " + unique, "someoneElse", "");

        var answer = nora.post(PATIENTS, other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#similar").text()).contains("Ingrid Vik " + unique);
        assertThat(registered(other)).isZero();
        assertThat(nora.post(PATIENTS, form(other, "someoneElse", "yes")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void someoneElseBornOnThatDayIsNoDuplicate() {
        nora.post(PATIENTS, form(someone(), "givenName", "Ingrid", "familyName", "Vik"));

        var answer = nora.post(
                PATIENTS,
                form(someone(), "givenName", "Olav", "familyName", "Strand" + UUID.randomUUID(), "someoneElse", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olsen", "OLS", "margit ol", "2041"})
    void aPatientIsFoundByAnyPart(String query) {
        var page = html(nora.post(PATIENTS + "/search", Map.of("query", query)));

        assertThat(page.select("#found").text()).contains("Olsen, Margit");
    }

    @Test
    void aPatientIsFoundByBirthDateHoweverItIsTyped() {
        var typed = someone();
        nora.post(PATIENTS, form(typed, "birthDate", "1931-12-04"));
        for (var query : new String[] {"1931-12-04", "4.12.1931", "04/12/1931"}) {
            assertThat(html(nora.post(PATIENTS + "/search", Map.of("query", query + " vik")))
                            .select("#found")
                            .text())
                    .as(query)
                    .contains(typed.get("familyName"));
        }
    }

    @Test
    void whileTypingOnlyTheFoundPartIsSent() {
        var answer = nora.request()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("query", "olsen")
                .post(PATIENTS + "/search");

        assertThat(answer.body().asString().strip())
                .startsWith("<div id=\"found\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\u0000", "zzzzzzzz", "' or 1=1 --", "\\", "a b c d e f g h i j k l"})
    void aStrangeQueryFindsNobodyAndBreaksNothing(String query) {
        var answer = nora.post(PATIENTS + "/search", Map.of("query", query + "zz"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("#found .empty")).hasSize(1);
    }

    @Test
    void theRegistryIsPaged() {
        var first = nora.page(PATIENTS);
        var second = html(nora.post(PATIENTS + "/search", Map.of("query", "", "page", "2")));

        assertThat(first.select("#found tbody tr")).hasSize(25);
        assertThat(second.select("#found tbody tr").text())
                .isNotEqualTo(first.select("#found tbody tr").text());
    }

    @Test
    void theChartGathersWhatIsKnown() {
        var chart = nora.page(PATIENTS + "/" + DemoPatient.MARGIT.id());

        assertThat(chart.select("main h2").eachText()).contains("Orthoses", "Details");
        assertThat(chart.text()).contains("Margit Olsen", "2041");
    }

    @Test
    void theFrontDeskSeesNoFindings() {
        var chart = asta.page(PATIENTS + "/" + DemoPatient.MARGIT.id());

        assertThat(chart.select("main h2").eachText())
                .doesNotContain("Orthoses", "Foot exam")
                .contains("Details");
        assertThat(chart.select(".tabs").text()).doesNotContain("Progress", "Exams");
    }

    @Test
    void openingAChartIsLogged() {
        var margit = DemoPatient.MARGIT.id();
        var before = opened(margit);

        nora.page(PATIENTS + "/" + margit);

        assertThat(opened(margit)).isEqualTo(before + 1);
    }

    private int opened(UUID patient) {
        return database.column(
                        "select id from access_entry where patient_id = ? and user_id = ?",
                        patient,
                        DemoPerson.CLINICIAN_NORTH.subject().toString())
                .size();
    }

    @Test
    void detailsAreCorrected() {
        var typed = someone();
        var address = nora.post(PATIENTS, typed).header("Location");
        var shown = nora.page(address + "/edit");

        var chart = nora.followed(nora.post(
                address,
                form(
                        typed,
                        "submission",
                        UUID.randomUUID().toString(),
                        "version",
                        shown.select("input[name=version]").attr("value"),
                        "givenName",
                        "Ingerid")));

        assertThat(shown.select("#complaint, #complaintSide, #onset")).isEmpty();
        assertThat(chart.select(".subject").text()).contains("Ingerid", "Low back pain, left, since March 2024");
    }

    @Test
    void whoeverExaminesFirstLooksAfterThePatientUntilSomeoneElseIsChosen() {
        // given
        var chart = PatientExample.registeredBy(nora);
        assertThat(facts(chart)).contains("Looked after by nobody yet");

        // when
        ExamExample.begunBy(Visitor.as(DemoPerson.LOCUM), chart);
        ExamExample.begunBy(nora, chart);

        // then
        assertThat(facts(chart)).contains("Looked after by " + DemoPerson.LOCUM.fullName());

        // when
        var form = nora.page(chart + "/edit");
        var typed = new HashMap<String, String>();
        form.select("form[action=" + chart + "] input").forEach(field -> typed.put(field.attr("name"), field.val()));
        typed.put("sex", "FEMALE");
        typed.put("responsible", DemoPerson.CLINICIAN_NORTH.subject().toString());
        nora.post(chart, typed).then().statusCode(303);

        // then
        assertThat(facts(chart)).contains("Looked after by " + DemoPerson.CLINICIAN_NORTH.fullName());
    }

    @Test
    void onlySomeoneWhoWorksHereLooksAfterAPatient() {
        var chart = PatientExample.registeredBy(nora);

        var answer = nora.post(
                chart,
                Map.of(
                        "recordNumber", "N" + UUID.randomUUID().toString().substring(0, 20),
                        "givenName", "Sigrid",
                        "familyName", "Aas",
                        "birthDate", "1971-05-04",
                        "sex", "FEMALE",
                        "version", "0",
                        "responsible", DemoPerson.CLINICIAN_HARBOUR.subject().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().asString()).contains("Choose someone who works here");
    }

    private String facts(String chart) {
        return nora.page(chart).select("[aria-labelledby=details] dl").text();
    }

    @Test
    void whoSavesLaterSeesWhatTheOtherSavedAndLosesNothing() {
        var typed = form(someone(), "someoneElse", "", "birthDate", "1903-07-09");
        var address = nora.post(PATIENTS, typed).header("Location");
        var version = nora.page(address + "/edit").select("input[name=version]").attr("value");
        asta.post(address, form(typed, "submission", fresh(), "version", version, "phone", "22 33 44 55"));

        var answer = nora.post(address, form(typed, "submission", fresh(), "version", version, "phone", "99 88 77 66"));

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = html(answer);
        assertThat(page.select("#phone-error").text()).contains("22 33 44 55");
        assertThat(page.select(".summary li")).hasSize(1);
        assertThat(valueOf(page, "phone")).isEqualTo("99 88 77 66");
        var again = nora.post(
                address,
                form(
                        typed,
                        "submission",
                        fresh(),
                        "version",
                        page.select("input[name=version]").attr("value"),
                        "phone",
                        "99 88 77 66"));
        assertThat(nora.followed(again).text()).contains("99 88 77 66");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    void anotherSiteCannotSendTheForm() {
        var typed = someone();

        var answer = nora.request()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(typed)
                .post(PATIENTS);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(registered(typed)).isZero();
    }

    @Test
    void pagesOfAClinicAreNotKeptByTheBrowser() {
        var answer = nora.get(PATIENTS);

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whoIsBornTodayMayBeRegistered() {
        var answer = nora.post(
                PATIENTS,
                form(
                        someone(),
                        "birthDate",
                        LocalDate.now(DemoPatient.MARGIT.clinic().zone()).toString(),
                        "onset",
                        ""));

        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
