package plumbline.clinic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class FrontDoorTest {

    @Test
    void anyoneMayReadWhatPlumblineIs() {
        var answer = given().get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.html(answer).select("a.btn").attr("href")).isEqualTo("/signed-in");
    }

    @Test
    void whoWorksAtOneClinicGoesThere() {
        assertThat(Visitor.as(DemoPerson.CLINICIAN_NORTH).get("/").header("Location"))
                .endsWith("/c/northside");
    }

    @Test
    void whoWorksAtTwoChooses() {
        var page = Visitor.as(DemoPerson.LOCUM).page("/");

        assertThat(page.select(".ways a").eachAttr("href")).containsExactly("/c/harbour", "/c/northside");
    }

    @Test
    void whoBelongsNowhereIsToldSo() {
        assertThat(Visitor.as(DemoPerson.STRANGER).page("/").select("h1").text())
                .isEqualTo("No clinic yet");
    }

    @Test
    void theOperatorGoesToTheClinicsAsSuch() {
        assertThat(Visitor.as(DemoPerson.OPERATOR).get("/").header("Location")).endsWith("/operator/clinics");
    }

    @Test
    void aLocumNeverSeesAMixedPage() {
        var locum = Visitor.as(DemoPerson.LOCUM);

        assertThat(locum.page("/c/northside").select(".who").text()).contains("Northside Foot & Back");
        assertThat(locum.page("/c/harbour").select(".who").text()).contains("Harbour Podiatry");
        assertThat(locum.page("/c/harbour/patients").select("#found").text()).doesNotContain("Olsen, Margit");
    }
}
