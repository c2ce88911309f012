package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OrthosisPagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private String orthoses = "";

    @BeforeEach
    void aNewPatient() {
        orthoses = PatientExample.registeredBy(nora) + "/orthoses";
    }

    private static Map<String, String> insole() {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "deviceClass", "CUSTOM_INSOLE",
                "side", "BOTH",
                "firstWornOn", "2026-03-02",
                "purpose", "pronated left foot with low back pain");
    }

    @Test
    void anOrthosisIsDispensedAndStopped() {
        nora.post(orthoses, insole());
        var stop = nora.page(orthoses).select(".timeline a").attr("href");

        var timeline = nora.followed(nora.post(
                stop,
                Map.of("submission", UUID.randomUUID().toString(), "stoppedOn", "2026-05-01", "reason", "WORN_OUT")));

        assertThat(timeline.select(".timeline li").text())
                .contains("Custom insole, both feet", "First worn 2 Mar 2026", "stopped 1 May 2026: Worn out");
        assertThat(timeline.select(".timeline a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deviceClass, '', Choose the device",
        "deviceClass, STILTS, Choose one of the list",
        "side, '', Choose the side",
        "firstWornOn, '', Enter the day of first wear",
        "firstWornOn, 2026-02-30, 'A date that exists, such as 2024-03-12'",
        "firstWornOn, 2999-01-01, First wear is in the future; dispense it on the day it is worn",
        "firstWornOn, 1950-01-01, First wear is before the patient’s birth date",
        "purpose, '', Enter what it is for",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String message) {
        var answer = nora.post(orthoses, form(insole(), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#purpose").attr("value"))
                .isEqualTo(field.equals("purpose") ? wrong : insole().get("purpose"));
    }

    @ParameterizedTest
    @CsvSource({
        "stoppedOn, '', Enter the first day without it",
        "stoppedOn, 2026-03-01, 'It was first worn later, on 2 Mar 2026'",
        "stoppedOn, 2999-01-01, This day is in the future",
        "reason, '', Choose the reason",
        "reason, WHIM, Choose one of the list",
    })
    void aStopMustBePossible(String field, String wrong, String message) {
        nora.post(orthoses, insole());
        var stop = nora.page(orthoses).select(".timeline a").attr("href");

        var answer = nora.post(stop, form(Map.of("stoppedOn", "2026-05-01", "reason", "OTHER"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
    }

    @Test
    void whatIsStoppedIsNotStoppedAgain() {
        nora.post(orthoses, insole());
        var stop = nora.page(orthoses).select(".timeline a").attr("href");
        nora.post(stop, Map.of("stoppedOn", "2026-05-01", "reason", "OTHER"));

        var answer = nora.post(stop, Map.of("stoppedOn", "2026-06-01", "reason", "OTHER"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#stoppedOn-error").text()).isEqualTo("Already stopped on 1 May 2026");
    }

    @Test
    void theButtonPressedTwiceDispensesOnce() {
        var typed = insole();
        nora.post(orthoses, typed);
        nora.post(orthoses, typed);

        assertThat(nora.page(orthoses).select(".timeline li")).hasSize(1);
    }

    @Test
    void whatIsStillWornIsPointedOutBeforeAnother() {
        nora.post(orthoses, insole());

        assertThat(nora.page(orthoses + "/new").select(".thought").text()).contains("Custom insole, both feet");
    }

    @Test
    void anOrthosisOfAnotherPatientIsNotFound() {
        nora.post(orthoses, insole());
        var stop = nora.page(orthoses).select(".timeline a").attr("href");
        var elsewhere = PatientExample.registeredBy(nora) + stop.substring(stop.indexOf("/orthoses"));

        assertThat(nora.get(elsewhere).statusCode()).isEqualTo(404);
    }
}
