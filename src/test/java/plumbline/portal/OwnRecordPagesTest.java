package plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OwnRecordPagesTest {

    private static final String MINE = "/my/northside/" + DemoPatient.MARGIT.id();
    private static final String HIS = "/my/harbour/" + DemoPatient.HENRIK.id();
    private static final String HIS_CHART = "/c/harbour/patients/" + DemoPatient.HENRIK.id();
    private static final int MOST_STATEMENTS = 6;

    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final Visitor henrik = Visitor.as(DemoPerson.PATIENT_HARBOUR);
    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final BehindTheScenes database = new BehindTheScenes();
    private final Statements statements;

    OwnRecordPagesTest(Statements statements) {
        this.statements = statements;
    }

    @Test
    void everyPageStandsInTheNavigationAndTakesFewStatements() {
        var links = margit.page(MINE).select(".own-nav a").eachAttr("href");

        assertThat(links).hasSize(6).doesNotHaveDuplicates();
        assertThat(links.stream()
                        .skip(1)
                        .filter(link -> !link.endsWith("/progress"))
                        .toList())
                .allSatisfy(link -> {
                    assertThat(statements.of(() -> margit.page(link)))
                            .as(link)
                            .isPositive()
                            .isLessThanOrEqualTo(MOST_STATEMENTS);
                    assertThat(margit.page(link)
                                    .select(".own-nav a[aria-current]")
                                    .attr("href"))
                            .isEqualTo(link);
                });
    }

    @Test
    void aDeviceStandsWithHowItIsWornAndWhenItIsLookedAtNext() {
        var page = margit.page(MINE + "/insoles");

        assertThat(page.select(".own-device h2").eachText()).startsWith("Custom insole, both feet");
        assertThat(page.text()).contains("Worn since", "How to care for them", "When it hurts or rubs");
        assertThat(page.select("a[href$=/problems]")).isNotEmpty();
    }

    @Test
    void aPatientReadsOfASignedExamWhatConcernsThemAndNothingOfADraft() {
        // given
        var exam = ExamExample.begunBy(hanna, HIS_CHART);
        ExamExample.saved(hanna, exam, Section.HEEL, "leftHeelPain", "6");
        var plan = "Soft heel cups, come again in six weeks " + UUID.randomUUID();
        ExamExample.saved(
                hanna,
                exam,
                Section.CLOSING,
                "plan",
                plan,
                "note",
                "Not for the patient",
                "leftPlantarHeelPain",
                "SUSPECTED");
        var before = henrik.page(HIS + "/exams");

        // when
        ExamExample.signed(hanna, exam).then().statusCode(303);
        var signed = section(henrik.page(HIS + "/exams"), plan);
        hanna.post(exam + "/amendment", reason("Forgot the shoes")).then().statusCode(303);
        var amended = henrik.page(HIS + "/exams");

        // then
        assertThat(before.text()).doesNotContain(plan);
        assertThat(signed)
                .contains("Pain under the heel: left (likely)", "Where it hurts: left", plan)
                .doesNotContain("Not for the patient");
        assertThat(amended.text())
                .as("until the new version is signed the old one counts")
                .contains(plan);

        hanna.post(exam + "/retraction", reason("Another patient")).then().statusCode(303);
        assertThat(henrik.page(HIS + "/exams").text()).doesNotContain(plan);
    }

    @Test
    void theCopyHoldsWhatThePagesShowAndItsTakingIsLogged() {
        // given
        var before = taken();

        // when
        var copy = margit.get(MINE + "/copy/record.json").then().statusCode(200).extract();
        var page = margit.page(MINE + "/copy");

        // then
        assertThat(copy.header("Content-Disposition"))
                .startsWith("attachment; filename=\"record-")
                .doesNotContain("Margit", "Olsen");
        assertThat(copy.path("format").toString()).isEqualTo("plumbline-patient-copy");
        assertThat(copy.path("person.familyName").toString()).isEqualTo("Olsen");
        assertThat(copy.<List<?>>path("scores"))
                .hasSameSizeAs(database.column(
                        "select id from score where patient_id = ? and retraction_id is null",
                        DemoPatient.MARGIT.id()));
        for (var part : List.of(
                "episodes", "drawings", "devices", "wear", "treatments", "problems", "exams", "messages", "consents")) {
            assertThat(copy.<List<?>>path(part)).as(part).isNotEmpty();
        }
        assertThat(page.select(".own-copy section")).hasSize(11);
        assertThat(page.select("#scores ~ table tbody tr")).hasSameSizeAs(copy.<List<?>>path("scores"));
        assertThat(taken()).isEqualTo(before + 2);
    }

    private long taken() {
        return database.column(
                        "select id from access_entry where deed = 'EXPORTED' and scope = 'patient' and patient_id = ?",
                        DemoPatient.MARGIT.id())
                .size();
    }

    private static String section(Document page, String plan) {
        return page.select("section:contains(" + plan + ")").text();
    }

    private static Map<String, String> reason(String reason) {
        return Map.of("submission", UUID.randomUUID().toString(), "reason", reason);
    }
}
