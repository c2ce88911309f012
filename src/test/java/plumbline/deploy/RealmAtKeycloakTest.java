package plumbline.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.local.SharedServers;
import plumbline.testing.Beside;

/** The realm of the chart as Keycloak itself takes it, beside the demo's. */
@Beside
@Tag("journey")
class RealmAtKeycloakTest {

    private static final String NAME = "of-the-chart";
    private static final String SERVER = "http://" + SharedServers.realm().getAuthority();
    private static final String REALM = SERVER + "/realms/" + NAME;

    @BeforeEach
    void made() {
        var realm = (ObjectNode) Chart.of("operator")
                .only(CustomResources.KeycloakRealmImport.class)
                .spec()
                .realm()
                .deepCopy();
        realm.put("realm", NAME).put("id", NAME);

        var answer = asAdministrator()
                .contentType("application/json")
                .body(realm.toString().replace("${ACCOUNTS_CLIENT_SECRET}", "secret"))
                .post(SERVER + "/admin/realms");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    @AfterEach
    void gone() {
        asAdministrator().delete(SERVER + "/admin/realms/" + NAME);
    }

    private static RequestSpecification asAdministrator() {
        return with(given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", "admin")
                .post(SERVER + "/realms/master/protocol/openid-connect/token"));
    }

    private static RequestSpecification with(Response token) {
        return given().auth().oauth2(token.path("access_token"));
    }

    @Test
    void signsPeopleInLetsScriptsInByTheirDeviceAndLetsOrganizationsBeLookedAfter() {
        // when
        var page = given().queryParam("client_id", "plumbline-web")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid organization:*")
                .queryParam("redirect_uri", "https://plumbline.example.org/signed-in")
                .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .queryParam("code_challenge_method", "S256")
                .get(REALM + "/protocol/openid-connect/auth");
        var device = given().formParam("client_id", "plumbline-scripts")
                .formParam("scope", "openid organization:*")
                .post(REALM + "/protocol/openid-connect/auth/device");
        var organizations = with(given().formParam("grant_type", "client_credentials")
                        .formParam("client_id", "plumbline-accounts")
                        .formParam("client_secret", "secret")
                        .post(REALM + "/protocol/openid-connect/token"))
                .get(SERVER + "/admin/realms/" + NAME + "/organizations");

        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("Sign in to Plumbline", "name=\"username\"", "/login-actions/registration");
        assertThat(device.<String>path("device_code")).isNotBlank();
        assertThat(organizations.statusCode()).isEqualTo(200);
        assertThat(organizations.asString()).isEqualTo("[]");
    }
}
