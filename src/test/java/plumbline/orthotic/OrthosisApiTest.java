package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Script;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OrthosisApiTest {

    private static final Map<String, String> INSOLE = Map.of(
            "deviceClass", "CUSTOM_INSOLE", "side", "BOTH", "firstWornOn", "2026-03-09", "purpose", "low back pain");

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Script script = Script.of(DemoPerson.CLINICIAN_NORTH);
    private String chart = "";
    private String orthoses = "";

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        orthoses = Script.address(chart) + "/orthoses";
    }

    @Test
    void aDeviceIsWornFromItsFirstWear() {
        var answer = script.post(orthoses, INSOLE);

        var id = answer.jsonPath().getString("id");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(nora.page(chart + "/orthoses/" + id).text()).contains("Custom insole", "9 Mar 2026");
        var progress = script.get(answer.header("Location")).jsonPath();
        assertThat(progress.getString("devices.find { it.id == '" + id + "' }.worn[0].from"))
                .isEqualTo("2026-03-09");
        assertThat(progress.getList("phases.from")).containsExactly(null, "2026-03-09");
    }

    @Test
    void theSameAgainIsTheSameDevice() {
        var insole = Visitor.form(INSOLE, "commandId", UUID.randomUUID().toString());

        var first = script.post(orthoses, insole);
        var second = script.post(orthoses, insole);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(nora.page(chart + "/orthoses").select("main").text().split("Custom insole", -1))
                .hasSize(2);
    }

    @Test
    void theSameIdMeansAnotherDeviceForAnotherPatient() {
        var insole = Visitor.form(INSOLE, "commandId", UUID.randomUUID().toString());
        var other = Script.address(PatientExample.registeredBy(nora)) + "/orthoses";

        var ids = List.of(
                script.post(orthoses, insole).jsonPath().getString("id"),
                script.post(other, insole).jsonPath().getString("id"));

        assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        var worn = script.post(orthoses, INSOLE).jsonPath().getString("id");

        var sameShoe = script.post(orthoses, INSOLE);
        var future = script.post(orthoses, Visitor.form(INSOLE, "firstWornOn", "2999-01-01", "targetShoe", "TIGHT"));
        var inItsPlace = script.post(orthoses, Visitor.form(INSOLE, "firstWornOn", "2026-04-09", "replaces", worn));

        assertThat(sameShoe.statusCode()).isEqualTo(422);
        assertThat(sameShoe.jsonPath().getList("errors.field")).containsExactly("targetShoe");
        assertThat(future.jsonPath().getList("errors.field")).containsExactly("targetShoe", "firstWornOn");
        assertThat(inItsPlace.statusCode()).isEqualTo(201);
    }
}
