package plumbline.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What the description of the interface for scripts says of every operation alike. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Description implements OASFilter {

    private static final List<Refusal> ALWAYS = List.of(
            new Refusal("401", "No bearer token, or none that is accepted"),
            new Refusal("403", "A role at this clinic that does not include this"),
            new Refusal("404", "No such clinic or record, or none that is the caller's to see"),
            new Refusal("500", "A fault of ours"));

    private static final List<Refusal> OF_WHAT_IS_SENT = List.of(
            new Refusal("400", "What was sent cannot be read"),
            new Refusal("413", "What was sent is too large"),
            new Refusal("415", "What was sent is of another media type"),
            new Refusal("422", "What was sent is not accepted, and why; nothing was saved"));

    /** A status that tells of a problem, and what it means. */
    private record Refusal(String status, String meaning) {

        void addTo(Operation operation) {
            if (!operation.getResponses().hasAPIResponse(status)) {
                var problem = OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("Problem"));
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .description(meaning)
                                        .content(OASFactory.createContent().addMediaType(Problem.TYPE, problem)));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(Description::complete);
        description.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(Description::allowNull);
    }

    /** What may be null or an object is not said to be an object only, which no null would be. */
    private static void allowNull(Schema property) {
        if (property.getAnyOf() != null && List.of(SchemaType.OBJECT).equals(property.getType())) {
            property.setType(List.of(SchemaType.OBJECT, SchemaType.NULL));
        }
    }

    private static void complete(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("clinic")
                .in(In.PATH)
                .required(true)
                .description("The name of the clinic in addresses, such as northside")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        ALWAYS.forEach(refusal -> refusal.addTo(operation));
        if (operation.getRequestBody() != null) {
            OF_WHAT_IS_SENT.forEach(refusal -> refusal.addTo(operation));
        }
    }
}
