package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import plumbline.clinic.Settings;
import plumbline.exam.summary.ExamSummaries;
import plumbline.exam.summary.ExamSummary;
import plumbline.notice.Notice;
import plumbline.notice.Notices;
import plumbline.orthotic.Orthoses;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What a patient reads of their own record: devices and how to wear them, exams in short, and what the clinic wrote to them. */
@Path("/my/{clinic}/{patient}")
@RolesAllowed("patient")
@Transactional
class OwnRecordPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance insoles(
                Patient patient, List<OwnDevice> now, List<OwnDevice> before, Contact contact);

        static native TemplateInstance exams(Patient patient, List<ExamSummary> exams);

        static native TemplateInstance messages(Patient patient, List<Notice> messages, Contact contact);

        static native TemplateInstance data(Patient patient);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final ExamSummaries exams;
    private final Notices notices;
    private final Settings settings;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    OwnRecordPages(
            Orthoses orthoses,
            ExamSummaries exams,
            Notices notices,
            Settings settings,
            Charts charts,
            Submissions submissions,
            Caller caller) {
        this.orthoses = orthoses;
        this.exams = exams;
        this.notices = notices;
        this.settings = settings;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    @Path("insoles")
    public TemplateInstance insoles() {
        var patient = charts.open(caller.patient());
        var all = orthoses.withDues(patient.id()).stream()
                .filter(device -> !device.isInError())
                .map(device -> new OwnDevice(device, caller.today()))
                .toList();
        return Templates.insoles(
                patient,
                all.stream()
                        .filter(device -> device.orthosis().isWorn()
                                || device.orthosis().worn().isEmpty()
                                        && device.orthosis().stop().isEmpty())
                        .toList(),
                all.stream()
                        .filter(device -> device.orthosis().wasWorn()
                                && !device.orthosis().isWorn())
                        .toList(),
                contact());
    }

    @GET
    @Path("exams")
    public TemplateInstance exams() {
        var patient = charts.open(caller.patient());
        return Templates.exams(patient, exams.of(patient.id()));
    }

    @GET
    @Path("messages")
    public TemplateInstance messages() {
        var patient = charts.open(caller.patient());
        return Templates.messages(patient, notices.of(patient.id()), contact());
    }

    /** One that was taken back meanwhile is not there any more. */
    @POST
    @Path("messages/{notice}/acknowledgement")
    public Response read(@RestPath("notice") UUID noticeId, @BeanParam ReadForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            notices.acknowledge(notices.find(patient.id(), noticeId).orElseThrow(NotFoundException::new));
            return Answers.seeOther(URI.create(caller.home() + "/messages"));
        });
    }

    /** Where a patient finds what is theirs to know and to decide. */
    @GET
    @Path("data")
    public TemplateInstance data() {
        return Templates.data(charts.open(caller.patient()));
    }

    private Contact contact() {
        return new Contact(settings.contact(), settings.hours());
    }
}
