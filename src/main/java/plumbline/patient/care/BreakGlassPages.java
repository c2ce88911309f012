package plumbline.patient.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
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
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Problems;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.NotLookedAfter;
import plumbline.patient.Patients;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** Opening the record of a patient whom one does not look after: with a reason, for some hours, seen by patient and clinic. */
@Path("/c/{clinic}/patients/{patient}/break-glass")
@RolesAllowed({"clinician", "admin"})
@Transactional
@FreshSignIn
class BreakGlassPages {

    @CheckedTemplate(basePath = "care")
    static class Templates {
        static native TemplateInstance closed(String chart);

        static native TemplateInstance glass(String chart, GlassForm form, List<Reason> reasons, Violations violations);

        private Templates() {}
    }

    /** Instead of any page of such a patient: nothing of the record, not even the name. */
    static class Closed {

        private final Caller caller;

        Closed(Caller caller) {
            this.caller = caller;
        }

        @ServerExceptionMapper
        Response map(NotLookedAfter closed, RoutingContext request) {
            var texts = Language.say(CareMessages.class);
            return Problems.forbidden(
                    request,
                    texts.closed(),
                    texts.closedWhy(),
                    Templates.closed(caller.home() + "/patients/" + closed.patientId()));
        }
    }

    private final Patients patients;
    private final Care care;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    BreakGlassPages(
            Patients patients,
            Care care,
            AccessLog accessLog,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.patients = patients;
        this.care = care;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return page(existing(patientId), new GlassForm(), Violations.none());
    }

    @POST
    public Response open(@RestPath("patient") UUID patientId, @BeanParam GlassForm form) {
        return submissions.once(form, violations -> {
            existing(patientId);
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patientId, form, violations));
            }
            var reason = Reason.valueOf(form.reason);
            care.breakGlass(patientId, reason, form.words);
            accessLog.did(Deed.BROKE_GLASS, patientId, reason.inLog());
            return Answers.seeOther(URI.create(chart(patientId)));
        });
    }

    private UUID existing(UUID patientId) {
        if (patients.count("id", patientId) == 0) {
            throw new NotFoundException();
        }
        return patientId;
    }

    private TemplateInstance page(UUID patientId, GlassForm form, Violations violations) {
        return Templates.glass(chart(patientId), form, List.of(Reason.values()), violations);
    }

    private String chart(UUID patientId) {
        return caller.home() + "/patients/" + patientId;
    }
}
