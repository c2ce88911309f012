package plumbline.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** The registry of a clinic, for scripts. */
@Path("/api/{clinic}/patients")
@RolesAllowed("clinician")
@Transactional
@Tag(name = "Patients")
class PatientApi {

    /** What a script says of a patient to be registered, in the words of {@link RegistrationForm}. */
    @Schema(description = "Someone to be registered, with the complaint of their first episode, which opens today")
    record NewPatient(
            @Schema(
                    format = "uuid",
                    description =
                            "Made by the caller: what is sent again with the same id and the same values is not created again")
            @Nullable String commandId,

            @Schema(required = true, maxLength = 40, examples = "NS-2041") @Nullable String recordNumber,

            @Schema(required = true, maxLength = 80, examples = "Sigrid") @Nullable String givenName,

            @Schema(required = true, maxLength = 80, examples = "Moe") @Nullable String familyName,

            @Schema(required = true, format = "date", examples = "1971-05-04") @Nullable String birthDate,

            @Schema(required = true, type = SchemaType.STRING, implementation = Sex.class) @Nullable String sex,

            @Schema(maxLength = 40) @Nullable String phone,

            @Schema(maxLength = 160, format = "email") @Nullable String email,

            @Schema(required = true, maxLength = 200, examples = "Low back pain") @Nullable String complaint,

            @Schema(required = true, type = SchemaType.STRING, implementation = ComplaintSide.class) @Nullable String complaintSide,

            @Schema(
                    examples = "2024-03",
                    description =
                            "When it began, as exactly as it is known: a day, a month or a year; nothing where nobody knows")
            @Nullable String onset,

            @Schema(
                    description =
                            "“yes” to register someone although a patient of the same birth date has a similar name")
            @Nullable String someoneElse) {

        RegistrationForm form() {
            var form = new RegistrationForm();
            form.submission = Objects.requireNonNullElse(commandId, form.submission);
            form.recordNumber = Objects.requireNonNullElse(recordNumber, "");
            form.givenName = Objects.requireNonNullElse(givenName, "");
            form.familyName = Objects.requireNonNullElse(familyName, "");
            form.birthDate = Objects.requireNonNullElse(birthDate, "");
            form.sex = Objects.requireNonNullElse(sex, "");
            form.phone = Objects.requireNonNullElse(phone, "");
            form.email = Objects.requireNonNullElse(email, "");
            form.complaint = Objects.requireNonNullElse(complaint, "");
            form.complaintSide = Objects.requireNonNullElse(complaintSide, "");
            form.onset = Objects.requireNonNullElse(onset, "");
            form.someoneElse = Objects.requireNonNullElse(someoneElse, "");
            return form;
        }
    }

    private final Registry registry;
    private final Submissions submissions;
    private final Caller caller;

    PatientApi(Registry registry, Submissions submissions, Caller caller) {
        this.registry = registry;
        this.submissions = submissions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerPatient",
            summary = "Registers a patient",
            description = "By the same rules as the page. Location is where their progress can be read.")
    @APIResponse(
            responseCode = "201",
            description = "Registered, now or by an earlier request with the same commandId",
            content = @Content(schema = @Schema(implementation = Answers.Created.class)))
    public Response register(@Nullable NewPatient sent) {
        if (sent == null) {
            throw new BadRequestException();
        }
        return submissions.created(sent.form(), (form, violations) -> {
            var registered = registry.register(form, violations);
            refuse(registered.similar(), violations);
            return registered
                    .patient()
                    .map(patient -> URI.create("/api/%s/patients/%s/progress"
                            .formatted(caller.clinic().alias(), patient.id())));
        });
    }

    private static void refuse(List<Patient> similar, Violations violations) {
        if (!similar.isEmpty()) {
            violations.add(
                    "someoneElse",
                    "The same birth date and a similar name: record number %s. Send “yes” where this is someone else"
                            .formatted(
                                    similar.stream().map(Patient::recordNumber).collect(Collectors.joining(", "))));
        }
    }
}
