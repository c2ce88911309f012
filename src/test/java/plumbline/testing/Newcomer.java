package plumbline.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;

/**
 * Somebody with an account and, until they join one, without a clinic.
 *
 * @param at what their token says of their place at a clinic, as {@link SignInByName#AT} takes it
 * @param ago how many seconds ago they signed in
 */
public record Newcomer(String subject, String at, int ago) {

    /** What the subjects of all newcomers begin with. */
    public static final String MARK = "newcomer-";

    private static final String NOWHERE = "nowhere=00000000-0000-0000-0000-000000000000=nothing=";

    /** Somebody who was never here before, and has just signed in. */
    public static Newcomer unknown() {
        var subject = MARK + UUID.randomUUID();
        return new Newcomer(subject, NOWHERE + subject, 0);
    }

    /** The same person with fresh tokens, which name a clinic. */
    public Newcomer at(DemoClinic clinic, String roles) {
        return new Newcomer(subject, clinic.alias() + "=" + clinic.id() + "=" + roles + "=" + subject, ago);
    }

    /** The same person, who has last given a password so many seconds ago. */
    public Newcomer signedInAgo(int seconds) {
        return new Newcomer(subject, at, seconds);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Map<String, String> form) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
    }

    private RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .header(SignInByName.AS, DemoPerson.STRANGER.username())
                .header(SignInByName.AT, at)
                .header(SignInByName.AGO, Integer.toString(ago));
    }
}
