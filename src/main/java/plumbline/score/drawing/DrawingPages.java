package plumbline.score.drawing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.score.Sparkline;
import plumbline.tenancy.Caller;

/** The pain drawings of one patient side by side, and making another. */
@Path("/c/{clinic}/patients/{patient}/scores/drawings")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class DrawingPages {

    @CheckedTemplate(basePath = "score/drawing")
    static class Templates {
        static native TemplateInstance history(
                Patient patient, Listing<PainDrawing> history, Map<Area, Sparkline> lines);

        static native TemplateInstance form(Patient patient, DrawingForm form, Violations violations);

        private Templates() {}
    }

    private final PainDrawings drawings;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    DrawingPages(PainDrawings drawings, Charts charts, Submissions submissions, Caller caller) {
        this.drawings = drawings;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        return Templates.history(charts.open(patientId), drawings.history(patientId, page), drawings.lines(patientId));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return Templates.form(charts.open(patientId), DrawingForm.on(caller.today()), Violations.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(
            @RestPath("patient") UUID patientId, @BeanParam DrawingForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.form(patient, form, violations));
            }
            drawings.draw(patientId, form);
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/scores/drawings"));
        });
    }
}
