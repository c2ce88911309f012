package plumbline.score;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
import plumbline.clinic.Settings;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Episode;
import plumbline.patient.Patient;
import plumbline.score.schedule.Due;
import plumbline.score.schedule.Dues;
import plumbline.score.wording.Wordings;
import plumbline.tenancy.Caller;

/** The scores of one patient: what was recorded, and recording more. */
@Path("/c/{clinic}/patients/{patient}/scores")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class ScorePages {

    /** What was just done: how many readings were added, and how many of those sent were there already. */
    record Added(int count, int kept) {}

    @CheckedTemplate(basePath = "score")
    static class Templates {
        /**
         * @param chapters the same sittings by the episode they belong to
         * @param scales those of which there is a value
         */
        static native TemplateInstance history(
                Patient patient,
                Listing<Sitting> history,
                Map<Episode, List<Sitting>> chapters,
                List<Scale> scales,
                List<Standing> standings,
                List<Due> dues,
                @Nullable Added added);

        static native TemplateInstance instrument(
                Patient patient,
                Instrument instrument,
                Listing<Sitting> history,
                Map<Episode, List<Sitting>> chapters,
                List<Scale> scales,
                List<Trend> trends,
                @Nullable Added added);

        static native TemplateInstance form(
                Patient patient, ScoreForm form, List<Instrument> instruments, Violations violations);

        private Templates() {}
    }

    private final Scores scores;
    private final Dues dues;
    private final Wordings wordings;
    private final Settings settings;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ScorePages(
            Scores scores,
            Dues dues,
            Wordings wordings,
            Settings settings,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.scores = scores;
        this.dues = dues;
        this.wordings = wordings;
        this.settings = settings;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /** Pain as a table, day by day, and where things stand by every other instrument. */
    @GET
    public TemplateInstance history(
            @RestPath("patient") UUID patientId,
            @RestQuery @DefaultValue("1") int page,
            @RestQuery @Nullable Integer added,
            @RestQuery @DefaultValue("0") int kept) {
        var patient = charts.open(patientId);
        var history = scores.history(patientId, Instrument.PAIN, page);
        return Templates.history(
                patient,
                history,
                chapters(patient, history),
                scales(Instrument.PAIN, history),
                Standing.of(scores.lastTwo(patient.currentEpisode()), Limits.of(settings)),
                dues.of(patientId),
                added == null ? null : new Added(added, kept));
    }

    @GET
    @Path("{instrument}")
    public TemplateInstance instrument(
            @RestPath("patient") UUID patientId,
            @RestPath("instrument") String code,
            @RestQuery @DefaultValue("1") int page,
            @RestQuery @Nullable Integer added) {
        var patient = charts.open(patientId);
        var instrument = Instrument.coded(code).orElseThrow(NotFoundException::new);
        var history = scores.history(patientId, instrument, page);
        var series = scores.series(patient.currentEpisode(), instrument);
        return Templates.instrument(
                patient,
                instrument,
                history,
                chapters(patient, history),
                scales(instrument, history),
                Trend.of(instrument, series, Limits.of(settings), caller.zone()),
                added == null ? null : new Added(added, 0));
    }

    private static Map<Episode, List<Sitting>> chapters(Patient patient, Listing<Sitting> history) {
        return history.rows().stream()
                .collect(Collectors.groupingBy(
                        sitting -> patient.episode(sitting.episodeId()).orElseGet(patient::currentEpisode),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<Scale> scales(Instrument instrument, Listing<Sitting> history) {
        return instrument.scales().stream()
                .filter(scale -> history.rows().stream()
                        .anyMatch(sitting -> sitting.scores().containsKey(scale)))
                .toList();
    }

    /** @param as "total" to enter totals of what has items */
    @GET
    @Path("new")
    public TemplateInstance blank(
            @RestPath("patient") UUID patientId,
            @RestQuery @DefaultValue("pain") String instrument,
            @RestQuery @DefaultValue("") String as) {
        var patient = charts.open(patientId);
        var form = ScoreForm.on(caller.today(), Instrument.coded(instrument).orElseThrow(NotFoundException::new));
        form.as = as;
        return form(patient, form, Violations.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestPath("patient") UUID patientId, @BeanParam ScoreForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (violations.isEmpty()) {
                form.refuse(scores.record(patient, form.answeredOn(), form.scored()), violations);
            }
            return violations.isEmpty()
                    ? Answers.seeOther(saved(patientId, form))
                    : Answers.unprocessable(form(patient, form, violations));
        });
    }

    private URI saved(UUID patientId, ScoreForm form) {
        var instrument = form.instrument();
        return URI.create("%s/patients/%s/scores%s?added=%d"
                .formatted(
                        caller.home(),
                        patientId,
                        instrument == Instrument.PAIN ? "" : "/" + instrument.code(),
                        form.scored().size()));
    }

    private TemplateInstance form(Patient patient, ScoreForm form, Violations violations) {
        return Templates.form(
                patient, form.worded(wordings.of(form.instrument())), List.of(Instrument.values()), violations);
    }
}
