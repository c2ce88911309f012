package plumbline.tenancy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What somebody does about their own sign-in, whichever clinic they belong to. */
@Path("/sign-ins")
@Authenticated
class SignInPages {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance again();

        private Templates() {}
    }

    /** Opened in a tab of its own by a page that waits with something typed. */
    @GET
    @Path("again")
    @FreshSignIn
    public TemplateInstance again() {
        return Templates.again();
    }
}
