package plumbline.score;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Episode;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The pain scores of one patient: what was recorded, and recording more. */
@Path("/c/{clinic}/patients/{patient}/scores")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class ScorePages {

    /** What was just done: how many readings were added, and how many of those sent were there already. */
    record Added(int count, int kept) {}

    @CheckedTemplate(basePath = "score")
    static class Templates {
        /** @param chapters the same sittings by the episode they belong to
         * @param scales those of which there is a value */
        static native TemplateInstance history(
                Patient patient,
                Listing<Sitting> history,
                Map<Episode, List<Sitting>> chapters,
                List<Scale> scales,
                @Nullable Added added);

        static native TemplateInstance form(Patient patient, ScoreForm form, Violations violations);

        private Templates() {}
    }

    private final Scores scores;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ScorePages(Scores scores, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.scores = scores;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(
            @RestPath("patient") UUID patientId,
            @RestQuery @DefaultValue("1") int page,
            @RestQuery @Nullable Integer added,
            @RestQuery @DefaultValue("0") int kept) {
        var patient = charts.open(patientId);
        var done = added == null ? null : new Added(added, kept);
        var history = scores.history(patientId, Instrument.PAIN, page);
        var chapters = history.rows().stream()
                .collect(Collectors.groupingBy(
                        sitting -> patient.episode(sitting.episodeId()).orElseGet(patient::currentEpisode),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var asked = Instrument.PAIN.scales().stream()
                .filter(scale -> history.rows().stream()
                        .anyMatch(sitting -> sitting.values().containsKey(scale)))
                .toList();
        return Templates.history(patient, history, chapters, asked, done);
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.form(patient, ScoreForm.on(caller.today()), Violations.none());
    }

    @POST
    public Response create(@RestPath("patient") UUID patientId, @BeanParam ScoreForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (violations.isEmpty()) {
                form.refuse(scores.record(patient, form.day(), form.scored()), violations);
            }
            return violations.isEmpty()
                    ? Answers.seeOther(URI.create("%s/patients/%s/scores?added=%d"
                            .formatted(caller.home(), patientId, form.scored().size())))
                    : Answers.unprocessable(Templates.form(patient, form, violations));
        });
    }
}
