package plumbline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.page.Words;
import plumbline.testing.DeviceExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Script;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ProgressApiTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Script script = Script.of(DemoPerson.CLINICIAN_NORTH);
    private String chart = "";
    private String progress = "";

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        progress = Script.address(chart) + "/progress";
    }

    @Test
    void beforeAnythingIsKnownItIsEmpty() {
        var answer = script.get(progress);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("readings")).isEmpty();
        assertThat(answer.jsonPath().getList("phases.n")).containsExactly(0);
        assertThat(answer.jsonPath().getString("episode.onsetUntil")).isEqualTo("2024-03-31");
    }

    @Test
    void theNumbersAreThoseOfThePageAndNotRounded() throws IOException {
        DeviceExample.wornBy(chart, nora, "BOTH", MONDAY.plusDays(7));
        // Daily ratings of one person in two phases: Borckardt and Nash 2014.
        scores(7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4);

        var json = read(progress);

        assertThat(json.get("readings")).hasSize(21);
        assertThat(json.at("/readings/0/day").asText()).isEqualTo("2026-03-02");
        assertThat(json.at("/phases/0/mean").asDouble()).isEqualTo(54 / 7.0);
        assertThat(json.at("/phases/1/mean").asDouble()).isEqualTo(41 / 14.0);
        var change = json.at("/estimates/0");
        assertThat(change.get("what").asText()).isEqualTo("Change of the means");
        assertThat(change.get("n").asInt()).isEqualTo(21);
        assertThat(change.get("estimate").asDouble()).isEqualTo(41 / 14.0 - 54 / 7.0);
        assertThat(change.get("refused").isNull()).isTrue();
        assertThat(nora.page(chart + "/progress").select("#fact-change").text())
                .contains("95 %% interval %s to %s"
                        .formatted(words(change.at("/interval/lower")), words(change.at("/interval/upper"))));
    }

    @Test
    void whatGoesBeyondTheOwnTrendIsThereWithBothIntervals() throws IOException {
        DeviceExample.wornBy(chart, nora, "BOTH", MONDAY.minusWeeks(20));
        weekly(
                MONDAY.minusWeeks(36),
                7,
                7,
                6,
                8,
                7,
                6,
                7,
                8,
                7,
                6,
                7,
                8,
                6,
                7,
                8,
                7,
                7,
                5,
                6,
                5,
                4,
                4,
                5,
                4,
                3,
                4,
                4,
                3,
                4,
                3,
                4,
                3,
                3,
                4,
                3,
                4);

        var json = read(progress);

        assertThat(json.get("against")).isEmpty();
        assertThat(json.get("verdict").asText()).isEqualTo("BETTER");
        assertThat(json.get("weeks")).hasSize(36);
        var page = nora.page(chart + "/progress").select("#how-we-know").text();
        for (var estimate : List.of(json.at("/estimates/1"), json.at("/estimates/2"), json.at("/estimates/3"))) {
            assertThat(estimate.get("what").asText()).isEqualTo("Beyond the own trend");
            assertThat(estimate.get("n").asInt()).isEqualTo(16 + 18);
            assertThat(estimate.at("/interval/confidence").asDouble()).isEqualTo(0.95);
            assertThat(estimate.at("/decisive/confidence").asDouble()).isEqualTo(0.98);
            assertThat(page)
                    .contains("difference %s, standard error %s, 95 %% %s to %s, 98 %% %s to %s"
                            .formatted(
                                    words(estimate.get("estimate")),
                                    Words.to(
                                            estimate.at("/details/standardError")
                                                    .asDouble(),
                                            2),
                                    words(estimate.at("/interval/lower")),
                                    words(estimate.at("/interval/upper")),
                                    words(estimate.at("/decisive/lower")),
                                    words(estimate.at("/decisive/upper"))));
        }
        assertThat(json.get("estimates").findValuesAsText("week").subList(0, 6))
                .containsExactly("null", "0", "4", "12", "4", "4");
        assertThat(json.get("estimates").findValuesAsText("method"))
                .contains("Theil–Sen", "Non-overlap of all pairs", "Baseline-corrected Tau");
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() throws IOException {
        DeviceExample.wornBy(chart, nora, "BOTH", MONDAY.plusDays(3));
        scores(7, 8, 7, 5);

        var json = read(progress);

        assertThat(json.at("/estimates/0/refused").asText()).isEqualTo("TOO_FEW");
        assertThat(json.at("/estimates/0/interval").isNull()).isTrue();
        assertThat(json.at("/estimates/0/n").asInt()).isEqualTo(4);
        assertThat(json.at("/estimates/2/refused").asText()).isEqualTo("TOO_FEW_BEFORE");
        assertThat(json.at("/estimates/2/estimate").isNull()).isTrue();
        assertThat(json.get("verdict").isNull()).isTrue();
        assertThat(json.get("against")).hasSize(2);
    }

    @Test
    void itIsOfTheScaleAndTheDeviceThatAreAskedFor() throws IOException {
        DeviceExample.wornBy(chart, nora, "BOTH", MONDAY);
        var device = read(progress).get("since").asText();

        assertThat(read(progress + "?scale=foot-left&since=" + device)
                        .at("/scale/code")
                        .asText())
                .isEqualTo("foot-left");
        for (var query : List.of("?scale=mood", "?since=" + UUID.randomUUID(), "?since=none")) {
            assertThat(script.get(progress + query).statusCode()).as(query).isEqualTo(404);
        }
    }

    @Test
    void anEpisodeThatIsNoneOfThePatientIsNotFound() {
        var answer = script.get(progress + "?episode=" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private JsonNode read(String path) throws IOException {
        return new ObjectMapper()
                .readTree(script.get(path).then().statusCode(200).extract().asString());
    }

    /** As the page writes it. */
    private static String words(JsonNode number) {
        return Words.signedTo(number.asDouble(), 2);
    }

    /** One a day. */
    private void scores(int... values) {
        scores(MONDAY, 1, values);
    }

    private void weekly(LocalDate first, int... values) {
        scores(first, 7, values);
    }

    private void scores(LocalDate first, int days, int... values) {
        var file = new StringBuilder("date,scale,value\n");
        for (int i = 0; i < values.length; i++) {
            file.append(first.plusDays((long) days * i))
                    .append(",back-average,")
                    .append(values[i])
                    .append('\n');
        }
        script.postFile(Script.address(chart) + "/scores", file.toString())
                .then()
                .statusCode(200);
    }
}
