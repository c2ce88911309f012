package plumbline.orthotic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Moving a date on which a device is to be reviewed. */
@Path("/c/{clinic}/patients/{patient}/orthoses/{orthosis}/due/{due}")
@RolesAllowed("clinician")
@Transactional
class DuePages {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance due(Patient patient, Due due, DueForm form, Violations violations);

        private Templates() {}
    }

    private final Reviews reviews;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    DuePages(Reviews reviews, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.reviews = reviews;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId, @RestPath("due") UUID dueId) {
        var patient = charts.open(patientId);
        var due = find(patientId, orthosisId, dueId);
        return Templates.due(patient, due, DueForm.of(due), Violations.none());
    }

    @POST
    public Response move(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @RestPath("due") UUID dueId,
            @BeanParam DueForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var due = find(patientId, orthosisId, dueId);
            form.check(validator, due, caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.due(patient, due, form, violations));
            }
            due.moveTo(form.dueOn());
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/orthoses/" + orthosisId));
        });
    }

    private Due find(UUID patientId, UUID orthosisId, UUID dueId) {
        return reviews.due(patientId, orthosisId, dueId).orElseThrow(NotFoundException::new);
    }
}
