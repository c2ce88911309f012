package plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

@QuarkusTest
@WithTestResource(PageServers.class)
class ReadinessTest {

    private final BehindTheScenes database = new BehindTheScenes();
    private int runsWith;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @BeforeEach
    void remember() {
        runsWith = Integer.parseInt(database.column("select schema_runs_with()").getFirst());
    }

    @AfterEach
    void asItWas() {
        runsWith(runsWith);
    }

    @Test
    void isReadyOnTheSchemaItWantsAndSaysWhichThatIs() {
        var answer = RestAssured.get(ready);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(found(answer, "wanted")).isEqualTo(SchemaVersion.wanted()).isEqualTo(found(answer, "found"));
        assertThat(answer.<String>path("checks.find { it.name.startsWith('keys') }.status"))
                .isEqualTo("UP");
    }

    @Test
    void isNotReadyOnceANewerSchemaRunsOnlyWithNewerCode() {
        runsWith(SchemaVersion.wanted() + 1);

        var answer = RestAssured.get(ready);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("checks.find { it.name == 'schema' }.status"))
                .isEqualTo("DOWN");
    }

    private static int found(Response answer, String name) {
        return answer.<Integer>path("checks.find { it.name == 'schema' }.data." + name);
    }

    private void runsWith(int version) {
        database.run("create or replace function schema_runs_with() returns integer language sql immutable return "
                + version);
    }
}
