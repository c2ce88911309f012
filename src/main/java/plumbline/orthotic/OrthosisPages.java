package plumbline.orthotic;

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
import plumbline.orthotic.treatment.Treatments;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The orthoses of one patient: all of them, one of them, and the quick way to dispense one that is worn at once. */
@Path("/c/{clinic}/patients/{patient}/orthoses")
@RolesAllowed("clinician")
@Transactional
class OrthosisPages {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance index(Patient patient, Timeline timeline);

        static native TemplateInstance dispense(
                Patient patient, DispenseForm form, List<Orthosis> worn, Violations violations);

        static native TemplateInstance show(Device device);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Prescriptions prescriptions;
    private final Reviews reviews;
    private final Treatments treatments;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    OrthosisPages(
            Orthoses orthoses,
            Prescriptions prescriptions,
            Reviews reviews,
            Treatments treatments,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.orthoses = orthoses;
        this.prescriptions = prescriptions;
        this.reviews = reviews;
        this.treatments = treatments;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.index(patient, Timeline.of(orthoses.of(patientId), treatments.of(patientId), caller.today()));
    }

    @GET
    @Path("{orthosis}")
    public TemplateInstance show(@RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId) {
        var patient = charts.open(patientId);
        var all = orthoses.withRetractions(patientId);
        var orthosis = all.stream()
                .filter(device -> device.id().equals(orthosisId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.show(Device.of(
                patient, orthosis, prescriptions.of(orthosisId), all, reviews.of(orthosisId), caller.today()));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.dispense(
                patient, DispenseForm.on(caller.today()), Orthoses.worn(orthoses.of(patientId)), Violations.none());
    }

    @POST
    public Response dispense(@RestPath("patient") UUID patientId, @BeanParam DispenseForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var all = orthoses.of(patientId);
            form.check(validator, patient, caller.today(), Orthoses.worn(all), violations);
            var dispensed = orthoses.dispense(patient, form, all, violations);
            return dispensed.isPresent()
                    ? Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/orthoses"))
                    : Answers.unprocessable(Templates.dispense(patient, form, Orthoses.worn(all), violations));
        });
    }
}
