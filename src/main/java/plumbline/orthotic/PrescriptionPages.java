package plumbline.orthotic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Prescribing a device in full, for the first time or in place of another one. */
@Path("/c/{clinic}/patients/{patient}/orthoses")
@RolesAllowed("clinician")
@Transactional
class PrescriptionPages {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        /** @param replaces the device in whose place it is to be worn, or null */
        static native TemplateInstance prescribe(
                Patient patient, PrescriptionForm form, @Nullable Orthosis replaces, Violations violations);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Prescriptions prescriptions;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PrescriptionPages(
            Orthoses orthoses,
            Prescriptions prescriptions,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.orthoses = orthoses;
        this.prescriptions = prescriptions;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Path("prescription")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.prescribe(patient, PrescriptionForm.on(caller.today()), null, Violations.none());
    }

    @POST
    @Path("prescription")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prescribe(
            @RestPath("patient") UUID patientId,
            @BeanParam PrescriptionForm form,
            MultivaluedMap<String, String> sent) {
        return prescribe(patientId, Optional.empty(), form, sent);
    }

    /** Begins with what was prescribed the last time. */
    @GET
    @Path("{orthosis}/replacement")
    public TemplateInstance blankReplacement(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId) {
        var patient = charts.open(patientId);
        var replaced = find(orthosisId, orthoses.of(patientId));
        var form = PrescriptionForm.like(replaced, prescriptions.of(orthosisId), caller.today());
        return Templates.prescribe(patient, form, replaced, Violations.none());
    }

    @POST
    @Path("{orthosis}/replacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replace(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @BeanParam PrescriptionForm form,
            MultivaluedMap<String, String> sent) {
        return prescribe(patientId, Optional.of(orthosisId), form, sent);
    }

    private Response prescribe(
            UUID patientId, Optional<UUID> replacedId, PrescriptionForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var all = orthoses.of(patientId);
            var replaced = replacedId.map(id -> find(id, all)).orElse(null);
            form.check(validator, patient, caller.today(), violations);
            if (replaced != null) {
                orthoses.refusalToReplace(replaced, all).ifPresent(reason -> violations.add("onDay", reason));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.prescribe(patient, form, replaced, violations));
            }
            var orthosis = Orthosis.prescribed(patient.episodeOn(form.onDay()), form, replaced);
            orthoses.add(patient, orthosis, all, Step.of(orthosis, StepKind.PRESCRIBED, form.onDay(), ""));
            prescriptions.save(orthosis, form.findings());
            return Answers.seeOther(
                    URI.create(caller.home() + "/patients/" + patientId + "/orthoses/" + orthosis.id()));
        });
    }

    private static Orthosis find(UUID orthosisId, List<Orthosis> all) {
        return all.stream()
                .filter(orthosis -> orthosis.id().equals(orthosisId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
