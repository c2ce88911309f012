package plumbline.exam;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.exam.finding.Section;
import plumbline.page.Answers;
import plumbline.page.Htmx;
import plumbline.page.Language;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The exams of one patient: drafts that are kept while they are filled in, section by section, and what was signed. */
@Path("/c/{clinic}/patients/{patient}/exams")
@RolesAllowed("clinician")
@Transactional
class ExamPages {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance index(Patient patient, Listing<ExamRow> exams, boolean comparable, NewExam form);

        static native TemplateInstance draft(Sheet sheet);

        static native TemplateInstance saved(Sheet sheet);

        static native TemplateInstance finished(Finished page, List<String> parts);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Drafts drafts;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;
    private final List<ExamPart> parts;

    ExamPages(
            Exams exams,
            ExamColumns columns,
            Drafts drafts,
            Charts charts,
            Submissions submissions,
            Caller caller,
            @All List<ExamPart> parts) {
        this.exams = exams;
        this.columns = columns;
        this.drafts = drafts;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
        this.parts = parts;
    }

    @GET
    public TemplateInstance index(@RestPath("patient") UUID patientId, @RestQuery @DefaultValue("1") int page) {
        var patient = charts.open(patientId);
        var shown = exams.of(patientId, page);
        var comparable = shown.rows().stream().filter(Exam::isCurrent).count() > 1;
        return Templates.index(patient, ExamRow.of(shown, columns), comparable, new NewExam());
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

    /** A draft goes on where it was left off. */
    @GET
    @Path("{exam}")
    public Response show(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var patient = charts.open(patientId);
        var exam = exams.of(patientId, examId).orElseThrow(NotFoundException::new);
        var findings = columns.of(examId);
        return exam.isDraft()
                ? Answers.seeOther(address(patientId, examId, Sheet.whereLeftOff(findings)))
                : Response.ok(finished(new Finished(patient, exam, findings, List.of())))
                        .build();
    }

    @GET
    @Path("{exam}/{section}")
    public Response section(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @RestPath String section) {
        var sheet = drafts.open(patientId, examId, named(section));
        return sheet.exam().isDraft()
                ? Response.ok(Templates.draft(sheet)).build()
                : Answers.seeOther(address(patientId, examId));
    }

    /**
     * @param over the digest of the values that the caller has seen beside their own and wants to replace
     * @param then the section to go to next, or nothing to stay
     * @param same "last" to answer what is still open as the last exam did
     */
    @POST
    @Path("{exam}/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @RestPath String section,
            @BeanParam ExamForm form,
            MultivaluedMap<String, String> sent,
            @RestQuery @DefaultValue("") String over,
            @RestQuery @DefaultValue("") String then,
            @RestQuery @DefaultValue("") String same,
            RoutingContext routing) {
        var sheet = drafts.keep(patientId, examId, named(section), form, sent, over);
        if (Htmx.wantsPart(routing)) {
            return answer(sheet, Templates.saved(sheet));
        }
        if (!sheet.isKept()) {
            return answer(sheet);
        }
        if (same.equals("last")) {
            drafts.repeatLast(sheet);
        }
        return Answers.seeOther(address(patientId, examId, Section.at(then).orElse(sheet.section())));
    }

    /** Saves the last section and makes the whole exam final. */
    @POST
    @Path("{exam}/signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @BeanParam ExamForm form,
            MultivaluedMap<String, String> sent) {
        var sheet = drafts.keep(patientId, examId, Section.CLOSING, form, sent, "");
        if (sheet.isKept()) {
            refuseWhatCannotBeSigned(sheet);
        }
        if (sheet.isKept()) {
            exams.sign(sheet.exam(), sheet.patient(), sheet.saved());
        }
        return sheet.isKept() || sheet.isSignedAsTyped() ? Answers.seeOther(address(patientId, examId)) : answer(sheet);
    }

    private static void refuseWhatCannotBeSigned(Sheet sheet) {
        if (sheet.saved().isEmpty()) {
            sheet.violations().add("sign", Language.say("Nothing has been recorded yet, so there is nothing to sign"));
        }
        if (!sheet.exam().openEmergencies().isEmpty()) {
            sheet.violations()
                    .add(
                            "emergency",
                            Language.say("Before this exam is signed, record what was done about the emergency"));
        }
    }

    private Response answer(Sheet sheet) {
        return answer(
                sheet,
                sheet.exam().isDraft()
                        ? Templates.draft(drafts.withLast(sheet))
                        : finished(new Finished(sheet.patient(), sheet.exam(), sheet.saved(), sheet.unsaved())));
    }

    private TemplateInstance finished(Finished page) {
        return Templates.finished(
                page,
                parts.stream()
                        .map(part -> part.on(page.patient(), page.exam(), page.findings()))
                        .flatMap(Optional::stream)
                        .map(TemplateInstance::render)
                        .toList());
    }

    private static Response answer(Sheet sheet, TemplateInstance page) {
        return sheet.isRefused()
                ? Answers.conflict(page)
                : sheet.isKept() ? Response.ok(page).build() : Answers.unprocessable(page);
    }

    private static Section named(String path) {
        return Section.at(path).orElseThrow(NotFoundException::new);
    }

    private URI address(UUID patientId, UUID examId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId);
    }

    private URI address(UUID patientId, UUID examId, Section section) {
        return URI.create(address(patientId, examId) + "/" + section.path());
    }
}
