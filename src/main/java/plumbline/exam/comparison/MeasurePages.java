package plumbline.exam.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.exam.Exam;
import plumbline.exam.ExamColumns;
import plumbline.exam.Exams;
import plumbline.exam.finding.Findings;
import plumbline.patient.Charts;
import plumbline.patient.Patient;

/** One measure over all of a patient's exams that count. */
@Path("/c/{clinic}/patients/{patient}/exams/measures/{finding}")
@RolesAllowed("clinician")
@Transactional
class MeasurePages {

    @CheckedTemplate(basePath = "exam/comparison")
    static class Templates {
        static native TemplateInstance measure(Patient patient, Course course);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;

    MeasurePages(Exams exams, ExamColumns columns, Charts charts) {
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
    }

    /** @param finding the code of a numeric finding, such as {@code lunge_straight}, or {@code posture_index} */
    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId, @RestPath String finding) {
        var patient = charts.open(patientId);
        var measure = Measure.at(finding).orElseThrow(NotFoundException::new);
        return Templates.measure(patient, course(patientId, measure));
    }

    private Course course(UUID patientId, Measure measure) {
        var counting = exams.current(patientId).reversed();
        var found = columns.of(counting.stream().map(Exam::id).toList(), measure.fields());
        return new Course(
                measure,
                counting.stream()
                        .map(exam -> new Course.Visit(
                                exam.id(), exam.examinedOn(), found.getOrDefault(exam.id(), Findings.NONE)))
                        .toList());
    }
}
