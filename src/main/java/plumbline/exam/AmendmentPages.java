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

/** A new version of a signed exam: what was wrong is put right in it, and the version before stays readable. */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/amendment")
@RolesAllowed("clinician")
@Transactional
class AmendmentPages {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance amendment(Patient patient, Exam exam, ReasonForm form, Violations violations);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    AmendmentPages(
            Exams exams,
            ExamColumns columns,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        return Templates.amendment(patient, find(patientId, examId), new ReasonForm(), Violations.none());
    }

    /** Who amends a version that is being amended already goes on with that draft. */
    @POST
    public Response begin(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var exam = find(patientId, examId);
            form.check(validator, violations);
            if (!exam.isCurrent()) {
                violations.add("exam", Language.say("Only the current version of a signed exam can be amended"));
            }
            return violations.isEmpty()
                    ? Answers.seeOther(
                            address(patientId, draft(exam, form.reason).id()))
                    : Answers.unprocessable(Templates.amendment(patient, exam, form, violations));
        });
    }

    private Exam draft(Exam exam, String reason) {
        return exams.draftAmending(exam.id()).orElseGet(() -> {
            var draft = exams.amend(exam, reason);
            columns.copy(exam.id(), draft.id());
            return draft;
        });
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }

    private URI address(UUID patientId, UUID examId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId);
    }
}
