package plumbline.patient.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Script;
import plumbline.testing.SignInByName;
import plumbline.testing.SqlAs;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

/** A clinic that opens records only to who looks after the patient. */
@QuarkusTest
@WithTestResource(PageServers.class)
class CarePagesTest {

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor lukas = Visitor.as(DemoPerson.LOCUM);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);

    private String chart = "";

    @Inject
    Statements statements;

    @BeforeEach
    void noraRegistersSomeone() {
        required(true);
        chart = PatientExample.registeredBy(nora);
    }

    @AfterEach
    void asUsual() {
        required(false);
    }

    private void required(boolean required) {
        database.run("delete from clinic_setting where clinic_id = ?", DemoClinic.NORTHSIDE.id());
        if (required) {
            database.run("""
                    insert into clinic_setting (clinic_id, id, review_weeks, care_relation, retention_years)
                    values (?, uuidv7(), '{4,6,12,26,52}', true, 10)""", DemoClinic.NORTHSIDE.id());
        }
    }

    private UUID id() {
        return UUID.fromString(chart.substring(chart.length() - 36));
    }

    private static Map<String, String> reason(String... changes) {
        return Visitor.form(
                Map.of(
                        "submission",
                        UUID.randomUUID().toString(),
                        "reason",
                        "EMERGENCY",
                        "words",
                        "Fell in the waiting room"),
                changes);
    }

    private void given(String until) {
        nora.post(
                        chart + "/care",
                        Map.of(
                                "submission", UUID.randomUUID().toString(),
                                "clinician", DemoPerson.LOCUM.subject().toString(),
                                "until", until))
                .then()
                .statusCode(303);
    }

    @Test
    void whoRegisteredThePatientLooksAfterThem() {
        assertThat(nora.get(chart).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotSeesNothingOfTheRecordNotEvenTheName() {
        var name = nora.page(chart).select(".subject-name").text();

        for (var path : List.of("", "/scores", "/exams", "/orthoses", "/progress", "/edit")) {
            var answer = lukas.get(chart + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.asString())
                    .as(path)
                    .contains("You do not look after this patient")
                    .doesNotContain(name);
        }
        assertThat(database.column(
                        "select deed from access_entry where patient_id = ? and user_id = ? and not refused",
                        id(),
                        DemoPerson.LOCUM.subject().toString()))
                .isEmpty();
        assertThat(database.column("select distinct why from access_entry where patient_id = ? and refused", id()))
                .containsExactly("403");
    }

    @Test
    void noFormAndNoScriptGetsIn() {
        assertThat(lukas.post(chart + "/scores", Map.of("backAverage", "9", "day", "2026-01-02"))
                        .statusCode())
                .isEqualTo(403);
        var script = Script.of(DemoPerson.LOCUM).get(Script.address(chart) + "/progress");
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(script.contentType()).startsWith("application/problem+json");
    }

    @Test
    void theFrontDeskGoesOnAsEver() {
        assertThat(asta.get(chart).statusCode()).isEqualTo(200);
        assertThat(lukas.page("/c/northside/patients").select("table a"))
                .as("finding is open to all")
                .isNotEmpty();
    }

    @Test
    void withAReasonItOpensAndEveryoneConcernedCanSeeThat() {
        var margit = "/c/northside/patients/" + DemoPatient.MARGIT.id();
        database.run(
                "delete from care_relation where patient_id = ? and clinician = ? and not exists (select from glass_review g where g.relation_id = care_relation.id)",
                DemoPatient.MARGIT.id(),
                DemoPerson.LOCUM.subject().toString());
        database.run(
                "insert into care_end (clinic_id, id, patient_id, clinician, ended_by) values (?, uuidv7(), ?, ?, 'test')",
                DemoClinic.NORTHSIDE.id(),
                DemoPatient.MARGIT.id(),
                DemoPerson.LOCUM.subject().toString());
        lukas.get(margit).then().statusCode(403);

        lukas.followed(lukas.post(margit + "/break-glass", reason()));

        var own = Visitor.as(DemoPerson.PATIENT_NORTH).page("/my/northside/" + DemoPatient.MARGIT.id() + "/access");
        assertThat(own.select(".own-log-glass").eachText().getFirst())
                .contains("Lukas Cohen", "without looking after you", "Reason: Emergency");
        var openings = adam.page("/c/northside/break-glass");
        assertThat(openings.select(".own-log li").eachText().getFirst())
                .contains("Lukas Cohen", "Emergency", "Fell in the waiting room");
        assertThat(adam.page("/c/northside/access-log?deed=BROKE_GLASS")
                        .select("table.log tbody tr")
                        .eachText()
                        .getFirst())
                .contains("Lukas Cohen", "Break-glass");
    }

    @Test
    void itClosesAgainAfterTwelveHours() {
        lukas.post(chart + "/break-glass", reason()).then().statusCode(303);
        assertThat(lukas.get(chart).statusCode()).isEqualTo(200);

        database.run(
                "update care_relation set at = at - interval '12 hours', until = until - interval '12 hours' where patient_id = ?",
                id());

        assertThat(lukas.get(chart).statusCode()).isEqualTo(403);
    }

    @Test
    void noReasonNoRecord() {
        var answer = lukas.post(chart + "/break-glass", reason("words", " ", "reason", "CURIOSITY"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.html(answer).select("#reason-error, #words-error")).hasSize(2);
        assertThat(lukas.get(chart).statusCode()).isEqualTo(403);
    }

    @Test
    void breakingTheGlassTakesAFreshSignIn() {
        var stale = lukas.request().header(SignInByName.AGO, 400).get(chart + "/break-glass");

        assertThat(stale.statusCode()).isEqualTo(302);
    }

    @Test
    void theClinicReviewsItOnceAndNobodyTheirOwn() {
        lukas.post(chart + "/break-glass", reason()).then().statusCode(303);
        var opening = database.column("select id from care_relation where patient_id = ?", id())
                .getFirst();
        var review = "/c/northside/break-glass/" + opening;

        adam.post(
                        review,
                        Map.of(
                                "submission",
                                UUID.randomUUID().toString(),
                                "finding",
                                "JUSTIFIED",
                                "note",
                                "Seen by Asta"))
                .then()
                .statusCode(303);

        assertThat(adam.page("/c/northside/break-glass").text()).contains("Justified Adam North Seen by Asta");
        assertThat(adam.post(review, Map.of("finding", "UNCLEAR")).statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> new SqlAs(DemoPerson.LOCUM, DemoClinic.NORTHSIDE)
                        .run(
                                "insert into glass_review (id, patient_id, relation_id, finding) select uuidv7(), patient_id, id, 'JUSTIFIED' from care_relation where id = ?",
                                UUID.fromString(opening)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aColleagueIsLetInAndSentAwayAgain() {
        given("");
        assertThat(lukas.get(chart).statusCode()).isEqualTo(200);
        assertThat(nora.page(chart + "/care").select(".care-list li").eachText())
                .hasSize(2);

        adam.post(
                        chart + "/care/end",
                        Map.of("clinician", DemoPerson.LOCUM.subject().toString()))
                .then()
                .statusCode(303);

        assertThat(lukas.get(chart).statusCode()).isEqualTo(403);
        given("");
        assertThat(lukas.get(chart).statusCode()).as("and in again").isEqualTo(200);
    }

    @Test
    void aDayEndsItByItself() {
        given("2099-01-31");
        assertThat(nora.page(chart + "/care").select(".care-list").text()).contains("until 1 Feb 2099");

        database.run(
                "update care_relation set at = at - interval '2 days', until = now() - interval '1 minute' where patient_id = ?",
                id());

        assertThat(lukas.get(chart).statusCode()).isEqualTo(403);
    }

    @Test
    void itTakesNoStatementMore() {
        var with = statements.of(() -> nora.page(chart));
        required(false);

        assertThat(with).isEqualTo(statements.of(() -> nora.page(chart)));
    }

    @Test
    void aClinicThatDoesNotWantItOpensAllRecordsToItsClinicians() {
        required(false);

        assertThat(lukas.get(chart).statusCode()).isEqualTo(200);
    }
}
