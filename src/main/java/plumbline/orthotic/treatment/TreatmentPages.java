package plumbline.orthotic.treatment;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What else may have changed the pain of one patient, and recording it. */
@Path("/c/{clinic}/patients/{patient}/treatments")
@RolesAllowed("clinician")
@Transactional
class TreatmentPages {

    /** A treatment and the first wear it cannot be told apart from, if there is one. */
    record Line(Treatment treatment, Optional<LocalDate> confounded) {}

    @CheckedTemplate(basePath = "orthotic/treatment")
    static class Templates {
        static native TemplateInstance history(Patient patient, List<Line> lines, Listing<Treatment> history);

        /** @param firstWears the days from which a device was worn, the latest first */
        static native TemplateInstance form(
                Patient patient, TreatmentForm form, List<LocalDate> firstWears, Violations violations);

        private Templates() {}
    }

    private final Treatments treatments;
    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    TreatmentPages(
            Treatments treatments,
            Orthoses orthoses,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.treatments = treatments;
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        var patient = charts.open(patientId);
        var history = treatments.history(patientId, page);
        var firstWears = firstWears(patientId);
        var lines = history.rows().stream()
                .map(treatment -> new Line(
                        treatment,
                        firstWears.stream().filter(treatment::confounds).findFirst()))
                .toList();
        return Templates.history(patient, lines, history);
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.form(patient, TreatmentForm.on(caller.today()), firstWears(patientId), Violations.none());
    }

    @POST
    public Response create(@RestPath("patient") UUID patientId, @BeanParam TreatmentForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, patient.birthDate(), caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.form(patient, form, firstWears(patientId), violations));
            }
            treatments.persist(new Treatment(patientId, form));
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/treatments"));
        });
    }

    private List<LocalDate> firstWears(UUID patientId) {
        return orthoses.of(patientId).stream()
                .map(Orthosis::firstWornOn)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
