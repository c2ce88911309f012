package plumbline.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.patient.Charts;
import plumbline.patient.Patient;

/** The progress of one patient, as a clinician sees it. */
@Path("/c/{clinic}/patients/{patient}/progress")
@RolesAllowed("clinician")
@Transactional
class ProgressPages {

    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance show(Patient patient, Progress progress);

        private Templates() {}
    }

    private final Charts charts;
    private final ProgressOf progressOf;

    ProgressPages(Charts charts, ProgressOf progressOf) {
        this.charts = charts;
        this.progressOf = progressOf;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.show(patient, progressOf.patient(patient));
    }
}
