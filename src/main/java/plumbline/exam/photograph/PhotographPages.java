package plumbline.exam.photograph;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.exam.Exams;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.LargeBody;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.patient.ReasonForm;
import plumbline.tenancy.Caller;

/** The photographs of one exam: added and taken back while it is a draft, looked at ever after. */
@Path("/c/{clinic}/patients/{patient}/exams/{exam}/photographs")
@RolesAllowed("clinician")
@Transactional
class PhotographPages {

    @CheckedTemplate(basePath = "exam/photograph")
    static class Templates {
        static native TemplateInstance index(Album album, PhotographForm form, Violations violations);

        static native TemplateInstance retract(
                Patient patient, Photograph photograph, ReasonForm form, Violations violations);

        private Templates() {}
    }

    private static final String FINAL = "This exam is no draft any more; its photographs stay as they are";

    private final Photographs photographs;
    private final Exams exams;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final EntityManager database;

    PhotographPages(
            Photographs photographs,
            Exams exams,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller,
            EntityManager database) {
        this.photographs = photographs;
        this.exams = exams;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.database = database;
    }

    @GET
    public TemplateInstance index(@RestPath("patient") UUID patientId, @RestPath("exam") UUID examId) {
        var album = album(charts.open(patientId), examId);
        return Templates.index(album, new PhotographForm(), Violations.none());
    }

    @POST
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestPath("patient") UUID patientId, @RestPath("exam") UUID examId, @BeanParam PhotographForm form) {
        form.open();
        return submissions.once(form, violations -> {
            var album = album(charts.openToChange(patientId), examId);
            if (album.isFinal()) {
                return tooLate(album);
            }
            form.check(validator, album.photographs().size(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.index(album, form, violations));
            }
            form.pictures()
                    .forEach(picture -> photographs.persist(new Photograph(patientId, examId, form.view(), picture)));
            return Answers.seeOther(address(patientId, examId));
        });
    }

    @GET
    @Path("{photograph}")
    public Response show(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @RestPath("photograph") UUID photographId) {
        charts.open(patientId);
        return jpeg(photographs.bytes(patientId, examId, photographId));
    }

    @GET
    @Path("{photograph}/preview")
    public Response preview(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @RestPath("photograph") UUID photographId) {
        charts.open(patientId);
        return jpeg(photographs.preview(patientId, examId, photographId));
    }

    @GET
    @Path("{photograph}/retraction")
    public Response blankRetraction(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @RestPath("photograph") UUID photographId) {
        var patient = charts.open(patientId);
        var photograph = find(patientId, examId, photographId);
        return !photograph.isOfDraft()
                ? Answers.seeOther(address(patientId, examId))
                : Response.ok(Templates.retract(patient, photograph, new ReasonForm(), Violations.none()))
                        .build();
    }

    @POST
    @Path("{photograph}/retraction")
    public Response retract(
            @RestPath("patient") UUID patientId,
            @RestPath("exam") UUID examId,
            @RestPath("photograph") UUID photographId,
            @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var photograph = find(patientId, examId, photographId);
            if (!photograph.isOfDraft()) {
                return tooLate(album(patient, examId));
            }
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.retract(patient, photograph, form, violations));
            }
            var retraction = new PhotographRetraction(photograph, form.reason);
            photograph.retracted(retraction);
            database.persist(retraction);
            return Answers.seeOther(address(patientId, examId));
        });
    }

    private static Response tooLate(Album album) {
        var violations = Violations.none().add("photographs", Language.say(FINAL));
        return Answers.conflict(Templates.index(album, new PhotographForm(), violations));
    }

    private static Response jpeg(Optional<byte[]> picture) {
        return Response.ok(picture.orElseThrow(NotFoundException::new), "image/jpeg")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }

    private Album album(Patient patient, UUID examId) {
        var exam = exams.of(patient.id(), examId).orElseThrow(NotFoundException::new);
        return Album.of(patient, exam, photographs.of(patient.id(), examId));
    }

    private Photograph find(UUID patientId, UUID examId, UUID photographId) {
        return photographs.of(patientId, examId, photographId).orElseThrow(NotFoundException::new);
    }

    private URI address(UUID patientId, UUID examId) {
        return URI.create(caller.home() + "/patients/" + patientId + "/exams/" + examId + "/photographs");
    }
}
