package plumbline.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** What a script reaches with the tokens that Keycloak really gives, and what a browser does not. */
@Tag("journey")
@QuarkusTest
@WithTestResource(JourneyServers.class)
class TokensTest {

    private static final String MARGIT = "/api/northside/patients/" + DemoPatient.MARGIT.id() + "/progress";
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource("/")
    URI address;

    @Test
    void aClinicianReadsWithAnAccessToken() {
        var answer = with(token(DemoPerson.CLINICIAN_NORTH, "access_token"), MARGIT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("patient"))
                .isEqualTo(DemoPatient.MARGIT.id().toString());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void everyOtherTokenIsRefused() {
        var access = token(DemoPerson.CLINICIAN_NORTH, "access_token");
        var forged = access.substring(0, access.length() - 8) + "AAAAAAAA";
        for (var token : List.of(
                token(DemoPerson.CLINICIAN_NORTH, "id_token"),
                token(DemoPerson.CLINICIAN_NORTH, "refresh_token"),
                forged,
                access.substring(0, access.lastIndexOf('.') + 1),
                "a.b.c")) {
            var answer = with(token, MARGIT);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.contentType()).startsWith(PROBLEM);
            assertThat(answer.asString()).doesNotContain("Exception", "Olsen", "keycloak");
        }
    }

    @Test
    void aTokenOpensItsOwnClinicAndWhatItsRoleAllows() {
        assertThat(with(token(DemoPerson.CLINICIAN_HARBOUR, "access_token"), MARGIT)
                        .statusCode())
                .isEqualTo(404);
        assertThat(with(token(DemoPerson.CLINICIAN_HARBOUR, "access_token"), MARGIT.replace("northside", "harbour"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(with(token(DemoPerson.STRANGER, "access_token"), MARGIT).statusCode())
                .isEqualTo(404);
        assertThat(with(token(DemoPerson.PATIENT_NORTH, "access_token"), MARGIT).statusCode())
                .isEqualTo(404);
        var assistant = with(token(DemoPerson.ASSISTANT_NORTH, "access_token"), MARGIT);
        assertThat(assistant.statusCode()).isEqualTo(403);
        assertThat(assistant.contentType()).startsWith(PROBLEM);
        assertThat(with(token(DemoPerson.LOCUM, "access_token"), MARGIT).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensNoPage() {
        var answer = with(token(DemoPerson.CLINICIAN_NORTH, "access_token"), MARGIT.replace("/api/", "/c/"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/realms/plumbline/");
    }

    @Test
    void aCookieOpensNothingOfTheInterface() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            assertThat(nora.goTo(MARGIT.replace("/api/", "/c/"))).isEqualTo(200);
            for (var path : List.of(MARGIT, MARGIT.replace("/api/", "/%61pi/"), MARGIT + "/")) {
                assertThat(nora.goTo(path)).as(path).isIn(401, 404);
                assertThat(nora.text("body")).as(path).doesNotContain("readings");
            }
        }
    }

    private static Response with(String token, String path) {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .get(path);
    }

    private static String token(DemoPerson person, String kind) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "plumbline-cli")
                .formParam("scope", "openid organization:*")
                .formParam("username", person.username())
                .formParam("password", DemoPerson.PASSWORD)
                .post(SharedServers.realm() + "/protocol/openid-connect/token")
                .path(kind);
    }
}
