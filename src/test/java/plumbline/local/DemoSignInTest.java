package plumbline.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.demo.DemoPerson.ADMIN_NORTH;
import static plumbline.demo.DemoPerson.LOCUM;
import static plumbline.demo.DemoPerson.OPERATOR;
import static plumbline.demo.DemoPerson.STRANGER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;

/** The realm file as Keycloak itself understands it. */
@Tag("journey")
class DemoSignInTest {

    @ParameterizedTest
    @EnumSource
    void namesEveryPersonAsTheDemoDoes(DemoPerson person) throws IOException {
        JsonNode claims = claims(signIn(person), "id_token");

        assertThat(claims.get("sub").asText()).isEqualTo(person.subject().toString());
        assertThat(claims.get("preferred_username").asText()).isEqualTo(person.username());
        assertThat(claims.get("name").asText()).isEqualTo(person.fullName());
        assertThat(claims.get("email").asText()).isEqualTo(person.username() + "@plumbline.example");
    }

    @Test
    void givesSomeoneOfTwoClinicsTheirRolesInBoth() throws IOException {
        JsonNode claims = claims(signIn(LOCUM), "access_token");

        assertThat(claims.get("organization")).hasSize(2);
        for (DemoClinic clinic : LOCUM.clinics()) {
            JsonNode membership = claims.get("organization").get(clinic.alias());
            assertThat(membership.at("/clinic_id/0").asText())
                    .isEqualTo(clinic.id().toString());
            assertThat(membership.at("/realm_access/roles")).hasSize(1);
            assertThat(membership.at("/realm_access/roles/0").asText()).isEqualTo("clinician");
        }
    }

    @Test
    void keepsRolesInAClinicOutOfTheRolesHeldEverywhere() throws IOException {
        JsonNode claims = claims(signIn(ADMIN_NORTH), "access_token");

        assertThat(claims.at("/realm_access/roles")).isEmpty();
    }

    @Test
    void tellsTheOperatorByARoleHeldEverywhere() throws IOException {
        JsonNode claims = claims(signIn(OPERATOR), "id_token");

        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("operator");
        assertThat(claims.has("organization")).isFalse();
    }

    @Test
    void letsAStrangerInWithoutAnyClinic() throws IOException {
        JsonNode claims = claims(signIn(STRANGER), "access_token");

        assertThat(claims.has("organization")).isFalse();
    }

    @Test
    void issuesScriptsATokenForTheInterface() throws IOException {
        JsonNode claims = claims(signIn(LOCUM), "access_token");

        assertThat(claims.get("aud").asText()).isEqualTo("plumbline-api");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void refusesAnAdminWithoutTheSecondFactor() {
        Response refusal = ask(ADMIN_NORTH, "");

        assertThat(refusal.<String>path("error")).isEqualTo("invalid_grant");
        assertThat(refusal.<String>path("access_token")).isNull();
    }

    private static Response signIn(DemoPerson person) {
        String code = person.secondFactor()
                .map(factor -> factor.codeAt(Instant.now()))
                .orElse("");
        Response answer = ask(person, code);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Response ask(DemoPerson person, String code) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "plumbline-cli")
                .formParam("scope", "openid organization:*")
                .formParam("username", person.username())
                .formParam("password", DemoPerson.PASSWORD)
                .formParam("totp", code)
                .post(SharedServers.realm() + "/protocol/openid-connect/token");
    }

    private static JsonNode claims(Response answer, String token) throws IOException {
        String whole = answer.path(token);
        String payload = whole.substring(whole.indexOf('.') + 1, whole.lastIndexOf('.'));
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
