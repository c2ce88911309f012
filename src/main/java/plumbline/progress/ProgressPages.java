package plumbline.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.patient.Charts;
import plumbline.patient.Episode;
import plumbline.patient.Patient;
import plumbline.score.Scale;
import plumbline.telemetry.Counts;

/** The progress of one patient, as a clinician sees it. */
@Path("/c/{clinic}/patients/{patient}/progress")
@RolesAllowed("clinician")
@Transactional
class ProgressPages {

    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance show(Patient patient, Episode episode, Progress progress);

        private Templates() {}
    }

    private final Charts charts;
    private final ProgressOf progressOf;
    private final Counts counts;

    ProgressPages(Charts charts, ProgressOf progressOf, Counts counts) {
        this.charts = charts;
        this.progressOf = progressOf;
        this.counts = counts;
    }

    /**
     * @param episodeId the episode to show; without it the current one
     * @param code of the scale to show; without it average back pain
     * @param since the device from whose first wear on; without it the latest
     */
    @GET
    public TemplateInstance show(
            @RestPath("patient") UUID patientId,
            @RestQuery("episode") Optional<UUID> episodeId,
            @RestQuery("scale") Optional<String> code,
            @RestQuery Optional<UUID> since) {
        var patient = charts.open(patientId);
        var episode = episodeId
                .map(id -> patient.episode(id).orElseThrow(NotFoundException::new))
                .orElseGet(patient::currentEpisode);
        var scale = code.map(text -> Scale.coded(text).orElseThrow(NotFoundException::new))
                .orElse(Scale.BACK_AVERAGE);
        var progress = progressOf.episode(episode, scale, since.orElse(null)).orElseThrow(NotFoundException::new);
        progress.ownTrendInAWord().ifPresent(counts::said);
        return Templates.show(patient, episode, progress);
    }
}
