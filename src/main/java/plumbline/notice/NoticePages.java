package plumbline.notice;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What a clinician writes to one patient, and what of it was read. */
@Path("/c/{clinic}/patients/{patient}/notices")
@RolesAllowed("clinician")
@Transactional
class NoticePages {

    @CheckedTemplate(basePath = "notice")
    static class Templates {
        static native TemplateInstance history(Patient patient, Listing<Notice> history, boolean readable);

        static native TemplateInstance form(Patient patient, NoticeForm form, boolean readable, Violations violations);

        private Templates() {}
    }

    private final Notices notices;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    NoticePages(Notices notices, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.notices = notices;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        var patient = charts.open(patientId);
        return Templates.history(patient, notices.history(patientId, page), notices.hasReader(patientId));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return form(charts.open(patientId), new NoticeForm(), Violations.none());
    }

    @POST
    public Response write(@RestPath("patient") UUID patientId, @BeanParam NoticeForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(form(patient, form, violations));
            }
            notices.write(patientId, form);
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/notices"));
        });
    }

    private TemplateInstance form(Patient patient, NoticeForm form, Violations violations) {
        return Templates.form(patient, form, notices.hasReader(patient.id()), violations);
    }
}
