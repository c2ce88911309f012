package plumbline.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class WorklistPagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Test
    void draftsWithAnEmergencyStandFirstThenTheOneSavedLast() {
        // given
        var hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
        var calm = ExamExample.begunBy(hanna, PatientExample.registeredBy(hanna));
        var urgent = ExamExample.begunBy(hanna, PatientExample.registeredBy(hanna));
        ExamExample.saved(hanna, urgent, Section.FLAGS, "saddleNumbness", "PRESENT");
        ExamExample.saved(hanna, calm, Section.HEEL, "leftHeelPain", "3");

        // when
        var drafts = hanna.page("/c/harbour").select("[aria-labelledby=drafts] li");

        // then
        assertThat(drafts.getFirst().select("a").attr("href")).isEqualTo(urgent);
        assertThat(drafts.getFirst().text()).contains("Emergency");
        assertThat(drafts.stream()
                        .filter(draft -> !draft.text().contains("Emergency"))
                        .findFirst()
                        .orElseThrow()
                        .select("a")
                        .attr("href"))
                .isEqualTo(calm);
    }

    @Test
    void painThatRoseStandsOut() {
        var rises = nora.page("/c/northside").select("[aria-labelledby=rises]");

        assertThat(rises.select("a").eachAttr("href"))
                .contains("/c/northside/patients/" + DemoPatient.ELIN.id() + "/progress");
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
        assertThat(page.select("[aria-labelledby=drafts], [aria-labelledby=rises]"))
                .isEmpty();
    }
}
