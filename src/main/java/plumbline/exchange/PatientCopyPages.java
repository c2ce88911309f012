package plumbline.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Limited;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** What a patient may take with them, for whoever hands it out: to read and print, and as a file for another programme. */
@Path("/c/{clinic}/patients/{patient}/copy")
@RolesAllowed({"clinician", "admin"})
@FreshSignIn
@Limited(times = 30, minutes = 60)
@Transactional
class PatientCopyPages {

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance patient(Patient patient, PatientCopy copy);

        private Templates() {}
    }

    private final PatientCopies copies;
    private final Charts charts;
    private final Caller caller;

    PatientCopyPages(PatientCopies copies, Charts charts, Caller caller) {
        this.copies = copies;
        this.charts = charts;
        this.caller = caller;
    }

    @GET
    public TemplateInstance read(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.patient(patient, copies.handOut(patient));
    }

    @GET
    @Path("record.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response download(@RestPath("patient") UUID patientId) {
        return Answers.file(copies.handOut(charts.open(patientId)), "record-" + caller.today() + ".json");
    }
}
