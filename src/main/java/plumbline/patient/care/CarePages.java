package plumbline.patient.care;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patients;
import plumbline.staff.Staff;
import plumbline.staff.StaffMember;
import plumbline.tenancy.Caller;

/** Who looks after a patient: said by somebody who does, or by an admin, who need not open the record for it. */
@Path("/c/{clinic}/patients/{patient}/care")
@RolesAllowed({"clinician", "admin"})
@Transactional
class CarePages {

    @CheckedTemplate(basePath = "care")
    static class Templates {
        static native TemplateInstance care(
                String chart,
                String recordNumber,
                List<Care.Carer> carers,
                List<StaffMember> staff,
                CareForm form,
                Violations violations);

        private Templates() {}
    }

    private final Charts charts;
    private final Patients patients;
    private final Care care;
    private final Staff staff;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    CarePages(
            Charts charts,
            Patients patients,
            Care care,
            Staff staff,
            AccessLog accessLog,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.patients = patients;
        this.care = care;
        this.staff = staff;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId) {
        var number = number(patientId);
        if (caller.is("admin")) {
            accessLog.opened(patientId);
        }
        return page(patientId, number, new CareForm(), Violations.none());
    }

    @POST
    public Response give(@RestPath("patient") UUID patientId, @BeanParam CareForm form) {
        return submissions.once(form, violations -> {
            var number = number(patientId);
            form.check(validator, violations);
            var until = until(form, violations);
            if (violations.isEmpty()
                    && staff.active().stream().noneMatch(one -> one.subject().equals(form.clinician))) {
                violations.add("clinician", Language.say(CareMessages.class).notHere());
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patientId, number, form, violations));
            }
            care.give(patientId, form.clinician, until);
            accessLog.did(Deed.CARE_GIVEN, patientId);
            return back(patientId);
        });
    }

    /** A day is whole: it ends when the next begins at the clinic. */
    private @Nullable Instant until(CareForm form, Violations violations) {
        var day = Typed.day(form.until).orElse(null);
        if (day == null) {
            return null;
        }
        if (day.isBefore(caller.today())) {
            violations.add("until", Language.say(CareMessages.class).notPast());
        }
        return day.plusDays(1).atStartOfDay(caller.zone()).toInstant();
    }

    @POST
    @Path("end")
    public Response end(@RestPath("patient") UUID patientId, @RestForm @DefaultValue("") String clinician) {
        var number = number(patientId);
        var carer = care.of(patientId).stream()
                .filter(one -> one.subject().equals(clinician))
                .findFirst();
        if (carer.isEmpty()) {
            return back(patientId);
        }
        if (carer.get().responsible()) {
            var violations = Violations.none()
                    .add("clinician", Language.say(CareMessages.class).responsibleStays());
            return Answers.unprocessable(page(patientId, number, new CareForm(), violations));
        }
        care.end(patientId, clinician);
        accessLog.did(Deed.CARE_ENDED, patientId);
        return back(patientId);
    }

    /** The record number, of a patient whom the caller looks after; an admin need not. */
    private String number(UUID patientId) {
        return caller.is("admin")
                ? patients.findByIdOptional(patientId)
                        .orElseThrow(NotFoundException::new)
                        .recordNumber()
                : charts.open(patientId).recordNumber();
    }

    private TemplateInstance page(UUID patientId, String number, CareForm form, Violations violations) {
        return Templates.care(chart(patientId), number, care.of(patientId), staff.active(), form, violations);
    }

    private Response back(UUID patientId) {
        // Who ended their own relation would not be let in there.
        return Answers.seeOther(URI.create(caller.home() + "/patients"
                + (caller.is("admin")
                                || care.of(patientId).stream()
                                        .anyMatch(one -> one.subject().equals(caller.subject()))
                        ? "/" + patientId + "/care"
                        : "")));
    }

    private String chart(UUID patientId) {
        return caller.home() + "/patients/" + patientId;
    }
}
