package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Script;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ScoreApiTest {

    private static final String FILE = "date,scale,value\n2026-03-02,back-average,7\n2026-03-03,back-average,6\n";

    private final Script script = Script.of(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String scores = "";

    @BeforeEach
    void someoneIsRegistered() {
        scores = Script.address(PatientExample.registeredBy(Visitor.as(DemoPerson.CLINICIAN_NORTH))) + "/scores";
    }

    @Test
    void aFileIsAddedOnce() {
        var first = script.postFile(scores, FILE);
        var second = script.postFile(scores, FILE);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().<String, Object>getMap(""))
                .isEqualTo(Map.of("added", 2, "kept", 0, "from", "2026-03-02", "until", "2026-03-03"));
        assertThat(second.jsonPath().getInt("added")).isZero();
        assertThat(second.jsonPath().getInt("kept")).isEqualTo(2);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void ofABadFileNothingIsAddedAndEveryLineIsNamed() {
        var answer = script.postFile(scores, FILE + "2026-03-04,back-average,11\n2026-03-05,mood,3\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("Nothing was added: 2 problems");
        assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
                .containsExactly(
                        Map.of("line", 4, "value", "11", "message", "Not a whole number from 0 to 10"),
                        Map.of("line", 5, "value", "mood", "message", "Unknown scale"));
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsNoFileOfScoresIsRefused() {
        for (var file : List.of("", "date,scale,value\n", "hello", "x".repeat(1_000_001))) {
            var answer = script.postFile(scores, file);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getList("errors")).hasSize(1);
        }
        var large = script.postFile(scores, "x".repeat(2_100_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whoSentItStandsInTheAccessLog() {
        script.postFile(scores, FILE);

        assertThat(database.column(
                        "select method || ' ' || path || ' ' || user_id from access_entry where path = ?", scores))
                .containsExactly("POST " + scores + " " + DemoPerson.CLINICIAN_NORTH.subject());
    }

    private int kept() {
        var patient = scores.replaceAll(".*/patients/|/scores", "");
        return Integer.parseInt(database.column("select count(*) from score where patient_id = ?::uuid", patient)
                .getFirst());
    }
}
