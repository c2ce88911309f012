package plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ProblemPagesTest {

    private static final String PROBLEMS = "/my/northside/" + DemoPatient.MARGIT.id() + "/problems";
    private static final String CHART = "/c/northside/patients/" + DemoPatient.MARGIT.id();

    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    private Map<String, String> blister() {
        return Map.of(
                "submission",
                UUID.randomUUID().toString(),
                "orthosis",
                margit.page(PROBLEMS).select("[name=orthosis]").val(),
                "kind",
                "BLISTER",
                "side",
                "RIGHT",
                "severity",
                "MILD",
                "remark",
                UUID.randomUUID().toString());
    }

    @Test
    void whatAPatientReportsWaitsForAClinicianHoweverMild() {
        var reported = blister();

        var page = margit.followed(margit.post(PROBLEMS, reported));

        assertThat(page.select("[role=status]").text()).contains("Your clinic has it now");
        var notice = nora.page(CHART).select(".notices li:contains(" + reported.get("remark") + ")");
        assertThat(notice.text()).contains("Blister, right foot, 1 mild", "reported by the patient");
        nora.post(
                notice.select("a").attr("href"),
                Map.of("submission", UUID.randomUUID().toString(), "done", "Telephoned"));
        assertThat(nora.page(CHART).select(".notices").text()).doesNotContain(reported.get("remark"));
    }

    @Test
    void thePageSaysWhereToTurnBecauseNobodyReadsItAtOnce() {
        assertThat(margit.page(PROBLEMS).select("#where-to-turn").text())
                .contains("Nobody reads this at once", "emergency number");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', Choose what it is",
        "side, '', Choose the side",
        "severity, '', Choose how bad it is",
        "severity, 9, Choose one of the list",
    })
    void wrongInputHasAMessageBesideItsQuestion(String field, String wrong, String message) {
        var answer = margit.post(PROBLEMS, form(blister(), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
    }

    @Test
    void aDeviceOfSomebodyElseIsNoDevice() {
        var answer = margit.post(
                PROBLEMS, form(blister(), "orthosis", UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
    }
}
