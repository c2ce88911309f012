package plumbline.orthotic.effect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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

/** What went wrong with the devices of one patient: entering it, answering its notice, and saying that it is over. */
@Path("/c/{clinic}/patients/{patient}/effects")
@RolesAllowed("clinician")
@Transactional
class EffectPages {

    @CheckedTemplate(basePath = "orthotic/effect")
    static class Templates {
        static native TemplateInstance history(Patient patient, Listing<AdverseEffect> history);

        static native TemplateInstance form(
                Patient patient, EffectForm form, List<Orthosis> worn, Violations violations);

        static native TemplateInstance acknowledgement(
                Patient patient, AdverseEffect effect, AcknowledgementForm form, Violations violations);

        static native TemplateInstance resolution(
                Patient patient, AdverseEffect effect, ResolutionForm form, Violations violations);

        private Templates() {}
    }

    private final AdverseEffects effects;
    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final EntityManager database;

    EffectPages(
            AdverseEffects effects,
            Orthoses orthoses,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller,
            EntityManager database) {
        this.effects = effects;
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.database = database;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        return Templates.history(charts.open(patientId), effects.history(patientId, page));
    }

    /** @param orthosis the device, where it is known already */
    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("") String orthosis) {
        var patient = charts.open(patientId);
        var form = EffectForm.on(caller.today());
        form.orthosis = orthosis;
        return Templates.form(patient, form, worn(patientId), Violations.none());
    }

    @POST
    public Response create(@RestPath("patient") UUID patientId, @BeanParam EffectForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            var worn = worn(patientId);
            form.check(validator, worn, caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.form(patient, form, worn, violations));
            }
            var device = worn.stream()
                    .filter(one -> one.id().toString().equals(form.orthosis))
                    .findFirst()
                    .orElseThrow();
            effects.persist(AdverseEffect.entered(device, form));
            return Answers.seeOther(address(patientId));
        });
    }

    @GET
    @Path("{effect}/acknowledgement")
    public TemplateInstance blankAcknowledgement(
            @RestPath("patient") UUID patientId, @RestPath("effect") UUID effectId) {
        var patient = charts.open(patientId);
        return Templates.acknowledgement(
                patient, named(patientId, effectId), new AcknowledgementForm(), Violations.none());
    }

    @POST
    @Path("{effect}/acknowledgement")
    public Response acknowledge(
            @RestPath("patient") UUID patientId,
            @RestPath("effect") UUID effectId,
            @BeanParam AcknowledgementForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var effect = named(patientId, effectId);
            form.check(validator, effect, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.acknowledgement(patient, effect, form, violations));
            }
            var acknowledgement = new Acknowledgement(patientId, form.done);
            database.persist(acknowledgement);
            effect.acknowledge(acknowledgement);
            return Answers.seeOther(address(patientId));
        });
    }

    @GET
    @Path("{effect}/resolution")
    public TemplateInstance blankResolution(@RestPath("patient") UUID patientId, @RestPath("effect") UUID effectId) {
        var patient = charts.open(patientId);
        return Templates.resolution(
                patient, named(patientId, effectId), ResolutionForm.on(caller.today()), Violations.none());
    }

    @POST
    @Path("{effect}/resolution")
    public Response resolve(
            @RestPath("patient") UUID patientId, @RestPath("effect") UUID effectId, @BeanParam ResolutionForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var effect = named(patientId, effectId);
            form.check(validator, effect, caller.today(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.resolution(patient, effect, form, violations));
            }
            database.persist(new Resolution(effect, form));
            return Answers.seeOther(address(patientId));
        });
    }

    private AdverseEffect named(UUID patientId, UUID effectId) {
        return effects.find(patientId, effectId).orElseThrow(NotFoundException::new);
    }

    private List<Orthosis> worn(UUID patientId) {
        return orthoses.of(patientId).stream().filter(Orthosis::wasWorn).toList();
    }

    private URI address(UUID patientId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/effects");
    }
}
