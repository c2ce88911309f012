package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class SignInAfreshTest {

    private static final String PAGE = "/c/northside/for-the-freshly-signed-in";

    /** A page that matters. */
    @Path("/c/{clinic}/for-the-freshly-signed-in")
    @RolesAllowed("clinician")
    @Transactional
    @FreshSignIn
    static class Pages {

        @GET
        public String see() {
            return "seen";
        }

        @POST
        public String send(@RestForm String typed) {
            return "sent " + typed;
        }
    }

    /** Whoever signed out everywhere just now is known at no older sign-in. */
    @BeforeEach
    void nobodySignedOut() {
        new BehindTheScenes().run("delete from signed_out");
    }

    private static Response seen(int secondsAgo) {
        return Visitor.as(DemoPerson.CLINICIAN_NORTH)
                .request()
                .header(SignInByName.AGO, secondsAgo)
                .get(PAGE + "?a=b");
    }

    private static Response sent(int secondsAgo) {
        return Visitor.as(DemoPerson.CLINICIAN_NORTH)
                .request()
                .header(SignInByName.AGO, secondsAgo)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("typed", "a \"long\" <story>")
                .post(PAGE);
    }

    @Test
    void whoSignedInJustNowSeesThePage() {
        assertThat(seen(290).asString()).isEqualTo("seen");
    }

    @Test
    void whoSignedInLongAgoIsAskedForThePasswordAgain() {
        var answer = seen(310);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(PageServers.KEYCLOAK).contains("max_age=0");
    }

    @Test
    void anOrdinaryPageAsksForNoPassword() {
        var answer = Visitor.as(DemoPerson.CLINICIAN_NORTH)
                .request()
                .header(SignInByName.AGO, 36_000)
                .get("/c/northside");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatWasShownFreshMayTakeAWhile() {
        assertThat(sent(890).asString()).isEqualTo("sent a \"long\" <story>");
    }

    @Test
    void aFormThatComesTooLateIsGivenBackWithAllThatWasTyped() {
        var answer = sent(910);

        assertThat(answer.statusCode()).isEqualTo(403);
        var form = Visitor.html(answer).select("main form");
        assertThat(form.attr("action")).isEqualTo(PAGE);
        assertThat(form.select("[name=typed]").val()).isEqualTo("a \"long\" <story>");
        assertThat(Visitor.html(answer).select("main a").attr("href")).isEqualTo("/sign-ins/again");
    }
}
