package plumbline.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** Opening another episode of a patient, and correcting one. */
@Path("/c/{clinic}/patients/{patient}/episodes")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class EpisodePages {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        /** @param episode null for a new one */
        static native TemplateInstance episode(
                Patient patient, EpisodeForm form, @Nullable Episode episode, Violations violations);

        private Templates() {}
    }

    private final Patients patients;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final Event<EpisodesChanged> changes;

    EpisodePages(
            Patients patients,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller,
            Event<EpisodesChanged> changes) {
        this.patients = patients;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.episode(patient, EpisodeForm.on(caller.today()), null, Violations.none());
    }

    @POST
    public Response open(@RestPath("patient") UUID patientId, @BeanParam EpisodeForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            check(form, patient, violations);
            form.checkOrder(Optional.of(patient.currentEpisode()), Optional.empty(), violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.episode(patient, form, null, violations));
            }
            patient.open(form);
            return changed(patient);
        });
    }

    @GET
    @Path("{episode}/edit")
    public TemplateInstance edit(@RestPath("patient") UUID patientId, @RestPath("episode") UUID episodeId) {
        var patient = charts.open(patientId);
        var episode = find(patient, episodeId);
        return Templates.episode(patient, EpisodeForm.of(episode), episode, Violations.none());
    }

    @POST
    @Path("{episode}")
    public Response update(
            @RestPath("patient") UUID patientId, @RestPath("episode") UUID episodeId, @BeanParam EpisodeForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var episode = find(patient, episodeId);
            check(form, patient, violations);
            form.checkOrder(patient.before(episode), patient.after(episode), violations);
            if (violations.isEmpty() && !form.shows(episode)) {
                form.version = Integer.toString(episode.version());
                form.compare(EpisodeForm.of(episode), violations);
                return Answers.conflict(Templates.episode(patient, form, episode, violations));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.episode(patient, form, episode, violations));
            }
            episode.takeFrom(form);
            return changed(patient);
        });
    }

    private void check(EpisodeForm form, Patient patient, Violations violations) {
        form.check(validator, Optional.of(patient.birthDate()), caller.today(), violations);
    }

    private static Episode find(Patient patient, UUID episodeId) {
        return patient.episode(episodeId).orElseThrow(NotFoundException::new);
    }

    private Response changed(Patient patient) {
        patients.flush();
        changes.fire(new EpisodesChanged(patient));
        return Answers.seeOther(URI.create(caller.home() + "/patients/" + patient.id()));
    }
}
