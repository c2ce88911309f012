package plumbline.exam.rating;

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
import org.jspecify.annotations.Nullable;
import plumbline.exam.rating.RatedExam.Obstacle;
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
                Patient patient, RatedExam exam, SecondRatingForm form, Violations violations);

        static native TemplateInstance refused(
                Patient patient, RatedExam exam, Obstacle obstacle, @Nullable SecondRatingForm unsaved);

        static native TemplateInstance both(Patient patient, TwoRatings ratings, @Nullable SecondRatingForm unsaved);

        static native TemplateInstance waiting(
                Patient patient, RatedExam exam, SecondRating second, @Nullable SecondRatingForm unsaved);

        private Templates() {}
    }

    private final SecondRatings ratings;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    SecondRatingPages(
            SecondRatings ratings, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.ratings = ratings;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        var exam = find(patientId, examId);
        var made = whatStandsInTheWay(patient, exam, null);
        return made != null ? made : Templates.form(patient, exam, new SecondRatingForm(), Violations.none());
    }

    @POST
    public Response rate(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @BeanParam SecondRatingForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var exam = find(patientId, examId);
            form.check(validator, violations);
            var refusal = whatStandsInTheWay(patient, exam, form);
            if (refusal != null) {
                return Answers.conflict(refusal);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.form(patient, exam, form, violations));
            }
            ratings.persist(new SecondRating(patientId, examId, !exam.seen(), form.left(), form.right()));
            return Answers.seeOther(URI.create(caller.home() + exam.path() + "/second-rating"));
        });
    }

    private RatedExam find(UUID patientId, UUID examId) {
        return ratings.exam(patientId, examId).orElseThrow(NotFoundException::new);
    }

    /** The page to show in place of the form; null where the caller may rate. */
    private @Nullable TemplateInstance whatStandsInTheWay(
            Patient patient, RatedExam exam, @Nullable SecondRatingForm unsaved) {
        var second = ratings.of(exam.id()).orElse(null);
        if (second != null) {
            return exam.signed() || second.isMine()
                    ? Templates.both(patient, new TwoRatings(exam, second), unsaved)
                    : Templates.waiting(patient, exam, second, unsaved);
        }
        return exam.obstacle(caller.today())
                .map(obstacle -> Templates.refused(patient, exam, obstacle, unsaved))
                .orElse(null);
    }
}
