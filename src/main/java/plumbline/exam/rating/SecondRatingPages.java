package plumbline.exam.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.exam.Exam;
import plumbline.exam.ExamColumns;
import plumbline.exam.Exams;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/**
 * The second rating of an exam: the form, which shows nothing of the first, and afterwards both side by side. Until the exam
 * is signed only the second rater sees them, so that the first rating does not follow the second.
 */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/second-rating")
@RolesAllowed("clinician")
@Transactional
class SecondRatingPages {

    @CheckedTemplate(basePath = "exam/rating")
    static class Templates {
        static native TemplateInstance form(
                Patient patient, Exam exam, boolean seen, SecondRatingForm form, Violations violations);

        static native TemplateInstance refused(
                Patient patient, Exam exam, Obstacle obstacle, @Nullable SecondRatingForm unsaved);

        static native TemplateInstance both(
                Patient patient, Exam exam, TwoRatings ratings, @Nullable SecondRatingForm unsaved);

        static native TemplateInstance waiting(
                Patient patient, Exam exam, SecondRating second, @Nullable SecondRatingForm unsaved);

        private Templates() {}
    }

    private final SecondRatings ratings;
    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    SecondRatingPages(
            SecondRatings ratings,
            Exams exams,
            ExamColumns columns,
            Charts charts,
            Submissions submissions,
            Caller caller) {
        this.ratings = ratings;
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        var exam = find(patientId, examId);
        var made = whatStandsInTheWay(patient, exam, null);
        return made != null ? made : form(patient, exam, new SecondRatingForm(), Violations.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @BeanParam SecondRatingForm form,
            MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var exam = find(patientId, examId);
            form.check(violations);
            var refusal = whatStandsInTheWay(patient, exam, form);
            if (refusal != null) {
                return Answers.conflict(refusal);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(form(patient, exam, form, violations));
            }
            ratings.add(examId, form.findings());
            return Answers.seeOther(
                    URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId + "/second-rating"));
        });
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance form(Patient patient, Exam exam, SecondRatingForm form, Violations violations) {
        return Templates.form(patient, exam, ratings.isSeen(exam.id()), form, violations);
    }

    /** The page to show in place of the form; null where the caller may rate. */
    private @Nullable TemplateInstance whatStandsInTheWay(
            Patient patient, Exam exam, @Nullable SecondRatingForm unsaved) {
        var second = ratings.of(exam.id()).orElse(null);
        if (second != null) {
            return exam.isSigned() || second.mine()
                    ? Templates.both(patient, exam, new TwoRatings(columns.of(exam.id()), second), unsaved)
                    : Templates.waiting(patient, exam, second, unsaved);
        }
        return Obstacle.of(exam, caller.today())
                .map(obstacle -> Templates.refused(patient, exam, obstacle, unsaved))
                .orElse(null);
    }
}
