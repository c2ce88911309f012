package plumbline.review;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.orthotic.Review;
import plumbline.orthotic.ReviewForm;
import plumbline.orthotic.Reviews;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.score.Scale;
import plumbline.score.Scored;
import plumbline.score.Scores;
import plumbline.tenancy.Caller;

/** The review of a device: the form with all that is known beside it, what was decided, and the letter about it. */
@Path("/c/{clinic}/patients/{patient}/orthoses/{orthosis}/reviews")
@RolesAllowed("clinician")
@Transactional
class ReviewPages {

    @CheckedTemplate(basePath = "review")
    static class Templates {
        static native TemplateInstance form(
                Standing standing, ReviewForm form, List<Impression> impressions, Violations violations);

        static native TemplateInstance show(Patient patient, Review review);

        static native TemplateInstance letter(Letter letter);

        private Templates() {}
    }

    private final Standings standings;
    private final Reviews reviews;
    private final Scores scores;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ReviewPages(
            Standings standings,
            Reviews reviews,
            Scores scores,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.standings = standings;
        this.reviews = reviews;
        this.scores = scores;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId) {
        var standing = find(charts.open(patientId), orthosisId);
        return form(standing, ReviewForm.on(standing.orthosis(), caller.today()), Violations.none());
    }

    /** Leads on to where the decision is carried out. */
    @POST
    public Response keep(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId, @BeanParam ReviewForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var standing = find(patient, orthosisId);
            form.check(validator, standing.orthosis(), caller.today(), violations);
            if (violations.isEmpty()) {
                rate(patient, form, violations);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(form(standing, form, violations));
            }
            var review = reviews.add(standing.orthosis(), form);
            return Answers.seeOther(URI.create(caller.home() + standing.path() + "/reviews/" + review.id()));
        });
    }

    /** The patient's impression of change is a score like any other. */
    private void rate(Patient patient, ReviewForm form, Violations violations) {
        form.change()
                .filter(value -> !scores.record(
                                patient, form.day(), List.of(Scored.entered(Scale.IMPRESSION_OF_CHANGE, value)))
                        .isEmpty())
                .ifPresent(value -> violations.add(
                        "impression",
                        Language.say("An impression of change is already recorded on that day; leave this empty")));
    }

    @GET
    @Path("{review}")
    public TemplateInstance show(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @RestPath("review") UUID reviewId) {
        var patient = charts.open(patientId);
        return Templates.show(patient, find(patientId, orthosisId, reviewId));
    }

    /** What was entered in error goes to nobody: instead of its letter there is the review itself. */
    @GET
    @Path("{review}/letter")
    public Response letter(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @RestPath("review") UUID reviewId) {
        var patient = charts.open(patientId);
        var standing = standings.withReviews(patient, orthosisId).orElseThrow(NotFoundException::new);
        var review = standing.orthosis().review(reviewId).orElseThrow(NotFoundException::new);
        return review.isRetracted()
                ? Answers.seeOther(URI.create(caller.home() + standing.path() + "/reviews/" + reviewId))
                : Response.ok(Templates.letter(new Letter(standing, review))).build();
    }

    private TemplateInstance form(Standing standing, ReviewForm form, Violations violations) {
        return Templates.form(standing, form, Impression.all(), violations);
    }

    private Standing find(Patient patient, UUID orthosisId) {
        return standings.now(patient, orthosisId).orElseThrow(NotFoundException::new);
    }

    private Review find(UUID patientId, UUID orthosisId, UUID reviewId) {
        return reviews.of(patientId, orthosisId, reviewId).orElseThrow(NotFoundException::new);
    }
}
