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
import plumbline.orthotic.wear.WearLog;
import plumbline.orthotic.wear.WearSource;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.patient.PortalAccounts;
import plumbline.progress.Progress;
import plumbline.progress.ProgressOf;
import plumbline.score.Instrument;
import plumbline.score.Scale;
import plumbline.score.ScoreForm;
import plumbline.score.Scored;
import plumbline.score.Scores;
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
                DayForm form,
                DayLog log,
                Violations violations,
                Progress progress,
                List<Instrument> alsoDue,
                AtAGlance glance,
                boolean saved);

        static native TemplateInstance choose(List<PortalAccounts.OwnRecord> records);

        static native TemplateInstance questions(Patient patient, ScoreForm form, Violations violations);

        static native TemplateInstance progress(Patient patient, Progress progress);

        private Templates() {}
    }

    private final Charts charts;
    private final PortalAccounts portalAccounts;
    private final Scores scores;
    private final WearLog wearLog;
    private final Wordings wordings;
    private final ProgressOf progressOf;
    private final AtAGlance.Source glance;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PortalPages(
            Charts charts,
            PortalAccounts portalAccounts,
            Scores scores,
            WearLog wearLog,
            Wordings wordings,
            ProgressOf progressOf,
            AtAGlance.Source glance,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.portalAccounts = portalAccounts;
        this.scores = scores;
        this.wearLog = wearLog;
        this.wordings = wordings;
        this.progressOf = progressOf;
        this.glance = glance;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /** To the person's record; of several, they choose one. */
    @GET
    public Object own() {
        return caller.hasSeveralRecords()
                ? Templates.choose(portalAccounts.toChooseFrom())
                : Answers.seeOther(URI.create("/my/" + caller.clinic().alias() + "/"
                        + caller.membership().records().getFirst()));
    }

    @GET
    @Path("{patient}")
    public TemplateInstance home(@RestQuery Optional<String> saved) {
        var patient = charts.open(caller.patient());
        return home(patient, DayForm.on(caller.today()), Violations.none(), saved.isPresent());
    }

    @POST
    @Path("{patient}/scores")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response log(@BeanParam DayForm form, MultivaluedMap<String, String> sent) {
        var instrument = askable(form.instrument());
        form.as = "";
        form.take(sent);
        form.day = caller.today().toString();
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            form.check(validator, patient.birthDate(), caller.today(), violations);
            return instrument == Instrument.PAIN ? keepDay(patient, form, violations) : keep(patient, form, violations);
        });
    }

    private Response keepDay(Patient patient, DayForm form, Violations violations) {
        var progress = progressOf.episode(patient.currentEpisode());
        var log = log(patient, form, progress);
        log.check(violations);
        if (!violations.isEmpty()) {
            return Answers.unprocessable(home(patient, form, log, violations, progress, false));
        }
        log.wear().stream()
                .filter(WearQuestion::isAnswered)
                .forEach(question ->
                        wearLog.record(question.orthosis(), question.day(), question.answered(), WearSource.DIARY));
        if (log.painYesterday() != null) {
            Typed.whole(form.backYesterday, 0, 10)
                    .ifPresent(pain -> scores.record(
                            patient, caller.today().minusDays(1), List.of(Scored.entered(Scale.BACK_AVERAGE, pain))));
        }
        return keep(patient, form, violations);
    }

    private Response keep(Patient patient, ScoreForm form, Violations violations) {
        if (!violations.isEmpty()) {
            return Answers.unprocessable(questions(patient, form, violations));
        }
        scores.record(patient, caller.today(), form.scored());
        return Answers.seeOther(URI.create(caller.home() + "?saved=yes"));
    }

    @GET
    @Path("{patient}/scores/new")
    public TemplateInstance questions(@RestQuery @DefaultValue("peg") String instrument) {
        var patient = charts.open(caller.patient());
        var asked = askable(Instrument.coded(instrument).orElseThrow(NotFoundException::new));
        return questions(patient, ScoreForm.on(caller.today(), asked), Violations.none());
    }

    private TemplateInstance questions(Patient patient, ScoreForm form, Violations violations) {
        return Templates.questions(patient, form.worded(wordings.of(form.instrument())), violations);
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

    private TemplateInstance home(Patient patient, DayForm form, Violations violations, boolean saved) {
        var progress = progressOf.episode(patient.currentEpisode());
        return home(patient, form, log(patient, form, progress), violations, progress, saved);
    }

    private TemplateInstance home(
            Patient patient, DayForm form, DayLog log, Violations violations, Progress progress, boolean saved) {
        var seen = glance.of(patient.id(), caller.today());
        return Templates.home(patient, form, log, violations, progress, alsoDue(seen), seen, saved);
    }

    private DayLog log(Patient patient, DayForm form, Progress progress) {
        var today = caller.today();
        var known = wearLog.on(patient.id(), today.minusDays(1), today);
        return DayLog.of(form, progress, known, today, caller.zone());
    }

    /** What is due today besides pain and can be asked without paper. */
    private List<Instrument> alsoDue(AtAGlance seen) {
        var due = seen.due().stream()
                .filter(instrument -> instrument != Instrument.PAIN)
                .toList();
        var worded = due.stream().allMatch(Instrument::isInOwnWords) ? Set.<Instrument>of() : wordings.instruments();
        return due.stream()
                .filter(instrument -> instrument.isInOwnWords() || worded.contains(instrument))
                .toList();
    }
}
