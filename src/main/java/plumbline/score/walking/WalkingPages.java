package plumbline.score.walking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** How far one patient walks, over time, and recording it. */
@Path("/c/{clinic}/patients/{patient}/scores/walking")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class WalkingPages {

    @CheckedTemplate(basePath = "score/walking")
    static class Templates {
        static native TemplateInstance history(Patient patient, Listing<WalkingTolerance> history);

        static native TemplateInstance form(Patient patient, WalkingForm form, Violations violations);

        private Templates() {}
    }

    private final Walks walks;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    WalkingPages(Walks walks, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.walks = walks;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        return Templates.history(charts.open(patientId), walks.history(patientId, page));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return Templates.form(charts.open(patientId), WalkingForm.on(caller.today()), Violations.none());
    }

    @POST
    public Response create(@RestPath("patient") UUID patientId, @BeanParam WalkingForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.form(patient, form, violations));
            }
            walks.persist(new WalkingTolerance(patientId, form));
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/scores/walking"));
        });
    }
}
