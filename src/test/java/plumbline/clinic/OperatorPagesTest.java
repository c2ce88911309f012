package plumbline.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.demo.DemoClinic.HARBOUR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.local.ReceivedLetter;
import plumbline.testing.AccountsOnPaper;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OperatorPagesTest {

    private static final String CLINICS = "/operator/clinics";

    @Inject
    AccountsOnPaper keycloak;

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor olga = Visitor.as(DemoPerson.OPERATOR);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void startAfresh() {
        keycloak.startAfresh();
    }

    @AfterEach
    void forget() {
        for (var table : List.of("invitation", "submission", "access_entry", "clinic_setting")) {
            database.run("delete from " + table + " where clinic_id = ?", id);
        }
        database.run("delete from clinic where id = ?", id);
        database.run("update clinic set state = 'ACTIVE' where id = ?", HARBOUR.id());
    }

    private Map<String, String> form(String... changes) {
        var form = new LinkedHashMap<>(Map.of(
                "submission", id.toString(),
                "name", "Westend Feet",
                "alias", "westend",
                "zone", "Europe/Berlin",
                "de", "yes",
                "en", "yes",
                "language", "de",
                "retentionYears", "15"));
        return Visitor.form(form, changes);
    }

    private String state() {
        return database.column("select state from clinic where id = ?", id).getFirst();
    }

    @Test
    void aClinicIsMadeHereAndAtKeycloak() {
        var page = olga.followed(olga.post(CLINICS, form()));

        assertThat(page.select("h1").text()).isEqualTo("Westend Feet");
        assertThat(page.select("main").text()).contains("Open").contains("as here");
        assertThat(keycloak.told()).containsExactly("clinic westend open");
        assertThat(database.column("select alias || zone || language || languages::text from clinic where id = ?", id))
                .containsExactly("westendEurope/Berlinde{en,de}");
        assertThat(database.column("select retention_years from clinic_setting where clinic_id = ?", id))
                .containsExactly("15");
        assertThat(olga.page(CLINICS).select("main").text()).contains("Westend Feet");
    }

    @Test
    void whatFailedAtKeycloakIsGoneOnWithByTheSameForm() {
        keycloak.fail(true);
        var unfinished = olga.followed(olga.post(CLINICS, form()));
        assertThat(unfinished.select("main").text()).contains("Being made").contains("Nobody can get in");
        assertThat(state()).isEqualTo("BEING_MADE");

        keycloak.fail(false);
        olga.followed(olga.post(CLINICS, form()));

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(database.column("select count(*) from clinic where alias = 'westend'"))
                .containsExactly("1");
    }

    @Test
    void orByTheButtonOnItsPage() {
        keycloak.fail(true);
        olga.post(CLINICS, form()).then().statusCode(303);
        keycloak.fail(false);

        olga.followed(olga.post(CLINICS + "/" + id + "/settlement", Map.of()));

        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        var answer = olga.post(CLINICS, form("alias", "West End", "zone", "Berlin", "language", "fr", "name", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.html(answer).select("p.error").eachAttr("id"))
                .containsExactlyInAnyOrder("alias-error", "name-error", "zone-error", "language-error");

        var taken = olga.post(CLINICS, form("alias", "northside"));
        assertThat(Visitor.html(taken).select("#alias-error").text()).contains("Another clinic");
        assertThat(keycloak.told()).isEmpty();
    }

    @Test
    void nobodyGetsIntoASuspendedClinic() {
        var path = CLINICS + "/" + HARBOUR.id();
        keycloak.fail(true);

        var page = olga.followed(olga.post(path + "/suspension", Map.of()));

        assertThat(page.select("main").text()).contains("Suspended").contains("no answer");
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR).get("/c/harbour").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.as(DemoPerson.PATIENT_HARBOUR).get("/my/harbour").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.as(DemoPerson.LOCUM).get("/c/harbour").statusCode()).isEqualTo(404);
        assertThat(Visitor.as(DemoPerson.LOCUM).get("/c/northside").statusCode())
                .isEqualTo(200);
        keycloak.fail(false);
        olga.post(path + "/settlement", Map.of());
        assertThat(keycloak.told()).containsExactly("clinic harbour closed");

        olga.post(path + "/resumption", Map.of()).then().statusCode(303);

        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR).get("/c/harbour").statusCode())
                .isEqualTo(200);
        assertThat(keycloak.told()).endsWith("clinic harbour open");
    }

    @Test
    void theFirstAdminIsInvitedInTheLanguageOfTheClinic() {
        olga.post(CLINICS, form()).then().statusCode(303);
        var email = UUID.randomUUID() + "@example.org";

        var page = olga.followed(olga.post(CLINICS + "/" + id + "/invitations", Map.of("email", email)));

        assertThat(page.select("main").text()).contains(email).contains("good until");
        assertThat(ReceivedLetter.to(email)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Einladung von Westend Feet");
            assertThat(letter.link("/join/")).startsWith("/join/");
        });
    }

    /** Not of the clinic's own staff either: that is theirs. */
    @Test
    void anOperatorSeesNothingOfWhatIsInAClinic() {
        var page = olga.page(CLINICS + "/" + HARBOUR.id());

        assertThat(page.text()).doesNotContain("Hanna", "Voss", "Dahl");
        assertThat(olga.get("/c/harbour").statusCode()).isEqualTo(404);
        assertThat(olga.get("/c/harbour/staff").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseFindsThesePages() {
        for (var person : List.of(DemoPerson.ADMIN_NORTH, DemoPerson.PATIENT_NORTH, DemoPerson.STRANGER)) {
            assertThat(Visitor.as(person).get(CLINICS).statusCode()).isEqualTo(404);
            assertThat(Visitor.as(person).post(CLINICS, form()).statusCode()).isEqualTo(404);
        }
        assertThat(database.column("select count(*) from clinic where id = ?", id))
                .containsExactly("0");
    }
}
