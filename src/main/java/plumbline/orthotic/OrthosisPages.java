package plumbline.orthotic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The orthoses of one patient: what was dispensed, since when it is worn, when and why it was stopped. */
@Path("/c/{clinic}/patients/{patient}/orthoses")
@RolesAllowed("clinician")
@Transactional
class OrthosisPages {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance index(Patient patient, Timeline timeline);

        static native TemplateInstance dispense(
                Patient patient, DispenseForm form, List<Orthosis> worn, Violations violations);

        static native TemplateInstance stop(Patient patient, Orthosis orthosis, StopForm form, Violations violations);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final EntityManager database;

    OrthosisPages(
            Orthoses orthoses,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller,
            EntityManager database) {
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.database = database;
    }

    @GET
    public TemplateInstance index(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.index(patient, Timeline.of(orthoses.of(patientId), caller.today()));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.dispense(patient, DispenseForm.on(caller.today()), worn(patientId), Violations.none());
    }

    @POST
    public Response dispense(@RestPath("patient") UUID patientId, @BeanParam DispenseForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient, caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.dispense(patient, form, worn(patientId), violations));
            }
            var episode = patient.episodeOn(form.firstWornOn());
            orthoses.persist(new Orthosis(patientId, episode.id(), form));
            return Answers.seeOther(address(patientId));
        });
    }

    @GET
    @Path("{orthosis}/stop")
    public TemplateInstance blankStop(@RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId) {
        var patient = charts.open(patientId);
        return Templates.stop(patient, find(patientId, orthosisId), StopForm.on(caller.today()), Violations.none());
    }

    @POST
    @Path("{orthosis}/stop")
    public Response stop(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId, @BeanParam StopForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var orthosis = find(patientId, orthosisId);
            form.check(validator, orthosis, caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.stop(patient, orthosis, form, violations));
            }
            var stop = new Stop(orthosis, form);
            orthosis.stopped(stop);
            database.persist(stop);
            return Answers.seeOther(address(patientId));
        });
    }

    private Orthosis find(UUID patientId, UUID orthosisId) {
        return orthoses.of(patientId, orthosisId).orElseThrow(NotFoundException::new);
    }

    private List<Orthosis> worn(UUID patientId) {
        return orthoses.of(patientId).stream().filter(Orthosis::isWorn).toList();
    }

    private URI address(UUID patientId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/orthoses");
    }
}
