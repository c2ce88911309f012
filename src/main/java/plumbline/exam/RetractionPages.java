package plumbline.exam;

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
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.patient.ReasonForm;
import plumbline.tenancy.Caller;

/** Marking an exam as entered in error: nothing is deleted, it only counts no longer. */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/retraction")
@RolesAllowed("clinician")
@Transactional
class RetractionPages {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance retraction(Patient patient, Exam exam, ReasonForm form, Violations violations);

        private Templates() {}
    }

    private final Exams exams;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    RetractionPages(Exams exams, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.exams = exams;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        return Templates.retraction(patient, find(patientId, examId), new ReasonForm(), Violations.none());
    }

    @POST
    public Response retract(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var exam = find(patientId, examId);
            form.check(validator, violations);
            if (!exam.isDraft() && !exam.isCurrent()) {
                violations.add(
                        "exam", Language.say("Only a draft, or the current version of a signed exam, can be marked"));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.retraction(patient, exam, form, violations));
            }
            exams.retract(exam, form.reason);
            return Answers.seeOther(address(patientId, examId));
        });
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }

    private URI address(UUID patientId, UUID examId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId);
    }
}
