package plumbline.orthotic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.patient.Charts;
import plumbline.tenancy.Caller;

/** The orthoses of one patient, for scripts. */
@Path("/api/{clinic}/patients/{patient}/orthoses")
@RolesAllowed("clinician")
@Transactional
@Tag(name = "Orthoses")
class OrthosisApi {

    /** What a script says of a device that is worn at once, in the words of {@link DispenseForm}. */
    @Schema(description = "A device that was dispensed and first worn on the same day")
    record NewOrthosis(
            @Schema(
                    format = "uuid",
                    description =
                            "Made by the caller: what is sent again with the same id and the same values is not created again")
            @Nullable String commandId,

            @Schema(required = true, type = SchemaType.STRING, implementation = DeviceClass.class) @Nullable String deviceClass,

            @Schema(required = true, type = SchemaType.STRING, implementation = WornSide.class) @Nullable String side,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = TargetShoe.class,
                    description = "Everyday shoes where nothing is said")
            @Nullable String targetShoe,

            @Schema(required = true, format = "date", examples = "2026-03-09") @Nullable String firstWornOn,

            @Schema(required = true, maxLength = 200, examples = "low back pain") @Nullable String purpose,

            @Schema(format = "uuid", description = "The device in whose place it is worn from that day on") @Nullable String replaces) {

        DispenseForm form() {
            var form = new DispenseForm();
            form.submission = Objects.requireNonNullElse(commandId, form.submission);
            form.deviceClass = Objects.requireNonNullElse(deviceClass, "");
            form.side = Objects.requireNonNullElse(side, "");
            form.targetShoe = Objects.requireNonNullElse(targetShoe, form.targetShoe);
            form.firstWornOn = Objects.requireNonNullElse(firstWornOn, "");
            form.purpose = Objects.requireNonNullElse(purpose, "");
            form.replaces = Objects.requireNonNullElse(replaces, "");
            return form;
        }
    }

    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    OrthosisApi(Orthoses orthoses, Charts charts, Submissions submissions, Validator validator, Caller caller) {
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dispenseOrthosis",
            summary = "Dispenses a device that is worn at once",
            description =
                    "By the same rules as the page: what is worn in the same shoe at the same time is refused, unless it is replaced. Location is where the progress since that device can be read.")
    @APIResponse(
            responseCode = "201",
            description = "Dispensed, now or by an earlier request with the same commandId",
            content = @Content(schema = @Schema(implementation = Answers.Created.class)))
    public Response dispense(@RestPath("patient") UUID patientId, @Nullable NewOrthosis sent) {
        if (sent == null) {
            throw new BadRequestException();
        }
        return submissions.created(sent.form(), (form, violations) -> {
            var patient = charts.openToChange(patientId);
            var all = orthoses.of(patientId);
            form.check(validator, patient, caller.today(), Orthoses.worn(all), violations);
            return orthoses.dispense(patient, form, all, violations)
                    .map(orthosis -> URI.create("/api/%s/patients/%s/progress?since=%s"
                            .formatted(caller.clinic().alias(), patientId, orthosis.id())));
        });
    }
}
