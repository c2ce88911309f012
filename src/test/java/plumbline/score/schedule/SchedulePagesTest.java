package plumbline.score.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class SchedulePagesTest {

    private static final String CLINIC = "/c/northside/settings/schedule";

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";

    @Inject
    Statements statements;

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        adam.post(CLINIC, clinics("pain", "WEEKLY", "peg", "MONTHLY", "rmdq", "AT_REVIEW"))
                .then()
                .statusCode(303);
    }

    private static Map<String, String> clinics(String... asks) {
        var form = new HashMap<>(Map.of("submission", UUID.randomUUID().toString(), "mostQuestions", "40"));
        for (int i = 0; i < asks.length; i += 2) {
            form.put(asks[i], asks[i + 1]);
        }
        return form;
    }

    private static Map<String, String> own(String... asks) {
        var form = clinics(asks);
        form.remove("mostQuestions");
        form.put("follows", "own");
        return form;
    }

    private static LocalDate today() {
        return LocalDate.now(DemoClinic.NORTHSIDE.zone());
    }

    @Test
    void whoeverIsRegisteredIsAskedFromThatDayOn() {
        assertThat(dues())
                .containsExactly(
                        "PAIN " + today() + " BASELINE",
                        "PEG " + today() + " FIRST",
                        "ROLAND_MORRIS " + today() + " FIRST");
        assertThat(nora.page(chart + "/scores").select("section:has(#due) li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Back pain on average Due today");
    }

    @Test
    void anAnswerMovesTheDayOfTheNextQuestion() {
        enter(today(), "backAverage");

        assertThat(dues()).contains("PAIN " + today().plusDays(1) + " BASELINE");
    }

    @Test
    void sevenDaysAreABaselineAndACorrectionTakesOneAway() {
        EpisodeExample.moved(nora, chart, today().minusDays(7));
        for (int day = 7; day >= 1; day--) {
            enter(today().minusDays(day), "backAverage");
        }
        assertThat(dues()).contains("PAIN " + today().plusDays(6) + " RHYTHM");

        var wrong = nora.page(chart + "/scores").select(".correct a").attr("href");
        nora.post(wrong, Map.of("submission", UUID.randomUUID().toString(), "reason", "Mixed up"))
                .then()
                .statusCode(303);

        assertThat(dues()).contains("PAIN " + today().minusDays(1) + " BASELINE");
        assertThat(nora.page(chart + "/scores").select("section:has(#due) li").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("Back pain on average Overdue since"));
        assertThat(nora.page(chart).select(".dues-line").text()).contains("Back pain overdue since");
    }

    @Test
    void aPatientMayBeAskedOtherwise() {
        nora.post(chart + "/scores/schedule", own("odi", "WEEKLY", "pain", "WEEKLY"))
                .then()
                .statusCode(303);

        assertThat(dues()).containsExactly("OSWESTRY " + today() + " FIRST", "PAIN " + today() + " BASELINE");
        assertThat(nora.page(chart + "/scores/schedule").text()).contains("Chosen for this patient by Nora Lind");

        var back = own("odi", "WEEKLY", "pain", "WEEKLY");
        back.put("follows", "clinic");
        nora.post(chart + "/scores/schedule", back);

        assertThat(dues()).hasSize(3);
        assertThat(nora.page(chart + "/scores/schedule").text()).contains("Asked as everyone at this clinic");
    }

    @Test
    void whatWasChangedIsNotLostBecauseTheClinicsIsChosen() {
        var form = own("odi", "WEEKLY");
        form.put("follows", "clinic");

        var answer = nora.post(chart + "/scores/schedule", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#follows-error").text()).startsWith("What is asked was changed");
        assertThat(html(answer).select("#odi option[selected]").attr("value")).isEqualTo("WEEKLY");
    }

    @Test
    void nobodyIsAskedMoreThanTheClinicAllows() {
        var answer = nora.post(chart + "/scores/schedule", own("faos", "WEEKLY", "pain", "DAILY"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#faos-error").text())
                .isEqualTo("These are 49 questions in the fullest week; this clinic asks at most 40: ask for less");
        assertThat(page.select("#faos option[selected]").attr("value")).isEqualTo("WEEKLY");
        assertThat(dues()).hasSize(3);
    }

    @Test
    void theClinicsScheduleHoldsForAllWhoHaveNoneOfTheirOwn() {
        var other = PatientExample.registeredBy(nora);
        nora.post(other + "/scores/schedule", own("odi", "WEEKLY")).then().statusCode(303);

        var page = adam.followed(adam.post(CLINIC, clinics("pain", "DAILY", "pgic", "MONTHLY")));

        assertThat(page.select("[role=status]").text()).startsWith("Saved.");
        assertThat(page.text()).contains("Chosen by Adam");
        assertThat(dues())
                .containsExactly("IMPRESSION_OF_CHANGE " + today() + " FIRST", "PAIN " + today() + " BASELINE");
        assertThat(dues(other)).containsExactly("OSWESTRY " + today() + " FIRST");
    }

    @ParameterizedTest
    @CsvSource({
        "mostQuestions, 6, A whole number from 7 to 200",
        "mostQuestions, '', A whole number from 7 to 200",
        "mostQuestions, 9, 'These are 10 questions in the fullest week: allow more, or ask for less'",
        "peg, HOURLY, Choose one of the answers",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String message) {
        var answer = adam.post(CLINIC, Visitor.form(clinics("pain", "WEEKLY", "peg", "WEEKLY"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
    }

    @Test
    void onlyAnAdminChoosesForTheClinic() {
        assertThat(nora.get(CLINIC).statusCode()).isEqualTo(403);
        assertThat(nora.post(CLINIC, clinics("pain", "DAILY")).statusCode()).isEqualTo(403);
    }

    @Test
    void thePortalAsksWhatIsDueAndCanBeAskedThere() {
        var margit = Visitor.as(DemoPerson.PATIENT_NORTH);
        var hers = "/c/northside/patients/" + DemoPatient.MARGIT.id();
        var mine = "/my/northside/" + DemoPatient.MARGIT.id();
        nora.post(hers + "/scores/schedule", own("pain", "WEEKLY", "pgic", "WEEKLY", "odi", "WEEKLY"))
                .then()
                .statusCode(303);

        var before = margit.page(mine).select(".portal-due a").eachAttr("href");
        margit.post(
                        mine + "/scores",
                        Map.of("submission", UUID.randomUUID().toString(), "instrument", "pgic", "pgic", "2"))
                .then()
                .statusCode(303);

        assertThat(before).containsExactly(mine + "/scores/new?instrument=pgic");
        assertThat(margit.page(mine).select(".portal-due")).isEmpty();
        assertThat(margit.page(mine).select("#backAverage")).hasSize(1);
        assertThat(dues(hers)).contains("IMPRESSION_OF_CHANGE " + today().plusDays(7) + " RHYTHM");
    }

    /** The overdue of a clinic are a range of an index, however many patients there are. */
    @Test
    void theOverdueAreOneRangeOfAnIndex() {
        assertThat(String.join(
                        "\n", database.column("""
                        explain (costs off) select patient_id, instrument, due_on from score_due
                         where clinic_id = ?::uuid and due_on between current_date - 60 and current_date - 1
                         order by due_on, patient_id limit 8""", DemoClinic.NORTHSIDE.id().toString())))
                .contains("score_due_by_day")
                .doesNotContain("Sort");
    }

    @Test
    void noPageTakesMoreThanSixStatements() {
        for (var page : new String[] {"/scores/schedule", "/scores"}) {
            assertThat(statements.of(() -> nora.page(chart + page))).as(page).isLessThanOrEqualTo(6);
        }
    }

    private void enter(LocalDate day, String field) {
        nora.post(
                        chart + "/scores",
                        Map.of("submission", UUID.randomUUID().toString(), "day", day.toString(), field, "5"))
                .then()
                .statusCode(303);
    }

    private List<String> dues() {
        return dues(chart);
    }

    private List<String> dues(String of) {
        return database.column(
                "select instrument || ' ' || due_on || ' ' || why from score_due where patient_id = ? and due_on is not null order by 1",
                UUID.fromString(of.substring(of.lastIndexOf('/') + 1)));
    }
}
