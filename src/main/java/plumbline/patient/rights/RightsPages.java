package plumbline.patient.rights;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** What of a clinic's records waits for a second person, and whose time has passed. */
@Path("/c/{clinic}/rights")
@RolesAllowed("admin")
@Transactional
class RightsPages {

    @CheckedTemplate(basePath = "patient/rights")
    static class Templates {
        static native TemplateInstance rights(List<Erasure> open, List<Retention.Passed> passed, List<Erasure> done);

        static native TemplateInstance approval(
                Patient patient, Erasure erasure, Extent extent, long logged, Press press, Violations violations);

        private Templates() {}
    }

    private final Charts charts;
    private final Erasures erasures;
    private final Retention retention;
    private final Submissions submissions;
    private final Caller caller;

    RightsPages(Charts charts, Erasures erasures, Retention retention, Submissions submissions, Caller caller) {
        this.charts = charts;
        this.erasures = erasures;
        this.retention = retention;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show() {
        return Templates.rights(erasures.open(), retention.passed(), erasures.done());
    }

    @GET
    @Path("erasures/{erasure}")
    @FreshSignIn
    public TemplateInstance erasure(@RestPath("erasure") UUID erasureId) {
        var erasure = find(erasureId);
        return page(charts.openRecord(erasure.patientId()), erasure, new Press(), Violations.none());
    }

    /** By another than who asked; the database takes it from nobody else. */
    @POST
    @Path("erasures/{erasure}/approval")
    @FreshSignIn
    public Response approve(@RestPath("erasure") UUID erasureId, @BeanParam Press press) {
        return answer(erasureId, press, true, erasures::approve);
    }

    @POST
    @Path("erasures/{erasure}/withdrawal")
    public Response withdraw(@RestPath("erasure") UUID erasureId, @BeanParam Press press) {
        return answer(erasureId, press, false, erasures::withdraw);
    }

    private Response answer(UUID erasureId, Press press, boolean approving, Consumer<Erasure> answer) {
        return submissions.once(press, violations -> {
            var erasure = find(erasureId);
            var patient = charts.openRecordToChange(erasure.patientId());
            if (!(approving ? erasure.isWaiting() : erasure.isOpen())) {
                return Answers.seeOther(URI.create(caller.home() + "/rights"));
            }
            if (approving) {
                erasures.obstacle(patient.id()).ifPresent(obstacle -> violations.add("submission", obstacle));
                if (erasure.isOwn()) {
                    violations.add("submission", Language.say("You asked for it: somebody else has to approve it"));
                }
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, erasure, press, violations));
            }
            answer.accept(erasure);
            return Answers.seeOther(URI.create(caller.home() + "/rights"));
        });
    }

    private TemplateInstance page(Patient patient, Erasure erasure, Press press, Violations violations) {
        return Templates.approval(
                patient, erasure, erasures.extent(patient.id()), erasures.logged(patient.id()), press, violations);
    }

    private Erasure find(UUID erasureId) {
        return erasures.find(erasureId).orElseThrow(NotFoundException::new);
    }
}
