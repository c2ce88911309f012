package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import plumbline.exchange.PatientCopies;
import plumbline.exchange.PatientCopy;
import plumbline.page.Answers;
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
    private final Caller caller;

    OwnCopyPages(PatientCopies copies, Charts charts, Caller caller) {
        this.copies = copies;
        this.charts = charts;
        this.caller = caller;
    }

    @GET
    public TemplateInstance read() {
        var patient = charts.open(caller.patient());
        return Templates.copy(patient, copies.handOut(patient));
    }

    @GET
    @Path("record.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response download() {
        return Answers.file(copies.handOut(charts.open(caller.patient())), "record-" + caller.today() + ".json");
    }
}
