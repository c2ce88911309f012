package plumbline.portal;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.progress.Progress;
import plumbline.progress.ProgressOf;
import plumbline.score.Instrument;
import plumbline.score.Scale;
import plumbline.score.ScoreForm;
import plumbline.score.Scores;
import plumbline.score.schedule.Due;
import plumbline.score.schedule.Dues;
import plumbline.score.wording.Wordings;
import plumbline.tenancy.Caller;

/**
 * A patient's own pages. Whose record it is comes from the caller, never from what the request says: the address was
 * compared with the clinic's directory before it got here.
 */
@Path("/my/{clinic}")
@RolesAllowed("patient")
@Transactional
class PortalPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance home(
                Patient patient,
                ScoreForm form,
                Violations violations,
                Progress progress,
                List<Instrument> alsoDue,
                boolean saved);

        static native TemplateInstance questions(Patient patient, ScoreForm form, Violations violations);

        static native TemplateInstance progress(Patient patient, Progress progress);

        private Templates() {}
    }

    private static final List<Scale> PAIN_TODAY =
            List.of(Scale.BACK_AVERAGE, Scale.BACK_WORST, Scale.LEG, Scale.FOOT_LEFT, Scale.FOOT_RIGHT);

    private final Charts charts;
    private final Scores scores;
    private final Dues dues;
    private final Wordings wordings;
    private final ProgressOf progressOf;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PortalPages(
            Charts charts,
            Scores scores,
            Dues dues,
            Wordings wordings,
            ProgressOf progressOf,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.scores = scores;
        this.dues = dues;
        this.wordings = wordings;
        this.progressOf = progressOf;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /** To the person's own record; of several, to the first. */
    @GET
    public Response own() {
        return Answers.seeOther(URI.create("/my/" + caller.clinic().alias() + "/"
                + caller.membership().records().getFirst()));
    }

    @GET
    @Path("{patient}")
    public TemplateInstance home(@RestQuery Optional<String> saved) {
        return home(charts.open(caller.patient()), form(Instrument.PAIN), Violations.none(), saved.isPresent());
    }

    @POST
    @Path("{patient}/scores")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response log(@BeanParam ScoreForm form, MultivaluedMap<String, String> sent) {
        var instrument = askable(form.instrument());
        form.as = "";
        asking(form, instrument).take(sent);
        form.day = caller.today().toString();
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(
                        instrument == Instrument.PAIN
                                ? home(patient, form, violations, false)
                                : questions(patient, form, violations));
            }
            scores.record(patient, caller.today(), form.scored());
            return Answers.seeOther(URI.create(caller.home() + "?saved=yes"));
        });
    }

    @GET
    @Path("{patient}/scores/new")
    public TemplateInstance questions(@RestQuery @DefaultValue("peg") String instrument) {
        var patient = charts.open(caller.patient());
        var asked = askable(Instrument.coded(instrument).orElseThrow(NotFoundException::new));
        return questions(patient, form(asked), Violations.none());
    }

    private TemplateInstance questions(Patient patient, ScoreForm form, Violations violations) {
        return Templates.questions(patient, form.worded(wordings.of(form.instrument())), violations);
    }

    private ScoreForm form(Instrument instrument) {
        return asking(ScoreForm.on(caller.today(), instrument), instrument);
    }

    /** Of all kinds of pain those that a patient is asked about every day; the first is the one that must be answered. */
    private static ScoreForm asking(ScoreForm form, Instrument instrument) {
        return instrument == Instrument.PAIN ? form.asking(PAIN_TODAY, Set.of(Scale.BACK_AVERAGE)) : form;
    }

    /** What is worded by others cannot be asked without their wording. */
    private Instrument askable(Instrument instrument) {
        if (!instrument.isInOwnWords() && wordings.of(instrument).isEmpty()) {
            throw new NotFoundException();
        }
        return instrument;
    }

    @GET
    @Path("{patient}/progress")
    public TemplateInstance progress() {
        var patient = charts.open(caller.patient());
        return Templates.progress(patient, progressOf.episode(patient.currentEpisode()));
    }

    private TemplateInstance home(Patient patient, ScoreForm form, Violations violations, boolean saved) {
        return Templates.home(
                patient, form, violations, progressOf.episode(patient.currentEpisode()), alsoDue(patient), saved);
    }

    /** What is due today besides pain and can be asked without paper. */
    private List<Instrument> alsoDue(Patient patient) {
        var due = dues.of(patient.id()).stream()
                .filter(one -> one.isDue(caller.today()))
                .map(Due::instrument)
                .filter(instrument -> instrument != Instrument.PAIN)
                .toList();
        var worded = due.stream().allMatch(Instrument::isInOwnWords) ? Set.<Instrument>of() : wordings.instruments();
        return due.stream()
                .filter(instrument -> instrument.isInOwnWords() || worded.contains(instrument))
                .toList();
    }
}
