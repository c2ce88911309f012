package plumbline.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.demo.DemoClinic.NORTHSIDE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.identity.Group;
import plumbline.local.ReceivedLetter;
import plumbline.testing.AccountsOnPaper;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.Newcomer;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class StaffPagesTest {

    private static final String STAFF = "/c/northside/staff";

    @Inject
    AccountsOnPaper keycloak;

    @Inject
    StaffAccounts accounts;

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final Newcomer vera = Newcomer.unknown();

    @BeforeEach
    void startAfresh() {
        keycloak.startAfresh();
    }

    @AfterEach
    void forget() {
        database.run("delete from staff_member where subject like ?", Newcomer.MARK + "%");
        database.run("delete from invitation where patient_id is null");
    }

    /** Invites Vera and answers the link in her letter. */
    private String invited(String... roles) {
        var form = new HashMap<>(Map.of("email", vera.subject() + "@example.org"));
        for (var role : roles) {
            form.put(role, "yes");
        }
        adam.followed(adam.post(STAFF + "/invitations", form));
        return link();
    }

    private String link() {
        return ReceivedLetter.to(vera.subject() + "@example.org").getLast().link("/join/");
    }

    private String memberId() {
        return database.column("select id from staff_member where subject = ?", vera.subject())
                .getFirst();
    }

    private List<String> refusals() {
        return database.column(
                "select why from access_entry where user_id = ? and deed = 'JOINED' and refused order by at, id",
                vera.subject());
    }

    @Test
    void whoIsInvitedJoinsByTheLinkOfTheLetter() {
        keycloak.exempts(vera.subject());
        var link = invited("clinician");

        var anonymous = Visitor.html(given().get(link));
        assertThat(anonymous.select("main").text())
                .contains("Adam North invites you to work with Northside Foot & Back")
                .contains("Create an account");
        assertThat(Visitor.html(vera.get(link)).select("main").text()).contains("New Comer");
        var joined = vera.post(link, Map.of());

        assertThat(joined.header("Location")).endsWith("/c/northside");
        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).containsExactly(Group.CLINICIANS);
        assertThat(keycloak.isExempt(vera.subject())).isFalse();
        assertThat(vera.at(NORTHSIDE, "clinician")
                        .signedInAgo(-2)
                        .get("/c/northside")
                        .statusCode())
                .isEqualTo(200);
        assertThat(vera.at(NORTHSIDE, "clinician").signedInAgo(-2).get(STAFF).statusCode())
                .isEqualTo(403);
        assertThat(adam.page(STAFF).select("main").text()).contains("New Comer");
    }

    /** That sign-in may have been one without the second factor. */
    @Test
    void aSignInFromBeforeTheJoiningCountsForNothing() {
        vera.post(invited("clinician"), Map.of()).then().statusCode(303);

        var before = vera.at(NORTHSIDE, "clinician").signedInAgo(60).get("/c/northside");

        assertThat(before.statusCode()).isEqualTo(302);
        assertThat(before.header("Location")).startsWith(PageServers.KEYCLOAK);
        given().header(SignInByName.AS, DemoPerson.STRANGER.username())
                .header(SignInByName.AT, vera.at(NORTHSIDE, "clinician").at())
                .header(SignInByName.AGO, "60")
                .get("/api/northside/patients/" + UUID.randomUUID() + "/progress")
                .then()
                .statusCode(401);
    }

    @Test
    void theLinkWorksOnce() {
        var link = invited("assistant");
        vera.post(link, Map.of()).then().statusCode(303);

        var again = vera.post(link, Map.of());
        var another = Newcomer.unknown().get(link);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body().asString()).contains("You have joined by it already");
        assertThat(another.statusCode()).isEqualTo(410);
        assertThat(another.body().asString()).contains("An invitation works once");
        assertThat(refusals()).containsExactly("used");
    }

    @Test
    void aLinkThatIsLateOrWithdrawnOrReplacedOrGuessedIsRefused() {
        var first = invited("assistant");
        var id = database.column("select id from invitation where email = ?", vera.subject() + "@example.org")
                .getFirst();
        adam.post(STAFF + "/invitations/" + id + "/letter", Map.of()).then().statusCode(303);
        var second = link();
        assertThat(vera.get(first).statusCode()).isEqualTo(404);
        assertThat(vera.get(second).statusCode()).isEqualTo(200);

        database.run(
                "update invitation set expires_at = now() - interval '1 second' where id = ?", UUID.fromString(id));
        var late = vera.post(second, Map.of());
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body().asString()).contains("seven days");

        adam.post(STAFF + "/invitations/" + id + "/withdrawal", Map.of()).then().statusCode(303);
        assertThat(vera.post(second, Map.of()).statusCode()).isEqualTo(410);
        assertThat(vera.post("/join/" + "A".repeat(64), Map.of()).statusCode()).isEqualTo(303);
        assertThat(vera.get("/join/" + "A".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(vera.get("/join/x").statusCode()).isEqualTo(404);
        assertThat(refusals()).containsExactly("unknown", "late", "withdrawn");
        assertThat(database.column("select count(*) from staff_member where subject = ?", vera.subject()))
                .containsExactly("0");
    }

    @Test
    void nothingOfALinkStandsInTheDatabase() {
        var link = invited("assistant");
        vera.post(link, Map.of());

        var secret = link.substring(link.length() - 42);
        assertThat(database.column("select path from access_entry where user_id = ?", vera.subject()))
                .isNotEmpty()
                .noneMatch(path -> path.contains(secret));
        assertThat(database.column("select to_jsonb(i)::text from invitation i"))
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void whenKeycloakFailsJoiningIsFinishedLater() {
        var link = invited("clinician");
        keycloak.fail(true);
        vera.post(link, Map.of()).then().statusCode(303);
        var asMember = vera.at(NORTHSIDE, "clinician").signedInAgo(-2);
        assertThat(asMember.get("/c/northside").statusCode()).isEqualTo(302);
        assertThat(adam.page(STAFF).select("main").text()).contains("Keycloak has not been told yet");

        keycloak.fail(false);
        accounts.settleAll();

        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).containsExactly(Group.CLINICIANS);
        assertThat(asMember.get("/c/northside").statusCode()).isEqualTo(200);
    }

    @Test
    void removalCountsAtTheNextRequestEvenIfKeycloakFails() {
        vera.post(invited("clinician"), Map.of()).then().statusCode(303);
        var asMember = vera.at(NORTHSIDE, "clinician").signedInAgo(-2);
        assertThat(asMember.get("/c/northside").statusCode()).isEqualTo(200);

        keycloak.fail(true);
        adam.post(STAFF + "/" + memberId() + "/removal", Map.of()).then().statusCode(303);
        assertThat(asMember.get("/c/northside").statusCode()).isEqualTo(404);
        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).isNotEmpty();
        keycloak.fail(false);
        accounts.settleAll();

        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).isEmpty();
        vera.post(invited("assistant"), Map.of()).then().statusCode(303);
        assertThat(vera.at(NORTHSIDE, "assistant")
                        .signedInAgo(-2)
                        .get("/c/northside")
                        .statusCode())
                .isEqualTo(200);
        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).containsExactly(Group.ASSISTANTS);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWhateverTheTokenSays() {
        vera.post(invited("clinician", "admin"), Map.of()).then().statusCode(303);
        var asBoth = vera.at(NORTHSIDE, "clinician,admin").signedInAgo(-2);
        assertThat(asBoth.get(STAFF).statusCode()).isEqualTo(200);

        adam.post(STAFF + "/" + memberId() + "/roles", Map.of("clinician", "yes"))
                .then()
                .statusCode(303);

        assertThat(asBoth.get(STAFF).statusCode()).isEqualTo(403);
        assertThat(asBoth.get("/c/northside").statusCode()).isEqualTo(200);
        assertThat(keycloak.groups(NORTHSIDE.id(), vera.subject())).isEqualTo(Set.of(Group.CLINICIANS));
    }

    @Test
    void theLastAdminStays() {
        var adamsId = database.column(
                        "select id from staff_member where subject = ?",
                        DemoPerson.ADMIN_NORTH.subject().toString())
                .getFirst();

        var left = adam.post(STAFF + "/" + adamsId + "/removal", Map.of());
        var gaveUp = adam.post(STAFF + "/" + adamsId + "/roles", Map.of("clinician", "yes"));

        assertThat(List.of(left.statusCode(), gaveUp.statusCode())).containsExactly(422, 422);
        assertThat(left.body().asString()).contains("needs somebody for its administration");
        assertThat(adam.get(STAFF).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeSentIsRefusedBesideTheField() {
        var answer = adam.post(STAFF + "/invitations", Map.of("email", "ann@example.org\r\nBcc: bob@example.org"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Visitor.html(answer);
        assertThat(page.select("#email-error").text()).contains("e-mail address");
        assertThat(page.select("#roles-error").text()).contains("at least one");
    }

    @Test
    void noOtherClinicKnowsOfIt() {
        invited("clinician");

        assertThat(database.column("select clinic_id from invitation where email = ?", vera.subject() + "@example.org"))
                .containsExactly(NORTHSIDE.id().toString());
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR).get(STAFF).statusCode())
                .isEqualTo(404);
        assertThat(vera.get("/c/northside").statusCode()).isEqualTo(404);
    }
}
