package plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OwnDrawingPagesTest {

    private static final String DRAWINGS = "/my/northside/" + DemoPatient.MARGIT.id() + "/drawings";

    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Test
    void whatAPatientDrawsStandsOnTheirPageAndOnTheChart() {
        var page = margit.followed(margit.post(
                DRAWINGS, Map.of("submission", UUID.randomUUID().toString(), "HIP_RIGHT", "9", "day", "1999-01-01")));

        assertThat(page.select("[role=status]").text()).contains("Saved");
        assertThat(page.select(".drawings .words").eachText().getFirst()).isEqualTo("Hip, right 9");
        var chart = nora.page("/c/northside/patients/" + DemoPatient.MARGIT.id() + "/scores/drawings");
        assertThat(chart.select(".drawings li").eachText().getFirst()).contains("Hip, right 9", "By the patient");
    }

    @Test
    void anEmptyDrawingHasToBeSaid() {
        var answer =
                margit.post(DRAWINGS, Map.of("submission", UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#painless-error").text())
                .isEqualTo("Mark where it hurts, or tick that nothing does");
    }

    @Test
    void whatTheClinicTookBackIsNotShown() {
        var unique = Map.of("submission", UUID.randomUUID().toString(), "ELBOW_LEFT", "8");
        margit.post(DRAWINGS, unique);
        var chart = "/c/northside/patients/" + DemoPatient.MARGIT.id() + "/scores/drawings";
        var retraction = nora.page(chart).select(".drawings li:first-child a").attr("href");
        nora.post(retraction, Map.of("submission", UUID.randomUUID().toString(), "reason", "Wrong person"));

        assertThat(margit.page(DRAWINGS).select(".drawings").text()).doesNotContain("Elbow, left 8");
    }

    @Test
    void nobodyElsesDrawingsAreFound() {
        assertThat(margit.get("/my/northside/" + DemoPatient.KIRSTI.id() + "/drawings")
                        .statusCode())
                .isEqualTo(404);
    }
}
