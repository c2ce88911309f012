package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.score.drawing.DrawingForm;
import plumbline.score.drawing.PainDrawing;
import plumbline.score.drawing.PainDrawings;
import plumbline.tenancy.Caller;

/** Where it hurts today, as a patient draws it, above what they drew before. */
@Path("/my/{clinic}/{patient}/drawings")
@RolesAllowed("patient")
@Transactional
class OwnDrawingPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance drawings(
                Patient patient, DrawingForm form, Violations violations, List<PainDrawing> earlier, boolean saved);

        private Templates() {}
    }

    private static final int EARLIER = 12;

    private final PainDrawings drawings;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    OwnDrawingPages(PainDrawings drawings, Charts charts, Submissions submissions, Caller caller) {
        this.drawings = drawings;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    /** @param saved present where one was just kept */
    @GET
    public TemplateInstance blank(@RestQuery @Nullable String saved) {
        var patient = charts.open(caller.patient());
        return page(patient, DrawingForm.on(caller.today()), Violations.none(), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(@BeanParam DrawingForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        form.day = caller.today().toString();
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            form.check(patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, form, violations, false));
            }
            drawings.draw(patient.id(), form);
            return Answers.seeOther(URI.create(caller.home() + "/drawings?saved=yes"));
        });
    }

    private TemplateInstance page(Patient patient, DrawingForm form, Violations violations, boolean saved) {
        return Templates.drawings(patient, form, violations, drawings.last(EARLIER, patient.id()), saved);
    }
}
