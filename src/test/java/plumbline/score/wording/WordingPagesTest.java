package plumbline.score.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class WordingPagesTest {

    private static final String ODI = "/c/northside/wordings/odi";
    private static final String RMDQ = "/c/northside/wordings/rmdq";

    private final Visitor admin = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Test
    void whatFitsIsShownAndPrintedUntilTheLicenceEnds() {
        // given
        var file = blank(ODI).replace("\"Section 4\"", "\"How far somebody can walk, officially\"");

        // when
        send(ODI, "Licence 4711 of 2026", file).then().statusCode(303);

        // then
        var shown = nora.page(ODI);
        assertThat(shown.select(".wording > li")).hasSize(10);
        assertThat(shown.select(".wording > li").get(3).text()).contains("How far somebody can walk, officially");
        assertThat(asked()).contains("How far somebody can walk, officially");
        assertThat(shown.text()).contains("Used under licence: Licence 4711 of 2026", "Given by");
        assertThat(shown.select("form[enctype]")).isEmpty();
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR)
                        .page(ODI.replace("northside", "harbour"))
                        .text())
                .doesNotContain("officially");

        // when
        admin.post(ODI + "/end", Map.of("reason", "Not renewed")).then().statusCode(303);

        // then
        assertThat(nora.page(ODI).select(".wording")).isEmpty();
        assertThat(asked()).contains("Section 4");
        assertThat(html(admin.post(ODI + "/end", Map.of("reason", "Again")))
                        .select("#summary")
                        .text())
                .contains("No wording is shown");
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReasonsAndTheLicenceStaysTyped() {
        // when
        var two = html(send(RMDQ, "Ours", blank(RMDQ).replace("rmdq-7\"", "rmdq-70\"")));
        var broken = html(send(RMDQ, "Ours", "{"));
        var nothing = html(send(RMDQ, "", ""));

        // then
        assertThat(two.select(".wording-reasons li").eachText())
                .containsExactly("“rmdq-7” is missing", "“rmdq-70” is no item of this instrument");
        assertThat(two.select("#licence").val()).isEqualTo("Ours");
        assertThat(broken.select("#file-error").text()).contains("cannot be read");
        assertThat(nothing.select("#licence-error, #file-error").eachText())
                .containsExactly(
                        "Choose a file that is not empty", "Enter the licence: who gave it, its number or date");
        assertThat(nora.page(RMDQ).select(".wording")).isEmpty();
    }

    @Test
    void onlyAnAdministratorGivesWording() {
        send(DemoPerson.CLINICIAN_NORTH, ODI, "Ours", blank(ODI)).then().statusCode(403);
        nora.get("/c/northside/wordings/pain").then().statusCode(404);
    }

    /** The questions of the form in which scores are entered. */
    private List<String> asked() {
        return nora.page("/c/northside/patients/" + DemoPatient.IDA.id() + "/scores/new?instrument=odi")
                .select("fieldset.taps legend")
                .eachText();
    }

    private String blank(String address) {
        return nora.get(address + "/questionnaire.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Response send(String address, String licence, String file) {
        return send(DemoPerson.ADMIN_NORTH, address, licence, file);
    }

    private static Response send(DemoPerson person, String address, String licence, String file) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header(SignInByName.AS, person.username())
                .multiPart("licence", licence)
                .multiPart("file", "wording.json", file.getBytes(StandardCharsets.UTF_8), "application/json")
                .post(address);
    }
}
