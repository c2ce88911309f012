package plumbline.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.page.Words;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.DeviceExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class WorklistPagesTest {

    private static final Map<String, String> SENT_AWAY = Map.of(
            "action", "EMERGENCY_DEPARTMENT",
            "told", "Dr Ahmed, emergency department",
            "toldAt", LocalDateTime.now(DemoClinic.HARBOUR.zone()).toString().substring(0, 16));

    private final BehindTheScenes database = new BehindTheScenes();

    @Inject
    Statements statements;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Test
    void anEmergencyStandsApartAndLeadsToWhatIsDoneAboutIt() {
        // given
        var hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
        var calm = ExamExample.begunBy(hanna, PatientExample.registeredBy(hanna));
        var urgent = ExamExample.begunBy(hanna, PatientExample.registeredBy(hanna));
        ExamExample.saved(hanna, urgent, Section.FLAGS, "saddleNumbness", "PRESENT");
        ExamExample.saved(hanna, calm, Section.HEEL, "leftHeelPain", "3");

        // when
        var today = hanna.page("/c/harbour");

        // then
        assertThat(today.select("[aria-labelledby=emergency] a").eachAttr("href"))
                .contains(urgent + "/disposition");
        assertThat(today.select("[aria-labelledby=emergency]").text()).contains("saddle");
        assertThat(today.select("[aria-labelledby=draft] a").getFirst().attr("href"))
                .isEqualTo(calm);

        // when
        hanna.post(urgent + "/disposition", SENT_AWAY).then().statusCode(303);

        // then
        assertThat(hanna.page("/c/harbour")
                        .select("[aria-labelledby=emergency] a")
                        .eachAttr("href"))
                .doesNotContain(urgent + "/disposition");
    }

    @Test
    void mineAreThoseILookAfterAndThoseNobodyDoes() {
        // given
        var locum = Visitor.as(DemoPerson.LOCUM);
        var exam = ExamExample.begunBy(locum, PatientExample.registeredBy(nora));

        // then
        assertThat(drafts(locum, "")).contains(exam);
        assertThat(drafts(nora, "")).doesNotContain(exam);
        assertThat(drafts(nora, "?whose=everyone")).contains(exam);
    }

    @Test
    void whatAPatientEntersIsNewUntilItWasLookedAt() {
        // given
        var chart = "/c/northside/patients/" + DemoPatient.MARGIT.id();
        var margit = Visitor.as(DemoPerson.PATIENT_NORTH);

        // when
        margit.post("/my/northside/" + DemoPatient.MARGIT.id() + "/scores", Map.of("backAverage", "3"))
                .then()
                .statusCode(303);

        // then
        assertThat(entries()).contains(chart);

        // when
        nora.page(chart);

        // then
        assertThat(entries()).doesNotContain(chart);
    }

    @Test
    void severeHarmConcernsEveryoneUntilSomebodySaysWhatWasDone() {
        // given
        var locum = Visitor.as(DemoPerson.LOCUM);
        var chart = PatientExample.registeredBy(nora);
        ExamExample.begunBy(locum, chart);
        var device = DeviceExample.wornBy(chart, nora, "BOTH", LocalDate.of(2026, 3, 2));

        // when
        nora.post(
                        chart + "/effects",
                        Map.of(
                                "orthosis", device,
                                "day", "2026-03-05",
                                "kind", "FALL_OR_IMBALANCE",
                                "side", "LEFT",
                                "severity", "SEVERE",
                                "related", "UNSURE",
                                "action", "ADVICE"))
                .then()
                .statusCode(303);
        var harm = nora.page("/c/northside/attention/effect").select("main li:has(a[href^=" + chart + "/])");

        // then
        assertThat(harm.text()).contains("fall or imbalance, severe, on 5 Mar 2026");

        // when
        nora.post(harm.select("a").attr("href"), Map.of("done", "Stopped wearing it"))
                .then()
                .statusCode(303);

        // then
        assertThat(nora.page("/c/northside/attention/effect").select("main a[href^=" + chart + "/]"))
                .isEmpty();
    }

    @Test
    void aReviewIsDueBeforeItIsOverdue() {
        // given
        var today = LocalDate.now(DemoClinic.NORTHSIDE.zone());
        var late = PatientExample.registeredBy(nora);
        DeviceExample.wornBy(late, nora, "BOTH", today.minusWeeks(6).minusDays(3));
        var soon = PatientExample.registeredBy(nora);
        var device =
                DeviceExample.wornBy(soon, nora, "BOTH", today.minusWeeks(6).plusDays(3));

        // then
        assertThat(concerns("review", late))
                .contains("review at 6 weeks, overdue since " + Words.inWords(today.minusDays(3)));
        assertThat(concerns("review", soon)).contains("review at 6 weeks, due on " + Words.inWords(today.plusDays(3)));
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(page -> nora.page("/c/northside/attention/review?page=" + page))
                        .flatMap(page -> page.select("main a").eachAttr("href").stream()))
                .contains(soon + "/orthoses/" + device + "/reviews/new");
    }

    @Test
    void scoresAreOverdueAfterADayOrTwoWithoutAnAnswer() {
        // given
        var chart = PatientExample.registeredBy(nora);
        var patient = UUID.fromString(chart.substring(chart.length() - 36));
        var days = """
                insert into score_due (clinic_id, patient_id, instrument, due_on, why)
                select clinic_id, id, 'PAIN', current_date - ?, 'RHYTHM' from patient where id = ?
                on conflict (clinic_id, patient_id, instrument) do update set due_on = excluded.due_on""";

        // when
        database.run(days, 1, patient);

        // then
        assertThat(concerns("scores", chart)).isEmpty();

        // when
        database.run(days, 9, patient);

        // then
        assertThat(concerns("scores", chart)).contains("Pain, 0 to 10, since");
        assertThat(Visitor.as(DemoPerson.ASSISTANT_NORTH)
                        .page("/c/northside/attention/scores")
                        .select("main li"))
                .isNotEmpty();
        Visitor.as(DemoPerson.ASSISTANT_NORTH)
                .get("/c/northside/attention/draft")
                .then()
                .statusCode(404);
    }

    private String concerns(String concern, String chart) {
        return Stream.iterate(1, page -> page + 1)
                .map(page -> nora.page("/c/northside/attention/" + concern + "?page=" + page))
                .takeWhile(page -> !page.select("main li").isEmpty())
                .map(page -> page.select("main li:has(a[href^=" + chart + "/])").text())
                .collect(Collectors.joining());
    }

    @Test
    void whatDoesNotFitStandsOnItsOwnPages() {
        // given
        IntStream.range(0, 7).forEach(i -> ExamExample.begunBy(nora, PatientExample.registeredBy(nora)));

        // when
        var today = nora.page("/c/northside");
        var all = nora.page(today.select("[aria-labelledby=draft] .card-head a").attr("href"));

        // then
        assertThat(today.select("[aria-labelledby=draft] li")).hasSize(6);
        assertThat(all.select("main li")).hasSizeGreaterThan(6);
        nora.get("/c/northside/attention/nothing").then().statusCode(404);
    }

    @Test
    void eachConcernIsOneStatementHoweverManyPatients() {
        assertThat(statements.ofAll(() -> nora.page("/c/northside?whose=everyone")))
                .as("seven concerns, who was seen lately, and what the clinic has decided")
                .isLessThanOrEqualTo(9);
        assertThat(statements.ofAll(() -> nora.page("/c/northside/attention/draft")))
                .isEqualTo(1);
    }

    private static List<String> drafts(Visitor visitor, String query) {
        return visitor.page("/c/northside/attention/draft" + query)
                .select("main li a")
                .eachAttr("href");
    }

    private List<String> entries() {
        return nora.page("/c/northside/attention/portal?whose=everyone")
                .select("main li a")
                .eachAttr("href");
    }

    @Test
    void painThatRoseOfLateOrSinceADeviceStandsOut() {
        var rises = nora.page("/c/northside/attention/worse?whose=everyone").select("main li");

        assertThat(reason(rises, DemoPatient.ELIN)).contains("in the last two weeks");
        assertThat(reason(rises, DemoPatient.KIRSTI)).contains("since the change of device on");
        assertThat(reason(rises, DemoPatient.MARGIT)).isEmpty();
    }

    private static String reason(Elements rises, DemoPatient patient) {
        return rises.select(":has(a[href=/c/northside/patients/" + patient.id() + "/progress])")
                .text();
    }

    @Test
    void whoWasSeenLastStandsFirst() {
        nora.page("/c/northside/patients/" + DemoPatient.AGNES.id());

        assertThat(nora.page("/c/northside")
                        .select("[aria-labelledby=seen] li:first-child a")
                        .attr("href"))
                .endsWith(DemoPatient.AGNES.id().toString());
    }

    @Test
    void theFrontDeskFindsPatientsAndSeesNoFindings() {
        var page = Visitor.as(DemoPerson.ASSISTANT_NORTH).page("/c/northside");

        assertThat(page.select("input[type=search]")).hasSize(1);
        assertThat(page.select("[aria-labelledby=draft], [aria-labelledby=worse]"))
                .isEmpty();
    }
}
