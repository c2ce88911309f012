package plumbline.score.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What one patient is asked, and what is due next. */
@Path("/c/{clinic}/patients/{patient}/scores/schedule")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class PatientSchedulePages {

    @CheckedTemplate(basePath = "score/schedule")
    static class Templates {
        /**
         * @param own what was chosen for the patient; null where they are asked as the clinic asks
         * @param most how many questions the clinic allows in the fullest week
         */
        static native TemplateInstance patient(
                Patient patient,
                @Nullable Schedule own,
                List<Due> dues,
                int most,
                ScheduleForm form,
                Violations violations);

        private Templates() {}
    }

    private final Schedules schedules;
    private final Dues dues;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PatientSchedulePages(
            Schedules schedules,
            Dues dues,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.schedules = schedules;
        this.dues = dues;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        var clinics = schedules.planOfClinic();
        var own = schedules.of(patientId);
        var form = ScheduleForm.of(own.map(Schedule::plan).orElse(clinics), own.isEmpty());
        return Templates.patient(
                patient, own.orElse(null), dues.of(patientId), clinics.mostQuestions(), form, Violations.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @RestPath("patient") UUID patientId, @BeanParam ScheduleForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var clinics = schedules.planOfClinic();
            var own = schedules.of(patientId);
            form.check(
                    validator, clinics.mostQuestions(), own.map(Schedule::plan).orElse(clinics), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.patient(
                        patient, own.orElse(null), dues.of(patientId), clinics.mostQuestions(), form, violations));
            }
            schedules.persistAndFlush(
                    form.isAsTheClinic()
                            ? Schedule.asTheClinic(patientId, clinics)
                            : new Schedule(patientId, form.plan(clinics.mostQuestions())));
            dues.renew(Set.of(patientId));
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/scores/schedule"));
        });
    }
}
