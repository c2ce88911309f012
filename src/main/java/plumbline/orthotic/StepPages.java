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
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What happens to a device after it was prescribed, one dated step at a time. */
@Path("/c/{clinic}/patients/{patient}/orthoses/{orthosis}/steps")
@RolesAllowed("clinician")
@Transactional
class StepPages {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance step(
                Patient patient, Orthosis orthosis, StepKind kind, StepForm form, Violations violations);

        static native TemplateInstance dispensing(
                Patient patient, Orthosis orthosis, DispensingForm form, Violations violations);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    StepPages(Orthoses orthoses, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Path("{step}")
    public TemplateInstance blank(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId, @RestPath String step) {
        var patient = charts.open(patientId);
        var kind = StepKind.at(step).orElseThrow(NotFoundException::new);
        return Templates.step(
                patient,
                find(orthosisId, orthoses.of(patientId)),
                kind,
                StepForm.on(caller.today()),
                Violations.none());
    }

    @POST
    @Path("{step}")
    public Response record(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @RestPath String step,
            @BeanParam StepForm form) {
        var kind =
                StepKind.at(step).filter(found -> found != StepKind.DISPENSED).orElseThrow(NotFoundException::new);
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var all = orthoses.of(patientId);
            var orthosis = find(orthosisId, all);
            form.check(validator, kind, patient, caller.today(), violations);
            if (!violations.has("onDay")) {
                orthoses.refusal(orthosis, new Life.Event(kind, form.onDay()), all)
                        .ifPresent(refusal -> violations.add("onDay", refusal));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.step(patient, orthosis, kind, form, violations));
            }
            orthoses.record(patient, orthosis, all, form.step(orthosis, kind));
            return Answers.seeOther(address(patientId, orthosisId));
        });
    }

    @GET
    @Path("dispensed")
    public TemplateInstance blankDispensing(
            @RestPath("patient") UUID patientId, @RestPath("orthosis") UUID orthosisId) {
        var patient = charts.open(patientId);
        return Templates.dispensing(
                patient,
                find(orthosisId, orthoses.of(patientId)),
                DispensingForm.on(caller.today()),
                Violations.none());
    }

    /** Records also the first wear, where that was on the same day. */
    @POST
    @Path("dispensed")
    public Response dispense(
            @RestPath("patient") UUID patientId,
            @RestPath("orthosis") UUID orthosisId,
            @BeanParam DispensingForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var all = orthoses.of(patientId);
            var orthosis = find(orthosisId, all);
            form.check(validator, patient, caller.today(), violations);
            if (!violations.has("onDay")) {
                check(orthosis, form, all, violations);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.dispensing(patient, orthosis, form, violations));
            }
            var dispensed = form.step(orthosis);
            if (form.isFirstWorn()) {
                orthoses.record(
                        patient, orthosis, all, dispensed, Step.of(orthosis, StepKind.FIRST_WORN, form.onDay(), ""));
            } else {
                orthoses.record(patient, orthosis, all, dispensed);
            }
            return Answers.seeOther(address(patientId, orthosisId));
        });
    }

    private void check(Orthosis orthosis, DispensingForm form, List<Orthosis> all, Violations violations) {
        var dispensed = new Life.Event(StepKind.DISPENSED, form.onDay());
        orthoses.refusal(orthosis, dispensed, all).ifPresent(refusal -> violations.add("onDay", refusal));
        if (form.isFirstWorn() && !violations.has("onDay")) {
            orthoses.refusal(
                            orthosis,
                            orthosis.life().with(dispensed),
                            new Life.Event(StepKind.FIRST_WORN, form.onDay()),
                            all)
                    .ifPresent(refusal -> violations.add("firstWorn", refusal));
        }
    }

    private static Orthosis find(UUID orthosisId, List<Orthosis> all) {
        return all.stream()
                .filter(orthosis -> orthosis.id().equals(orthosisId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private URI address(UUID patientId, UUID orthosisId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/orthoses/" + orthosisId);
    }
}
