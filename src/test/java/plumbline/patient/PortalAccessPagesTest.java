package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.demo.DemoClinic.HARBOUR;
import static plumbline.demo.DemoClinic.NORTHSIDE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.identity.Group;
import plumbline.local.ReceivedLetter;
import plumbline.testing.AccountsOnPaper;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.Newcomer;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class PortalAccessPagesTest {

    private static final Map<String, String> BORN = Map.of("birthDate", "1971-05-04");

    @Inject
    AccountsOnPaper keycloak;

    @Inject
    PortalAccounts portalAccounts;

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final Newcomer sigrid = Newcomer.unknown();

    @BeforeEach
    void startAfresh() {
        keycloak.startAfresh();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String idOf(String chart) {
        return chart.substring(chart.length() - 36);
    }

    /** Invites the patient of a chart, and answers the link in the letter. */
    private static String invited(Visitor clinician, String chart) {
        return invited(clinician, chart, Map.of());
    }

    private static String invited(Visitor clinician, String chart, Map<String, String> more) {
        var email = address();
        clinician.followed(clinician.post(chart + "/portal/invitations", Visitor.form(Map.of("email", email), more)));
        return ReceivedLetter.to(email).getLast().link("/join/");
    }

    private static Map<String, String> carer(String until) {
        return Map.of("whom", "other", "holder", "Carla Carer", "relation", "CARER", "until", until);
    }

    private static String home(DemoClinic clinic, String chart) {
        return "/my/" + clinic.alias() + "/" + idOf(chart);
    }

    private List<String> refusals(String subject) {
        return database.column(
                "select why from access_entry where user_id = ? and deed = 'JOINED' and refused order by at, id",
                subject);
    }

    @Test
    void aPatientJoinsByTheLinkAndTheirBirthDate() {
        var chart = PatientExample.registeredBy(nora);
        var link = invited(nora, chart);

        var joined = sigrid.post(link, BORN);

        assertThat(joined.header("Location")).endsWith("/my/northside");
        var asPatient = sigrid.at(NORTHSIDE, "patient");
        assertThat(asPatient.get("/my/northside").header("Location")).endsWith(home(NORTHSIDE, chart));
        assertThat(asPatient.get(home(NORTHSIDE, chart)).statusCode()).isEqualTo(200);
        assertThat(keycloak.groups(NORTHSIDE.id(), sigrid.subject())).containsExactly(Group.PATIENTS);
        assertThat(keycloak.isExempt(sigrid.subject())).isTrue();
        assertThat(nora.page(chart + "/portal").select("main").text()).contains("The patient");
        assertThat(Newcomer.unknown().post(link, BORN).statusCode()).isEqualTo(410);
    }

    @Test
    void theLetterSaysNothingOfThePatient() {
        var chart = PatientExample.registeredBy(nora);
        var email = address();
        nora.post(chart + "/portal/invitations", Map.of("email", email)).then().statusCode(303);

        var letter = ReceivedLetter.to(email).getLast();

        assertThat(letter.subject() + letter.text())
                .contains("Northside Foot & Back")
                .doesNotContain("Sigrid", "1971", "back pain", idOf(chart));
    }

    @Test
    void threeWrongBirthDatesAreTheEndOfALink() {
        var link = invited(nora, PatientExample.registeredBy(nora));
        var wrong = Map.of("birthDate", "1971-05-05");

        var first = sigrid.post(link, wrong);
        var none = sigrid.post(link, Map.of());
        sigrid.post(link, wrong);
        var third = sigrid.post(link, wrong);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body().asString()).contains("2 tries are left");
        assertThat(none.body().asString()).contains("Enter the birth date");
        assertThat(third.statusCode()).isEqualTo(410);
        assertThat(sigrid.post(link, BORN).statusCode()).isEqualTo(410);
        assertThat(refusals(sigrid.subject()))
                .containsExactly("wrong birth date", "wrong birth date", "locked", "locked");
    }

    @Test
    void aLinkThatReachedAnotherPatientIsRefusedAndStaysGood() {
        var chart = PatientExample.registeredBy(nora);
        var link = invited(nora, chart);

        var seen = margit.get(link);
        var sent = margit.post(link, BORN);

        assertThat(List.of(seen.statusCode(), sent.statusCode())).containsExactly(403, 403);
        assertThat(sent.body().asString()).contains("belongs to another patient");
        assertThat(database.column(
                        "select why from access_entry where user_id = ? and deed = 'JOINED' and refused and at > now() - interval '1 minute'",
                        DemoPerson.PATIENT_NORTH.subject().toString()))
                .contains("signed in as another patient");
        assertThat(sigrid.post(link, BORN).statusCode()).isEqualTo(303);
    }

    @Test
    void onePersonOfTwoClinicsHasTwoRecords() {
        var north = PatientExample.registeredBy(nora);
        var harbour = PatientExample.registeredBy(hanna);
        sigrid.post(invited(nora, north), BORN).then().statusCode(303);
        sigrid.post(invited(hanna, harbour), BORN).then().statusCode(303);

        assertThat(sigrid.at(NORTHSIDE, "patient").get(home(NORTHSIDE, north)).statusCode())
                .isEqualTo(200);
        assertThat(sigrid.at(HARBOUR, "patient").get(home(HARBOUR, harbour)).statusCode())
                .isEqualTo(200);
        assertThat(sigrid.at(HARBOUR, "patient").get(home(HARBOUR, north)).statusCode())
                .isEqualTo(404);
        assertThat(sigrid.at(NORTHSIDE, "patient").get(home(NORTHSIDE, harbour)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoOpensSeveralRecordsChoosesOne() {
        var own = PatientExample.registeredBy(nora);
        var mothers = PatientExample.registeredBy(nora);
        sigrid.post(invited(nora, own), BORN).then().statusCode(303);
        sigrid.post(invited(nora, mothers, carer("")), BORN).then().statusCode(303);
        var asPatient = sigrid.at(NORTHSIDE, "patient");

        var choice = Visitor.html(asPatient.get("/my/northside"));

        assertThat(choice.select(".ways a").eachAttr("href"))
                .containsExactlyInAnyOrder(home(NORTHSIDE, own), home(NORTHSIDE, mothers));
        var page = Visitor.html(asPatient.get(home(NORTHSIDE, mothers)));
        assertThat(page.select(".who").text()).contains("Sigrid").contains("Another record");
        assertThat(Visitor.html(nora.get(mothers + "/portal")).select("main").text())
                .contains("Carla Carer")
                .contains("Carer");
    }

    @Test
    void aCarerOpensTheRecordUntilTheLastDay() {
        var chart = PatientExample.registeredBy(nora);
        var today = LocalDate.now(NORTHSIDE.zone());
        sigrid.post(invited(nora, chart, carer(today.toString())), BORN).then().statusCode(303);
        var asCarer = sigrid.at(NORTHSIDE, "patient");
        assertThat(asCarer.get(home(NORTHSIDE, chart)).statusCode()).isEqualTo(200);

        database.run("update portal_account set until = ? where subject = ?", today.minusDays(1), sigrid.subject());

        assertThat(asCarer.get(home(NORTHSIDE, chart)).statusCode()).isEqualTo(404);
        portalAccounts.settleAll();
        assertThat(keycloak.groups(NORTHSIDE.id(), sigrid.subject())).isEmpty();
        assertThat(nora.page(chart + "/portal").select("main").text()).doesNotContain("Carla Carer");
    }

    @Test
    void unlinkingNeedsAReasonAndCountsAtTheNextRequest() {
        var chart = PatientExample.registeredBy(nora);
        sigrid.post(invited(nora, chart), BORN).then().statusCode(303);
        var asPatient = sigrid.at(NORTHSIDE, "patient");
        var path = nora.page(chart + "/portal").select("a[href$=/unlinking]").attr("href");

        assertThat(nora.post(path, Map.of()).statusCode()).isEqualTo(422);
        keycloak.fail(true);
        nora.post(path, Map.of("reason", "Lost the telephone")).then().statusCode(303);

        assertThat(asPatient.get(home(NORTHSIDE, chart)).statusCode()).isEqualTo(404);
        keycloak.fail(false);
        portalAccounts.settleAll();
        assertThat(keycloak.groups(NORTHSIDE.id(), sigrid.subject())).isEmpty();
        sigrid.post(invited(nora, chart), BORN).then().statusCode(303);
        assertThat(asPatient.get(home(NORTHSIDE, chart)).statusCode()).isEqualTo(200);
    }

    @Test
    void onePatientHasOneAccountAndOneInvitation() {
        var chart = PatientExample.registeredBy(nora);
        var link = invited(nora, chart);
        var again = nora.post(chart + "/portal/invitations", Map.of("email", address()));
        sigrid.post(link, BORN).then().statusCode(303);
        var afterwards = nora.post(chart + "/portal/invitations", Map.of("email", address()));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body().asString()).contains("invited already");
        assertThat(afterwards.body().asString()).contains("opens this record already");
    }

    @Test
    void whatIsMissingForACarerIsSaidBesideTheField() {
        var answer = nora.post(
                PatientExample.registeredBy(nora) + "/portal/invitations",
                Map.of("whom", "other", "email", "carla@example.org", "until", "2020-01-02"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.html(answer).select("p.error").eachAttr("id"))
                .containsExactly("holder-error", "relation-error", "until-error");
    }

    /** Someone who works anywhere keeps the second factor, whoever invites them as a patient. */
    @Test
    void aMemberOfStaffWhoIsAPatientKeepsTheSecondFactor() {
        var chart = PatientExample.registeredBy(nora);
        keycloak.put(HARBOUR.id(), sigrid.subject(), Group.OF_STAFF, Set.of(Group.CLINICIANS));

        sigrid.post(invited(nora, chart), BORN).then().statusCode(303);

        assertThat(keycloak.isExempt(sigrid.subject())).isFalse();
    }
}
