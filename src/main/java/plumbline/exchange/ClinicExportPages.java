package plumbline.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import plumbline.page.Answers;
import plumbline.page.Limited;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** A copy of everything a clinic has, to take along. */
@Path("/c/{clinic}/export")
@RolesAllowed("admin")
@FreshSignIn
@Transactional
class ClinicExportPages {

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        /** @param busy whether one was asked for while another is going on */
        static native TemplateInstance clinic(List<ClinicExport> exports, boolean busy);

        private Templates() {}
    }

    private final ClinicExports exports;
    private final Caller caller;

    ClinicExportPages(ClinicExports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show() {
        return Templates.clinic(exports.lately(), false);
    }

    /** One at a time for each clinic. It is written while it is read, so that it needs no room. */
    @POST
    @Limited(times = 5, minutes = 60)
    public Response export() {
        var begun = exports.begin();
        if (begun.isEmpty()) {
            return Answers.conflict(Templates.clinic(exports.lately(), true));
        }
        StreamingOutput all = to -> exports.write(begun.get(), to);
        var file = Answers.file(all, caller.clinic().alias() + "-" + caller.today() + ".zip");
        return Response.fromResponse(file).type("application/zip").build();
    }
}
