package plumbline.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a script is told when something did not work, in the shape of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why something did not work, in the shape of RFC 9457")
public record Problem(
        @Schema(examples = "Not accepted", description = "The kind of problem")
        String title,

        @Schema(examples = "422", description = "The status of the answer")
        int status,

        @Schema(description = "What a person should know of it")
        String detail,

        @Schema(description = "What is wrong with what was sent, one by one; absent where nothing is known of it")
        List<Fault> errors) {

    /** The media type of RFC 9457. */
    public static final String TYPE = "application/problem+json";

    static final Problem NOT_SIGNED_IN =
            of(401, "Not signed in", "This needs a bearer token for plumbline-api that has not expired.");

    private static final int UNPROCESSABLE = 422;

    /** One thing that is wrong with what was sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One thing that is wrong with what was sent: a field of a JSON object, or a line of a file")
    public record Fault(
            @Schema(description = "The name of the field; absent where a file was sent") @Nullable String field,

            @Schema(
                    description =
                            "The line of the file, counted from 1 with its header; absent where it is not of one line")
            @Nullable Integer line,

            @Schema(description = "What stands there; absent where nothing does") @Nullable String value,

            String message) {

        public static Fault ofField(String field, String message) {
            return new Fault(field, null, null, message);
        }
    }

    /** Whether it is a script that asks, and not a person with a browser. */
    static boolean isWanted(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/");
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, List.of());
    }

    /** Nothing was kept of what was sent, and why. */
    public static Response unprocessable(String detail, List<Fault> faults) {
        return new Problem("Not accepted", UNPROCESSABLE, detail, faults).response();
    }

    /** The same, of fields. */
    public static Response unprocessable(Violations violations) {
        return unprocessable(
                "Nothing was saved: correct the fields that are listed",
                violations.all().stream()
                        .map(violation -> Fault.ofField(violation.field(), violation.message()))
                        .toList());
    }

    Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }
}
