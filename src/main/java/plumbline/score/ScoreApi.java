package plumbline.score;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.imports.ImportForm;
import plumbline.imports.Imports;
import plumbline.imports.Outcome;
import plumbline.page.Problem;
import plumbline.page.Problem.Fault;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;

/** The scores of one patient, for scripts. */
@Path("/api/{clinic}/patients/{patient}/scores")
@RolesAllowed("clinician")
@Transactional
@Tag(name = "Scores")
class ScoreApi {

    private static final int MOST_MEGABYTES = 1;

    /** What became of a file of scores. */
    @Schema(description = "What became of a file of scores")
    record Added(
            @Schema(description = "How many scores were added")
            int added,

            @Schema(description = "How many of the file were there already, with the same value")
            int kept,

            @Schema(nullable = true, description = "The first day in it") @Nullable LocalDate from,

            @Schema(description = "The last day in it") @Nullable LocalDate until) {}

    private final Imports imports;
    private final ScoreRows rows;
    private final Charts charts;

    ScoreApi(Imports imports, ScoreRows rows, Charts charts) {
        this.imports = imports;
        this.rows = rows;
        this.charts = charts;
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addScores",
            summary = "Adds the scores of a file",
            description = "All of it or nothing, by the same rules as the page; the same file again adds nothing.")
    @RequestBody(
            required = true,
            description =
                    "At most 1 MB of CSV in UTF-8. Its first line is date,scale,value; each other one is a reading, which stands at noon of its day.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            examples =
                                                    "date,scale,value\n2026-03-02,back-average,7\n2026-03-03,back-average,6\n")))
    @APIResponse(
            responseCode = "200",
            description = "All of it is there",
            content = @Content(schema = @Schema(implementation = Added.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing was added; what is wrong on which line",
            content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(@RestPath("patient") UUID patientId, byte[] file) {
        var patient = charts.open(patientId);
        var form = new ImportForm();
        form.open(file, MOST_MEGABYTES);
        var violations = Violations.none();
        form.check(violations);
        return violations.isEmpty() ? add(patient, form) : Problem.unprocessable(violations);
    }

    private Response add(Patient patient, ImportForm form) {
        var outcome = imports.take(rows, form.text(), patient.recordNumber());
        if (outcome.problemCount() > 0) {
            return Problem.unprocessable(
                    "Nothing was added: %d problems".formatted(outcome.problemCount()), faults(outcome));
        }
        return outcome.from() == null
                ? Problem.unprocessable(Violations.none().add("file", "There is no reading in this file"))
                : Response.ok(new Added(outcome.added(), outcome.kept(), outcome.from(), outcome.until()))
                        .build();
    }

    private static List<Fault> faults(Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> new Fault(null, problem.line(), problem.value(), problem.reason()))
                .toList();
    }
}
