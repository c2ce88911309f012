package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.exchange.PatientCopies;
import plumbline.exchange.PatientCopy;
import plumbline.page.Limited;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** A patient takes all that stands in the portal with them: to read, and as a file for another programme. */
@Path("/my/{clinic}/{patient}/copy")
@RolesAllowed("patient")
@FreshSignIn
@Limited(times = 10, minutes = 60)
@Transactional
class OwnCopyPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance copy(Patient patient, PatientCopy copy);

        private Templates() {}
    }

    private final PatientCopies copies;
    private final Charts charts;
    private final AccessLog accessLog;
    private final Caller caller;

    OwnCopyPages(PatientCopies copies, Charts charts, AccessLog accessLog, Caller caller) {
        this.copies = copies;
        this.charts = charts;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @GET
    public Response read() {
        return taken(patient -> Response.ok(
                        Templates.copy(patient, copies.of(patient)), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build());
    }

    @GET
    @Path("record.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response download() {
        return taken(patient -> Response.ok(copies.of(patient), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + caller.today() + ".json\"")
                .build());
    }

    private Response taken(Function<Patient, Response> answer) {
        var patient = charts.open(caller.patient());
        accessLog.did(Deed.EXPORTED, patient.id());
        return answer.apply(patient);
    }
}
