package plumbline.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.AccountsOnPaper;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class SignInsTest {

    @Inject
    AccountsOnPaper accounts;

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor lukas = Visitor.as(DemoPerson.LOCUM);

    @AfterEach
    void forget() {
        database.run("delete from signed_out");
    }

    private Response signedIn(int secondsAgo, String path) {
        return lukas.request().header(SignInByName.AGO, secondsAgo).get(path);
    }

    @Test
    void signingOutEverywhereEndsEarlierSignInsAtEveryClinicAtOnce() {
        assertThat(signedIn(60, "/c/northside").statusCode()).isEqualTo(200);

        var out = lukas.post("/sign-ins", Map.of());

        assertThat(out.header("Location")).endsWith("/logout");
        for (var path : new String[] {"/c/northside", "/c/harbour"}) {
            var answer = signedIn(60, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.header("Location"))
                    .startsWith(PageServers.KEYCLOAK)
                    .contains("max_age=0");
        }
        var frontDoor = signedIn(60, "/");
        assertThat(frontDoor.header("Location")).as(frontDoor.asString()).endsWith("/logout");
        assertThat(signedIn(60, "/api/northside/patients/x/progress").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void keycloakEndsTheSessionsToo() {
        accounts.startAfresh();

        lukas.post("/sign-ins", Map.of());

        assertThat(accounts.told()).containsExactly("sign out " + DemoPerson.LOCUM.subject());
    }

    @Test
    void anOperatorsSignInsEndAsWell() {
        var olga = Visitor.as(DemoPerson.OPERATOR);

        olga.post("/sign-ins", Map.of());

        assertThat(olga.request()
                        .header(SignInByName.AGO, 60)
                        .get("/operator/clinics")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.request()
                        .header(SignInByName.AGO, -1)
                        .get("/operator/clinics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSignsInAgainGoesOn() {
        lukas.post("/sign-ins", Map.of());

        assertThat(signedIn(-1, "/c/northside").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseIsSignedOut() {
        lukas.post("/sign-ins", Map.of());

        var nora = Visitor.as(DemoPerson.CLINICIAN_NORTH).request().header(SignInByName.AGO, 60);
        assertThat(nora.get("/c/northside").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatWaitsLearnsWhetherThereIsStillASession() {
        assertThat(lukas.get("/sign-ins/alive").statusCode()).isEqualTo(204);

        var nobody = given().redirects().follow(false).header("HX-Request", "true");
        assertThat(nobody.get("/sign-ins/alive").statusCode()).isEqualTo(499);
    }
}
