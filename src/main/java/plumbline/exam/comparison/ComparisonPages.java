package plumbline.exam.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.exam.Exam;
import plumbline.exam.ExamColumns;
import plumbline.exam.Exams;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;

/** Any two of a patient's exams that count, side by side. */
@Path("/c/{clinic}/patients/{patient}/exams/comparison")
@RolesAllowed("clinician")
@Transactional
class ComparisonPages {

    @CheckedTemplate(basePath = "exam/comparison")
    static class Templates {
        static native TemplateInstance comparison(
                Patient patient,
                List<Exam> exams,
                @Nullable Pair chosen,
                @Nullable Comparison comparison,
                boolean onlyChanged,
                Violations violations);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;

    ComparisonPages(Exams exams, ExamColumns columns, Charts charts) {
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
    }

    /**
     * @param one an exam that counts; the last two where nothing is chosen
     * @param other likewise; which of them is the older is found out
     * @param only "changed" to leave out what did not change
     */
    @GET
    public Response show(
            @RestPath("patient") UUID patientId,
            @RestQuery @Nullable UUID one,
            @RestQuery @Nullable UUID other,
            @RestQuery @DefaultValue("") String only) {
        var patient = charts.open(patientId);
        var counting = exams.current(patientId);
        var onlyChanged = only.equals("changed");
        var violations = Violations.none();
        if (counting.size() < 2 && one == null && other == null) {
            return Response.ok(Templates.comparison(patient, counting, null, null, onlyChanged, violations))
                    .build();
        }
        var chosen = Pair.of(counting, one, other);
        if (chosen.isTheSame()) {
            violations.add("other", Language.say("Choose two different exams"));
            return Answers.unprocessable(
                    Templates.comparison(patient, counting, chosen, null, onlyChanged, violations));
        }
        return Response.ok(Templates.comparison(patient, counting, chosen, compare(chosen), onlyChanged, violations))
                .build();
    }

    private Comparison compare(Pair chosen) {
        var found = columns.of(List.of(chosen.older().id(), chosen.newer().id()), Field.ALL);
        return new Comparison(
                found.getOrDefault(chosen.older().id(), Findings.NONE),
                found.getOrDefault(chosen.newer().id(), Findings.NONE));
    }
}
