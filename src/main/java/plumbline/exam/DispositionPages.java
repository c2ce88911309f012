package plumbline.exam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.exam.finding.RedFlag;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What was done about the emergencies of an exam; also after it was signed, because what is done goes on. */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/disposition")
@RolesAllowed("clinician")
@Transactional
class DispositionPages {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance disposition(
                Patient patient, Exam exam, DispositionForm form, Violations violations);

        private Templates() {}
    }

    private final Exams exams;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final EntityManager database;

    DispositionPages(
            Exams exams,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller,
            EntityManager database) {
        this.exams = exams;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.database = database;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        return Templates.disposition(
                patient, find(patientId, examId), DispositionForm.now(caller.zone()), Violations.none());
    }

    /** Answers every emergency of the exam that nothing was recorded for; where there is none, all of them once more. */
    @POST
    public Response record(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @BeanParam DispositionForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var exam = find(patientId, examId);
            form.check(validator, exam, caller.zone(), violations);
            if (exam.emergencies().isEmpty()) {
                violations.add("emergency", Language.say("This exam has found no emergency"));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.disposition(patient, exam, form, violations));
            }
            database.persist(new Disposition(
                    exam, answered(exam), form, form.time(caller.zone()).orElseThrow()));
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId));
        });
    }

    private static List<RedFlag> answered(Exam exam) {
        return exam.openEmergencies().isEmpty() ? exam.emergencies() : exam.openEmergencies();
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }
}
