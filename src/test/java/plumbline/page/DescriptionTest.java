package plumbline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.testing.PageServers;

/** The description of the interface, as a script that reads it finds it. */
@QuarkusTest
@WithTestResource(PageServers.class)
class DescriptionTest {

    private static final String PATIENTS = "/api/{clinic}/patients";

    private JsonNode description;

    @BeforeEach
    void itIsReadByAnyone() throws Exception {
        description = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void itIsOfTheInterfaceAndOfNoPage() {
        assertThat(description.get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        PATIENTS,
                        PATIENTS + "/{patient}/orthoses",
                        PATIENTS + "/{patient}/progress",
                        PATIENTS + "/{patient}/scores");
    }

    @Test
    void everyOperationSaysWhatItTakesAndAnswersAndWhoMayAsk() {
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        for (var operation : operations()) {
            var name = operation.path("operationId").asText();
            assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
            assertThat(operation.at("/security/0/token").isArray()).as(name).isTrue();
            assertThat(operation.at("/parameters").findValuesAsText("name"))
                    .as(name)
                    .contains("clinic");
            assertThat(operation.at("/responses").fieldNames())
                    .as(name)
                    .toIterable()
                    .contains("401", "403", "404");
            assertThat(operation.at("/responses").findValuesAsText("description"))
                    .as(name)
                    .doesNotContain("");
        }
    }

    @Test
    void whateverItRefersToIsInIt() {
        var references = description.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (var reference : references) {
            assertThat(description.at(reference.substring(1)).isObject())
                    .as(reference)
                    .isTrue();
        }
    }

    /** A value cannot be null and an object: whoever makes a client of it would find no value that is right. */
    @Test
    void whatMayBeNullIsSaidToBeEither() {
        for (var schema : description.at("/components/schemas")) {
            for (var property : schema.path("properties")) {
                var type = property.path("type");
                if (property.has("anyOf") && !type.isMissingNode()) {
                    assertThat(type)
                            .extracting(JsonNode::asText)
                            .as(property.toString())
                            .contains("null");
                }
            }
        }
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        description.get("paths").forEach(path -> path.forEach(operations::add));
        assertThat(operations).hasSize(4);
        return operations;
    }
}
