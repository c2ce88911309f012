package plumbline.patient.rights;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.patient.ReasonForm;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** What is done with a whole record: closing it, holding it, and asking that it be erased. */
@Path("/c/{clinic}/patients/{patient}/record")
@RolesAllowed({"clinician", "admin"})
@Transactional
class RecordPages {

    @CheckedTemplate(basePath = "patient/rights")
    static class Templates {
        /**
         * @param archival what it is closed by
         * @param hold what holds it
         * @param erasure that is asked for or approved
         * @param merges what was merged into it
         */
        static native TemplateInstance record(
                Patient patient,
                @Nullable Archival archival,
                @Nullable LegalHold hold,
                @Nullable Erasure erasure,
                List<Merge> merges,
                Press press);

        /** @param what "archival" or "hold": the end of the address, and what is said */
        static native TemplateInstance reason(Patient patient, String what, ReasonForm form, Violations violations);

        /** @param logged how many entries of the access log stay */
        static native TemplateInstance erasure(
                Patient patient, Extent extent, long logged, GroundForm form, Violations violations);

        private Templates() {}
    }

    private static final String ARCHIVAL = "archival";
    private static final String HOLD = "hold";
    private static final String REASON = "reason";

    private final Charts charts;
    private final Archivals archivals;
    private final Holds holds;
    private final Erasures erasures;
    private final Merges merges;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    RecordPages(
            Charts charts,
            Archivals archivals,
            Holds holds,
            Erasures erasures,
            Merges merges,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.archivals = archivals;
        this.holds = holds;
        this.erasures = erasures;
        this.merges = merges;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId) {
        var patient = charts.openRecord(patientId);
        return Templates.record(
                patient,
                archivals.of(patient).orElse(null),
                holds.of(patientId).orElse(null),
                erasures.openOf(patientId).orElse(null),
                merges.into(patientId),
                new Press());
    }

    @GET
    @Path(ARCHIVAL)
    public TemplateInstance blankArchival(@RestPath("patient") UUID patientId) {
        return Templates.reason(charts.openRecord(patientId), ARCHIVAL, new ReasonForm(), Violations.none());
    }

    @POST
    @Path(ARCHIVAL)
    public Response archive(@RestPath("patient") UUID patientId, @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openRecordToChange(patientId);
            form.check(validator, violations);
            archivals.obstacle(patient).ifPresent(obstacle -> violations.add(REASON, obstacle));
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.reason(patient, ARCHIVAL, form, violations));
            }
            archivals.archive(patient, form.reason);
            return record(patientId);
        });
    }

    @POST
    @Path("restoration")
    public Response restore(@RestPath("patient") UUID patientId, @BeanParam Press press) {
        return submissions.once(press, violations -> {
            var patient = charts.openRecordToChange(patientId);
            if (patient.isArchived()) {
                archivals.restore(patient);
            }
            return record(patientId);
        });
    }

    @GET
    @Path(HOLD)
    @RolesAllowed("admin")
    public TemplateInstance blankHold(@RestPath("patient") UUID patientId) {
        return Templates.reason(charts.openRecord(patientId), HOLD, new ReasonForm(), Violations.none());
    }

    @POST
    @Path(HOLD)
    @RolesAllowed("admin")
    public Response hold(@RestPath("patient") UUID patientId, @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openRecordToChange(patientId);
            form.check(validator, violations);
            if (holds.of(patientId).isPresent()) {
                violations.add(REASON, Language.say("The record is held already"));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.reason(patient, HOLD, form, violations));
            }
            holds.place(patientId, form.reason);
            return record(patientId);
        });
    }

    @POST
    @Path("release")
    @RolesAllowed("admin")
    public Response release(@RestPath("patient") UUID patientId, @BeanParam Press press) {
        return submissions.once(press, violations -> {
            charts.openRecordToChange(patientId);
            holds.lift(patientId);
            return record(patientId);
        });
    }

    /** What would go, and what would stay: nothing is done yet. */
    @GET
    @Path("erasure")
    @RolesAllowed("admin")
    @FreshSignIn
    public TemplateInstance blankErasure(@RestPath("patient") UUID patientId) {
        return erasure(charts.openRecord(patientId), new GroundForm(), Violations.none());
    }

    @POST
    @Path("erasure")
    @RolesAllowed("admin")
    @FreshSignIn
    public Response askForErasure(@RestPath("patient") UUID patientId, @BeanParam GroundForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openRecordToChange(patientId);
            form.check(validator, violations);
            erasures.obstacle(patientId).ifPresent(obstacle -> violations.add("ground", obstacle));
            if (erasures.openOf(patientId).isPresent()) {
                violations.add("ground", Language.say("Somebody has asked for it already"));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(erasure(patient, form, violations));
            }
            erasures.ask(patient, form.ground());
            return record(patientId);
        });
    }

    private TemplateInstance erasure(Patient patient, GroundForm form, Violations violations) {
        return Templates.erasure(
                patient, erasures.extent(patient.id()), erasures.logged(patient.id()), form, violations);
    }

    private Response record(UUID patientId) {
        return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/record"));
    }
}
