package plumbline.exam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Htmx;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The exams of one patient: drafts that are kept while they are filled in, and what was signed. */
@Path("/c/{clinic}/patients/{patient}/exams")
@RolesAllowed("clinician")
@Transactional
class ExamPages {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance index(Patient patient, Listing<Exam> exams, NewExam form);

        static native TemplateInstance draft(Sheet sheet);

        static native TemplateInstance saved(Sheet sheet);

        static native TemplateInstance signed(Sheet sheet, List<ExamForm.Difference> unsaved);

        private Templates() {}
    }

    private final Exams exams;
    private final Drafts drafts;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    ExamPages(Exams exams, Drafts drafts, Charts charts, Submissions submissions, Caller caller) {
        this.exams = exams;
        this.drafts = drafts;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        var patient = charts.open(patientId);
        return Templates.index(patient, exams.of(patientId, page), new NewExam());
    }

    /** Who has begun one today goes on with it. */
    @POST
    public Response begin(@RestPath("patient") UUID patientId, @BeanParam NewExam form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var today = caller.today();
            var exam = exams.draftSince(
                            patientId, today.atStartOfDay(caller.zone()).toInstant())
                    .orElseGet(() -> exams.begin(patient, today));
            return Answers.seeOther(address(patientId, exam.id()));
        });
    }

    @GET
    @Path("{exam}")
    public TemplateInstance show(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var sheet = drafts.open(patientId, examId);
        return sheet.exam().isSigned() ? Templates.signed(sheet, List.of()) : Templates.draft(sheet);
    }

    /** @param over the version whose values the caller has seen beside their own and wants to replace */
    @POST
    @Path("{exam}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @BeanParam ExamForm form,
            MultivaluedMap<String, String> sent,
            @RestQuery @DefaultValue("") String over,
            RoutingContext routing) {
        var sheet = drafts.keep(patientId, examId, form, sent, over);
        if (Htmx.wantsPart(routing)) {
            return answer(sheet, Templates.saved(sheet));
        }
        return sheet.isKept() ? Answers.seeOther(address(patientId, examId)) : answer(sheet);
    }

    @POST
    @Path("{exam}/signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @BeanParam ExamForm form,
            MultivaluedMap<String, String> sent) {
        var sheet = drafts.keep(patientId, examId, form, sent, "");
        if (sheet.isKept() && sheet.exam().isUntouched()) {
            sheet.violations().add("sign", "Nothing has been recorded yet, so there is nothing to sign");
        }
        if (sheet.isKept()) {
            exams.sign(sheet.exam());
        }
        return sheet.isKept() || sheet.isSignedAsTyped() ? Answers.seeOther(address(patientId, examId)) : answer(sheet);
    }

    private static Response answer(Sheet sheet) {
        return answer(
                sheet,
                sheet.exam().isSigned()
                        ? Templates.signed(sheet, sheet.form().differences(sheet.exam()))
                        : Templates.draft(sheet));
    }

    private static Response answer(Sheet sheet, TemplateInstance page) {
        return sheet.isRefused()
                ? Answers.conflict(page)
                : sheet.isKept() ? Response.ok(page).build() : Answers.unprocessable(page);
    }

    private URI address(UUID patientId, UUID examId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId);
    }
}
