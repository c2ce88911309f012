package plumbline.orthotic.wear;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** For how long one patient wears each device, and recording it. */
@Path("/c/{clinic}/patients/{patient}/wear")
@RolesAllowed("clinician")
@Transactional
class WearPages {

    @CheckedTemplate(basePath = "orthotic/wear")
    static class Templates {
        /** @param diary null where nothing was ever worn */
        static native TemplateInstance diary(Patient patient, List<Orthosis> worn, @Nullable WearDiary diary);

        static native TemplateInstance form(Patient patient, Orthosis orthosis, WearForm form, Violations violations);

        private Templates() {}
    }

    private final WearLog log;
    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    WearPages(
            WearLog log,
            Orthoses orthoses,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.log = log;
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /**
     * @param orthosisId the device to show; without it the one worn last
     * @param page of {@value WearDiary#DAYS} days each, 1 the latest
     */
    @GET
    public TemplateInstance diary(
            @RestPath("patient") UUID patientId,
            @RestQuery("orthosis") Optional<UUID> orthosisId,
            @RestQuery @DefaultValue("1") int page) {
        var patient = charts.open(patientId);
        var worn = worn(patientId);
        var orthosis = chosen(worn, orthosisId);
        return Templates.diary(
                patient,
                worn,
                orthosis.map(one -> WearDiary.of(one, page, caller.today(), log))
                        .orElse(null));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(
            @RestPath("patient") UUID patientId, @RestQuery("orthosis") Optional<UUID> orthosisId) {
        var patient = charts.open(patientId);
        var orthosis = chosen(worn(patientId), orthosisId).orElseThrow(NotFoundException::new);
        return Templates.form(patient, orthosis, WearForm.on(caller.today()), Violations.none());
    }

    @POST
    public Response create(
            @RestPath("patient") UUID patientId,
            @RestForm("orthosis") Optional<UUID> orthosisId,
            @BeanParam WearForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            var orthosis = chosen(worn(patientId), orthosisId).orElseThrow(NotFoundException::new);
            form.check(validator, orthosis, caller.today(), violations);
            if (violations.isEmpty()) {
                form.refuse(log.record(orthosis, form.day(), form.hours(), form.source()), violations);
            }
            return violations.isEmpty()
                    ? Answers.seeOther(
                            URI.create(caller.home() + "/patients/" + patientId + "/wear?orthosis=" + orthosis.id()))
                    : Answers.unprocessable(Templates.form(patient, orthosis, form, violations));
        });
    }

    private List<Orthosis> worn(UUID patientId) {
        return orthoses.of(patientId).stream().filter(Orthosis::wasWorn).toList();
    }

    /** The one that is asked for or, where none is, the one worn last; empty where nothing was ever worn. */
    private static Optional<Orthosis> chosen(List<Orthosis> worn, Optional<UUID> orthosisId) {
        return orthosisId.isEmpty()
                ? worn.stream().findFirst()
                : Optional.of(worn.stream()
                        .filter(orthosis -> orthosis.id().equals(orthosisId.get()))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }
}
