package plumbline.clinic;

import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import plumbline.identity.Accounts;
import plumbline.identity.KeycloakFailed;
import plumbline.page.Answers;
import plumbline.tenancy.FreshSignIn;
import plumbline.tenancy.SignIns;

/** What somebody does about their own sign-ins, whichever clinics they belong to. */
@Path("/sign-ins")
@Blocking
class SignInPages {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance yours();

        static native TemplateInstance again();

        private Templates() {}
    }

    private final SecurityIdentity person;
    private final SignIns signIns;
    private final Accounts accounts;

    SignInPages(SecurityIdentity person, SignIns signIns, Accounts accounts) {
        this.person = person;
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @GET
    @Authenticated
    public TemplateInstance yours() {
        return Templates.yours();
    }

    /** Ends them everywhere, and leads out of this one as well. */
    @POST
    @Authenticated
    public Response endAll() {
        var subject = signIns.endAll(person);
        Log.infof("%s signed out everywhere", subject);
        try {
            accounts.signOutEverywhere(subject);
        } catch (KeycloakFailed e) {
            // What is left of a session there opens nothing here without the password.
            Log.error("Keycloak did not end the sessions of who signed out everywhere", e);
        }
        return Answers.seeOther(URI.create("/logout"));
    }

    /** Opened in a tab of its own by a page that waits with something typed. */
    @GET
    @Authenticated
    @Path("again")
    @FreshSignIn
    public TemplateInstance again() {
        return Templates.again();
    }

    /** Asked by a page that has been open for a while: whether there is still a session, which it thereby keeps. */
    @GET
    @Authenticated
    @Path("alive")
    public void alive() {
        // There is nothing to say but that somebody is signed in.
    }
}
