package plumbline.patient;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Htmx;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.staff.Staff;
import plumbline.staff.StaffMember;
import plumbline.tenancy.Caller;

/** The registry of a clinic and the chart of one patient. */
@Path("/c/{clinic}/patients")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class PatientPages {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance index(Listing<Patient> found, String query, boolean archived);

        static native TemplateInstance index$found(Listing<Patient> found, String query, boolean archived);

        static native TemplateInstance chart(
                Patient patient, List<String> parts, ChartPart.@Nullable NextStep next, boolean merged);

        static native TemplateInstance register(RegistrationForm form, Violations violations, List<Patient> similar);

        static native TemplateInstance edit(
                Patient patient, PatientForm form, List<StaffMember> staff, Violations violations);

        private Templates() {}
    }

    private final Patients patients;
    private final Registry registry;
    private final Charts charts;
    private final Staff staff;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final List<ChartPart> parts;

    PatientPages(
            Patients patients,
            Registry registry,
            Charts charts,
            Staff staff,
            Submissions submissions,
            Validator validator,
            Caller caller,
            @All List<ChartPart> parts) {
        this.patients = patients;
        this.registry = registry;
        this.charts = charts;
        this.staff = staff;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(ChartPart::place)).toList();
    }

    @GET
    public TemplateInstance index(@RestQuery @DefaultValue("1") int page) {
        return Templates.index(patients.matching("", false, page), "", false);
    }

    /** A POST, so that no name stands in an address or a log. */
    @POST
    @Path("search")
    public TemplateInstance search(
            @RestForm @DefaultValue("") String query,
            @RestForm Optional<String> archived,
            @RestForm @DefaultValue("1") int page,
            RoutingContext routing) {
        var found = patients.matching(query, archived.isPresent(), page);
        return Htmx.wantsPart(routing)
                ? Templates.index$found(found, query, archived.isPresent())
                : Templates.index(found, query, archived.isPresent());
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return Templates.register(new RegistrationForm(), Violations.none(), List.of());
    }

    @POST
    public Response register(@BeanParam RegistrationForm form) {
        return submissions.once(form, violations -> {
            var registered = registry.register(form, violations);
            return registered
                    .patient()
                    .map(this::chartOf)
                    .orElseGet(() -> Answers.unprocessable(Templates.register(form, violations, registered.similar())));
        });
    }

    @GET
    @Path("{patient}")
    public TemplateInstance chart(@RestPath("patient") UUID id, @RestQuery Optional<String> merged) {
        var patient = charts.open(id);
        var html = parts.stream()
                .map(part -> part.on(patient))
                .flatMap(Optional::stream)
                .map(TemplateInstance::render)
                .toList();
        var next = parts.stream()
                .map(part -> part.nextStep(patient))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return Templates.chart(patient, html, next, merged.isPresent());
    }

    @GET
    @Path("{patient}/edit")
    public TemplateInstance edit(@RestPath("patient") UUID id) {
        var patient = charts.open(id);
        return Templates.edit(patient, PatientForm.of(patient), staff.active(), Violations.none());
    }

    @POST
    @Path("{patient}")
    public Response update(@RestPath("patient") UUID id, @BeanParam PatientForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(id);
            form.check(validator, caller.today(), violations);
            form.check(patient.episodes(), violations);
            var members = staff.active();
            form.check(patient, members, violations);
            if (violations.isEmpty() && !form.shows(patient)) {
                form.version = Integer.toString(patient.version());
                form.compare(PatientForm.of(patient), violations);
                return Answers.conflict(Templates.edit(patient, form, members, violations));
            }
            registry.refuseTakenNumber(form, patient, violations);
            if (violations.isEmpty()) {
                registry.save(patient, form, violations);
            }
            return violations.isEmpty()
                    ? chartOf(patient)
                    : Answers.unprocessable(Templates.edit(patient, form, members, violations));
        });
    }

    private Response chartOf(Patient patient) {
        return Answers.seeOther(URI.create(caller.home() + "/patients/" + patient.id()));
    }
}
