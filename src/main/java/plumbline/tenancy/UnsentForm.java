package plumbline.tenancy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import plumbline.page.Language;

/**
 * A form that arrived when nobody was signed in any more, or not freshly enough. It is given back as a page from which it can be
 * sent once more after signing in, and kept nowhere else.
 *
 * @param files whether there were files with it, which no page can give back
 */
record UnsentForm(String action, List<Field> fields, boolean files) {

    /** Where one signs in without leaving the page that waits. */
    static final String SIGN_IN = "/sign-ins/again";

    /** One value that was typed. */
    record Field(String name, String value) {}

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance unsent(UnsentForm form, String why, String signIn);

        private Templates() {}
    }

    static UnsentForm of(ServerRequestContext request, RoutingContext routing) {
        var fields = new ArrayList<Field>();
        var files = false;
        var data = ((ResteasyReactiveRequestContext) request).getFormData();
        if (data != null) {
            for (var name : data) {
                for (var value : data.get(name)) {
                    if (value.isFileItem()) {
                        files = true;
                    } else {
                        fields.add(new Field(name, value.getValue()));
                    }
                }
            }
        }
        return new UnsentForm(address(routing), fields, files);
    }

    static String address(RoutingContext routing) {
        var query = routing.request().query();
        return routing.normalizedPath() + (query == null ? "" : "?" + query);
    }

    Response tooOld() {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page(Language.say(SignInMessages.class).tooOld()).render())
                .build();
    }

    TemplateInstance page(String why) {
        return Templates.unsent(this, why, SIGN_IN);
    }
}
