package plumbline.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;
import plumbline.testing.SignInOnPaper;

@QuarkusTest
@WithTestResource(PageServers.class)
class SignInOutageTest {

    @Inject
    SignInOnPaper keycloak;

    @BeforeEach
    void away() {
        keycloak.fail(true);
    }

    @AfterEach
    void back() {
        keycloak.fail(false);
    }

    private static RequestSpecification nobody() {
        return given().redirects().follow(false);
    }

    @Test
    void nobodyIsSentToAKeycloakThatDoesNotAnswer() {
        var answer = nobody().header("Accept-Language", "de").get("/c/northside");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.asString()).contains("Im Moment nicht");
    }

    @Test
    void theFormThatWasSentIsGivenBack() {
        var answer = nobody().formParam("submission", "0190a000-0000-7000-8000-00000000f033")
                .formParam("complaint", "stiff & sore, \"worse\" < 8 here")
                .post("/c/northside/patients?from=search");

        assertThat(answer.statusCode()).isEqualTo(503);
        var form = Jsoup.parse(answer.asString()).select("main form[method=post]");
        assertThat(form.attr("action")).isEqualTo("/c/northside/patients?from=search");
        assertThat(form.select("[name=submission]").val()).isEqualTo("0190a000-0000-7000-8000-00000000f033");
        assertThat(form.select("[name=complaint]").val()).isEqualTo("stiff & sore, \"worse\" < 8 here");
    }

    @Test
    void whoIsSignedInGoesOn() {
        var answer = nobody().header(SignInByName.AS, DemoPerson.CLINICIAN_NORTH.username())
                .get("/c/northside");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
