package plumbline.accesslog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import plumbline.page.Listing;
import plumbline.tenancy.Caller;

/** Who opened my record, in words for the patient. */
@Path("/my/{clinic}/{patient}/access")
@RolesAllowed("patient")
@Transactional
class OwnLogPages {

    @CheckedTemplate(basePath = "accesslog")
    static class Templates {
        static native TemplateInstance own(Listing<Line> lines, boolean first);

        private Templates() {}
    }

    private final Lines lines;
    private final AccessLog accessLog;
    private final Caller caller;

    OwnLogPages(Lines lines, AccessLog accessLog, Caller caller) {
        this.lines = lines;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** Takes the place {@code before}. */
    @GET
    public TemplateInstance own(@Context UriInfo address) {
        accessLog.opened(caller.patient());
        caller.reads(lines.patient());
        var asked = Asked.of(address.getQueryParameters());
        var place = new Asked("", null, null, false, null, null, asked.before());
        return Templates.own(lines.ofOwn(place), asked.before() == null);
    }
}
