package plumbline.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.patient.Charts;
import plumbline.score.Scale;

/** The progress of one patient, for scripts. */
@Path("/api/{clinic}/patients/{patient}/progress")
@RolesAllowed("clinician")
@Transactional
@Tag(name = "Progress")
class ProgressApi {

    private final Charts charts;
    private final ProgressOf progressOf;

    ProgressApi(Charts charts, ProgressOf progressOf) {
        this.charts = charts;
        this.progressOf = progressOf;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readProgress",
            summary = "Reads the progress of a patient",
            description =
                    "Readings, phases and all estimates of one episode, as they stand on the page, but unrounded.")
    @APIResponse(responseCode = "200", description = "What is known, also where that is nothing yet")
    public ProgressReport read(
            @RestPath("patient") UUID patientId,
            @Parameter(description = "Without it, the current episode") @RestQuery("episode") Optional<UUID> episodeId,
            @Parameter(description = "The code of a scale; without it, back-average") @RestQuery("scale")
                    Optional<String> code,
            @Parameter(description = "The device from whose first wear on; without it, the latest in the episode")
                    @RestQuery
                    Optional<UUID> since) {
        var patient = charts.open(patientId);
        var episode = episodeId
                .map(id -> patient.episode(id).orElseThrow(NotFoundException::new))
                .orElseGet(patient::currentEpisode);
        var scale = code.map(text -> Scale.coded(text).orElseThrow(NotFoundException::new))
                .orElse(Scale.BACK_AVERAGE);
        return progressOf
                .episode(episode, scale, since.orElse(null))
                .map(progress -> ProgressReport.of(episode, progress))
                .orElseThrow(NotFoundException::new);
    }
}
