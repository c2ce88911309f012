package plumbline.exam.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.exam.ExamColumns;
import plumbline.exam.Exams;
import plumbline.page.Answers;
import plumbline.patient.Charts;
import plumbline.tenancy.Caller;

/** The letter about a signed exam, to be printed. */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/letter")
@RolesAllowed("clinician")
@Transactional
class LetterPages {

    @CheckedTemplate(basePath = "exam/letter")
    static class Templates {
        static native TemplateInstance letter(Letter letter);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;
    private final Caller caller;

    LetterPages(Exams exams, ExamColumns columns, Charts charts, Caller caller) {
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
        this.caller = caller;
    }

    /** Nothing that is not signed leaves the clinic: instead of its letter there is the exam itself. */
    @GET
    public Response show(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        var exam = exams.of(patientId, examId).orElseThrow(NotFoundException::new);
        return exam.isSigned()
                ? Response.ok(Templates.letter(new Letter(patient, exam, columns.of(examId))))
                        .build()
                : Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId));
    }
}
