package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.progress.Progress;
import plumbline.progress.ProgressOf;
import plumbline.score.Scores;
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
                Patient patient, PainToday form, Violations violations, Progress progress, boolean saved);

        static native TemplateInstance progress(Patient patient, Progress progress);

        private Templates() {}
    }

    private final Charts charts;
    private final Scores scores;
    private final ProgressOf progressOf;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PortalPages(
            Charts charts,
            Scores scores,
            ProgressOf progressOf,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.scores = scores;
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
        return home(charts.open(caller.patient()), new PainToday(), Violations.none(), saved.isPresent());
    }

    @POST
    @Path("{patient}/scores")
    public Response log(@BeanParam PainToday form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(home(patient, form, violations, false));
            }
            scores.record(patient, caller.today(), form.scored());
            return Answers.seeOther(URI.create(caller.home() + "?saved=yes"));
        });
    }

    @GET
    @Path("{patient}/progress")
    public TemplateInstance progress() {
        var patient = charts.open(caller.patient());
        return Templates.progress(patient, progressOf.episode(patient.currentEpisode()));
    }

    private TemplateInstance home(Patient patient, PainToday form, Violations violations, boolean saved) {
        return Templates.home(patient, form, violations, progressOf.episode(patient.currentEpisode()), saved);
    }
}
