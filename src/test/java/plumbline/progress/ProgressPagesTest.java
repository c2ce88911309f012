package plumbline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ProgressPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int MOST_STATEMENTS = 9;
    private static final int MOST_OF_A_CHART = 11;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Statements statements;

    ProgressPagesTest(Statements statements) {
        this.statements = statements;
    }

    @Test
    void withoutScoresItSaysHowToBegin() {
        var page = nora.page(PatientExample.registeredBy(nora) + "/progress");

        assertThat(page.select("h1").text()).isEqualTo("Average back pain: no scores yet");
    }

    @Test
    void withTooFewReadingsItSaysHowManyAreMissing() {
        var chart = PatientExample.registeredBy(nora);
        wear(chart, MONDAY.plusDays(5));
        scores(chart, 7, 8, 7, 8, 7, 4, 5, 4);

        var page = nora.page(chart + "/progress");

        assertThat(page.select("h1").text()).contains("how sure that is cannot be said yet");
        assertThat(page.select("#fact-missing").text())
                .contains("Before first wear 2 more would have been needed; 4 more since first wear are missing");
        assertThat(page.select("#fact-change").text()).doesNotContain("95 %");
    }

    @Test
    void theTableAndTheDrawingCarryTheSameNumbers() {
        var chart = PatientExample.registeredBy(nora);
        wear(chart, MONDAY.plusDays(7));
        scores(chart, 7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4);

        var page = nora.page(chart + "/progress");

        assertThat(page.select("#phases tbody tr").eachText())
                .containsExactly(
                        "Before until 8 Mar 2026 7 7.71 0.76", "Custom insole, both feet from 9 Mar 2026 14 2.93 1.27");
        assertThat(page.select(".chart").attr("data-chart")).contains("7.714285714285714", "2.9285714285714284");
        assertThat(page.select("#fact-change").text())
                .contains("Before 7.71, after 2.93")
                .contains("Change −4.79 points, 95 % interval −6.14 to −3.44; 7 and 14 readings");
        assertThat(page.select("#fact-important").text()).startsWith("At least the minimal important change");
        assertThat(page.select("h1").text()).isEqualTo("Average back pain fell by 4.8 points since the insoles.");
        assertThat(page.text()).contains("cannot prove that the device did it");
        assertThat(page.select("[data-caveat=recovery]")).isEmpty();
    }

    @Test
    void earlyReadingsCarryTheWarningOfNaturalRecovery() {
        var chart = PatientExample.registeredBy(nora, MONDAY.minusWeeks(5).toString());
        wear(chart, MONDAY.plusDays(3));
        scores(chart, 7, 6, 6, 5, 4);

        assertThat(nora.page(chart + "/progress")
                        .select("[data-caveat=recovery]")
                        .text())
                .contains("5 weeks after the pain began", "natural recovery");
    }

    @Test
    void anUnknownOnsetIsSaid() {
        var chart = PatientExample.registeredBy(nora, "");
        wear(chart, MONDAY.plusDays(3));
        scores(chart, 7, 6, 6, 5, 4);

        assertThat(nora.page(chart + "/progress").select("[data-caveat=onset]")).hasSize(1);
    }

    @Test
    void theDemoStoriesAreToldAsTheyAre() {
        assertThat(headline(DemoPatient.MARGIT)).startsWith("Average back pain fell by");
        assertThat(headline(DemoPatient.KIRSTI)).startsWith("Average back pain rose by");
        assertThat(headline(DemoPatient.IDA)).isEqualTo("Average back pain: no scores yet");
        assertThat(headline(DemoPatient.TOBIAS))
                .isEqualTo("Too few scores to compare: 1 before the insoles and 1 since.");
        assertThat(nora.page(progress(DemoPatient.AGNES))
                        .select("#fact-missing")
                        .text())
                .contains("repeats one value");
    }

    private String headline(DemoPatient patient) {
        return nora.page(progress(patient)).select("h1").text();
    }

    private static String progress(DemoPatient patient) {
        return "/c/northside/patients/" + patient.id() + "/progress";
    }

    @Test
    void theProgressAndTheChartTakeFewStatementsHoweverLongTheHistory() {
        var few = PatientExample.registeredBy(nora);
        wear(few, MONDAY.plusDays(5));
        scores(few, IntStream.range(0, 10).map(day -> day % 11).toArray());
        var many = PatientExample.registeredBy(nora);
        wear(many, MONDAY.minusDays(500));
        scoresFrom(
                many,
                MONDAY.minusDays(1000),
                IntStream.range(0, 1000).map(day -> day % 11).toArray());

        var progress = statements.of(() -> nora.page(few + "/progress"));
        var chart = statements.of(() -> nora.page(few));

        assertThat(progress).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(chart).isPositive().isLessThanOrEqualTo(MOST_OF_A_CHART);
        assertThat(statements.of(() -> nora.page(many + "/progress"))).isEqualTo(progress);
        assertThat(statements.of(() -> nora.page(many))).isEqualTo(chart);
        EpisodeExample.moved(nora, many, MONDAY.minusDays(100));
        EpisodeExample.opened(nora, many, MONDAY);
        assertThat(statements.of(() -> nora.page(many + "/progress"))).isLessThanOrEqualTo(progress);
        assertThat(statements.of(() -> nora.page(many))).isEqualTo(chart);
    }

    @Test
    void eachEpisodeHasAVerdictOfItsOwnReadings() {
        var chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, MONDAY);
        wear(chart, MONDAY.plusDays(7));
        scores(chart, 7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4);
        var before = nora.page(chart + "/progress").select("#fact-change").text();
        var first = EpisodeExample.currentOn(nora, chart).replace("/episodes/", "/progress?episode=");
        var again = MONDAY.plusWeeks(10);
        EpisodeExample.opened(nora, chart, again);
        wear(chart, again.plusDays(7));
        scoresFrom(chart, again, 2, 1, 2, 1, 2, 1, 2, 6, 5, 6, 5, 6, 5, 6);

        var current = nora.page(chart + "/progress");
        var earlier = nora.page(chart + first);

        assertThat(current.select("h1").text()).startsWith("Average back pain rose by 4.0 points");
        assertThat(current.select("#fact-change").text()).contains("7 and 7 readings");
        assertThat(earlier.select("h1").text()).isEqualTo("Average back pain fell by 4.8 points since the insoles.");
        assertThat(earlier.select("#fact-change").text()).isEqualTo(before).contains("7 and 14 readings");
    }

    @Test
    void whichEpisodeIsShownIsSaidAndTheOthersAreLinked() {
        var chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, MONDAY);
        assertThat(nora.page(chart + "/progress").select("nav.episodes")).isEmpty();
        EpisodeExample.opened(nora, chart, MONDAY.plusWeeks(10));

        var current = nora.page(chart + "/progress").select("nav.episodes a");
        var earlier = nora.page(current.get(1).attr("href")).select("nav.episodes a");

        assertThat(current.eachText())
                .containsExactly(
                        "Heel pain, left opened 11 May 2026", "Low back pain, since March 2024 opened 2 Mar 2026");
        assertThat(current.eachAttr("aria-current")).containsExactly("page");
        assertThat(current.get(0).attr("aria-current")).isEqualTo("page");
        assertThat(earlier.eachAttr("href")).isEqualTo(current.eachAttr("href"));
        assertThat(earlier.get(1).attr("aria-current")).isEqualTo("page");
    }

    @Test
    void naturalRecoveryIsThatOfTheEpisode() {
        var chart = PatientExample.registeredBy(nora, "2020");
        EpisodeExample.moved(nora, chart, MONDAY.minusYears(1));
        nora.post(
                        chart + "/episodes",
                        Visitor.form(
                                EpisodeExample.heelPain(MONDAY),
                                "onset",
                                MONDAY.minusWeeks(5).toString()))
                .then()
                .statusCode(303);
        wear(chart, MONDAY.plusDays(3));
        scores(chart, 7, 6, 6, 5, 4);

        assertThat(nora.page(chart + "/progress")
                        .select("[data-caveat=recovery]")
                        .text())
                .contains("5 weeks after the pain began");
    }

    @Test
    void whatIsStillWornFromAnEarlierEpisodeIsNotTakenForNothing() {
        var chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, MONDAY.minusYears(1));
        wear(chart, MONDAY.minusDays(200));
        EpisodeExample.opened(nora, chart, MONDAY);
        scores(chart, 7, 6, 6, 5, 4);

        var kept = nora.page(chart + "/progress");
        wear(chart, MONDAY.plusDays(3));
        var another = nora.page(chart + "/progress");

        assertThat(kept.select("h1").text())
                .isEqualTo("Average back pain over time: no new orthosis since this episode began.");
        assertThat(kept.select("#phases tbody tr").eachText())
                .containsExactly("Custom insole, both feet all 5 5.60 1.14");
        assertThat(another.select("[data-caveat=device-before]").text()).contains("Custom insole, both feet");
    }

    @Test
    void anEpisodeThatIsNotThePatientsIsNotFound() {
        var chart = PatientExample.registeredBy(nora);
        var other = EpisodeExample.currentOn(nora, PatientExample.registeredBy(nora));

        for (var id : new String[] {
            other.substring(other.lastIndexOf('/') + 1), UUID.randomUUID().toString(), "1"
        }) {
            assertThat(nora.get(chart + "/progress?episode=" + id).statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void anyScaleThatWasMeasuredCanBeLookedAt() {
        var chart = PatientExample.registeredBy(nora);
        wear(chart, MONDAY.plusDays(7));
        scores(chart, 7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4);
        scoresOn(chart, "back-worst", MONDAY, 9, 9, 8, 9, 10, 8, 9, 9, 8, 9, 10, 9, 8, 9);

        var page = nora.page(chart + "/progress");
        var worst = nora.page(page.select("nav.switches a:contains(Back worst)").attr("href"));

        assertThat(page.select("nav.switches a[aria-current]").eachText()).containsExactly("Back average");
        assertThat(page.select("nav.switches a").eachText()).containsExactly("Back average", "Back worst");
        assertThat(worst.select("h1").text()).isEqualTo("Worst back pain shows no clear change since the insoles.");
        assertThat(worst.select("#fact-untreated"))
                .as("nothing is published of the worst pain")
                .isEmpty();
        assertThat(nora.get(chart + "/progress?scale=joy").statusCode()).isEqualTo(404);
    }

    @Test
    void eachDeviceIsComparedWithWhatWasWornJustBeforeIt() {
        var chart = PatientExample.registeredBy(nora);
        wear(chart, MONDAY.plusDays(7));
        wear(chart, MONDAY.plusDays(14));
        scores(chart, 7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4);

        var page = nora.page(chart + "/progress");
        var first = nora.page(page.select("nav[aria-label='Since which device'] a:not([aria-current])")
                .attr("href"));

        assertThat(page.select("#fact-change").text()).contains("Before 2.86, after 3.00");
        assertThat(page.select("[data-caveat=device-near]").text()).contains("9 Mar 2026");
        assertThat(page.select("[data-against=CONFOUNDED]")).hasSize(1);
        assertThat(first.select("#fact-change").text()).contains("Before 7.71, after 2.86");
        assertThat(nora.get(chart + "/progress?since=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void twelveScoredWeeksOnEachSideCarryTheOwnTrend() {
        var chart = PatientExample.registeredBy(nora, "2020");
        var firstWear = MONDAY.plusWeeks(14);
        wear(chart, firstWear);
        var weekly =
                new int[] {7, 6, 7, 7, 6, 7, 8, 7, 6, 7, 7, 6, 7, 7, 6, 4, 3, 4, 3, 3, 4, 3, 4, 4, 3, 3, 4, 3, 3, 4};
        var csv = IntStream.range(0, weekly.length)
                .mapToObj(week -> MONDAY.plusWeeks(week) + ",back-average," + weekly[week])
                .collect(Collectors.joining("\n", "date,item,value\n", "\n"));
        imported(chart, csv);

        var page = nora.page(chart + "/progress");

        assertThat(page.select("#beyond").text()).startsWith("Beyond its own trend it improved:");
        assertThat(page.select("#fact-trend").text()).contains("After 4 weeks, 95 % interval", "After 12 weeks");
        assertThat(page.select("#weeks tr.settling")).hasSize(2);
        assertThat(page.select("#how-we-know").text())
                .contains("14 before and 14 after", "With no week of wear left out", "With the first 4 weeks");
        assertThat(page.select("#estimations th:contains(Reliable change index) ~ td")
                        .eachText())
                .containsExactly("2", "−2.940", "–");
        assertThat(page.select(".chart").attr("data-chart")).contains("\"trend\":[{\"week\":0.0,");
    }

    @Test
    void aPatientOfAnotherClinicIsNotFound() {
        var answer = nora.get("/c/northside/patients/" + DemoPatient.HENRIK.id() + "/progress");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(html(answer).text()).doesNotContain("Henrik", "Dahl");
    }

    /** What is worn already is worn in other shoes. */
    private void wear(String chart, LocalDate from) {
        var worn = nora.page(chart + "/orthoses").select(".timeline li").size();
        nora.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission",
                                UUID.randomUUID().toString(),
                                "deviceClass",
                                "CUSTOM_INSOLE",
                                "side",
                                "BOTH",
                                "targetShoe",
                                List.of("EVERYDAY", "WORK").get(worn),
                                "firstWornOn",
                                from.toString(),
                                "purpose",
                                "low back pain"))
                .then()
                .statusCode(303);
    }

    private void scores(String chart, int... values) {
        scoresFrom(chart, MONDAY, values);
    }

    private void scoresFrom(String chart, LocalDate first, int... values) {
        scoresOn(chart, "back-average", first, values);
    }

    private void scoresOn(String chart, String scale, LocalDate first, int... values) {
        imported(
                chart,
                IntStream.range(0, values.length)
                        .mapToObj(day -> first.plusDays(day) + "," + scale + "," + values[day])
                        .collect(Collectors.joining("\n", "date,item,value\n", "\n")));
    }

    private void imported(String chart, String csv) {
        nora.request()
                .multiPart("file", "scores.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("submission", UUID.randomUUID().toString())
                .post(chart + "/scores/import")
                .then()
                .statusCode(303);
    }
}
