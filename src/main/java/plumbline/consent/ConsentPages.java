package plumbline.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What one patient agreed to, and recording what they signed on paper. */
@Path("/c/{clinic}/patients/{patient}/consents")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class ConsentPages {

    @CheckedTemplate(basePath = "consent")
    static class Templates {
        static native TemplateInstance history(
                Patient patient, List<Consent> history, ConsentForm form, Violations violations);

        private Templates() {}
    }

    private final Consents consents;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ConsentPages(Consents consents, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.consents = consents;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId) {
        return page(charts.open(patientId), ConsentForm.on(caller.today()), Violations.none());
    }

    @POST
    public Response record(@RestPath("patient") UUID patientId, @BeanParam ConsentForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, form, violations));
            }
            consents.persist(Consent.onPaper(patientId, form));
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/consents"));
        });
    }

    private TemplateInstance page(Patient patient, ConsentForm form, Violations violations) {
        return Templates.history(patient, consents.history(patient.id()), form, violations);
    }
}
