package plumbline.exam.photograph;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.patient.Charts;

/** The photographs of one patient over time, one view at a time. */
@Path("/c/{clinic}/patients/{patient}/photographs")
@RolesAllowed("clinician")
@Transactional
class OverTimePages {

    @CheckedTemplate(basePath = "exam/photograph")
    static class Templates {
        static native TemplateInstance time(OverTime time);

        private Templates() {}
    }

    private final Photographs photographs;
    private final Charts charts;

    OverTimePages(Photographs photographs, Charts charts) {
        this.photographs = photographs;
        this.charts = charts;
    }

    /** One view; the oldest and the newest are compared unless two are named. */
    @GET
    public TemplateInstance show(
            @RestPath("patient") UUID patientId,
            @RestQuery @Nullable View view,
            @RestQuery @Nullable UUID first,
            @RestQuery @Nullable UUID second) {
        var patient = charts.open(patientId);
        return OverTime.of(patient, photographs.overTime(patientId), view, first, second)
                .map(Templates::time)
                .orElseThrow(NotFoundException::new);
    }
}
