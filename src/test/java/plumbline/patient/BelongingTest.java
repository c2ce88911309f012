package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

/** What happened on a day belongs to the episode of that day: Sigrid had back pain from 5 January, heel pain from 2 March. */
@QuarkusTest
@WithTestResource(PageServers.class)
class BelongingTest {

    private static final LocalDate BACK = LocalDate.of(2026, 1, 5);
    private static final LocalDate HEEL = LocalDate.of(2026, 3, 2);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";

    @BeforeEach
    void sigridHasTwoEpisodes() {
        chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, BACK);
        EpisodeExample.opened(nora, chart, HEEL);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, Low back pain",
        "2026-01-05, Low back pain",
        "2026-03-01, Low back pain",
        "2026-03-02, Heel pain",
        "2026-05-04, Heel pain",
    })
    void aReadingAnOrthosisAndAnImportedReadingBelongToTheEpisodeOfTheirDay(String day, String complaint) {
        enter(day);
        dispense(day);
        send("date,item,value\n" + day + ",foot-left,3\n");

        assertThat(scores()).containsExactly(complaint, complaint);
        assertThat(database.column(
                        "select complaint from orthosis o join episode e on e.id = o.episode_id where o.patient_id = ?",
                        patientId()))
                .containsExactly(complaint);
    }

    @Test
    void oneFileMayHoldTheReadingsOfSeveral() {
        send("date,item,value\n2026-03-01,back-average,1\n2026-03-02,back-average,2\n2025-02-03,back-average,3\n");

        assertThat(scores()).containsExactly("Low back pain", "Low back pain", "Heel pain");
    }

    @Test
    void anExamBelongsToTheEpisodeInWhichItIsBegun() {
        nora.post(chart + "/exams", Map.of()).then().statusCode(303);

        assertThat(database.column(
                        "select complaint from exam x join episode e on e.id = x.episode_id where x.patient_id = ?",
                        patientId()))
                .containsExactly("Heel pain");
    }

    @Test
    void whatIsOpenedForAPastDayTakesOverWhatHappenedSince() {
        enter("2026-04-05");
        enter("2026-04-06");
        dispense("2026-04-05");
        dispense("2026-04-07");

        nora.post(
                        chart + "/episodes",
                        Visitor.form(EpisodeExample.heelPain(LocalDate.of(2026, 4, 6)), "complaint", "Sciatica"))
                .then()
                .statusCode(303);

        assertThat(scores()).containsExactly("Heel pain", "Sciatica");
        assertThat(orthoses()).containsExactly("Heel pain", "Sciatica");
    }

    @Test
    void aCorrectedDayGivesBackWhatBelongsToTheEpisodeBefore() {
        enter("2026-03-02");
        enter("2026-03-04");
        dispense("2026-03-02");
        dispense("2026-03-04");

        EpisodeExample.moved(nora, chart, HEEL.plusDays(1));

        assertThat(scores()).containsExactly("Low back pain", "Heel pain");
        assertThat(orthoses()).containsExactly("Low back pain", "Heel pain");
        EpisodeExample.moved(nora, chart, HEEL);
        assertThat(scores()).containsExactly("Heel pain", "Heel pain");
        assertThat(orthoses()).containsExactly("Heel pain", "Heel pain");
    }

    @Test
    void theDayIsThatOfTheClinic() {
        database.column("""
                insert into score (clinic_id, id, patient_id, episode_id, scale, at, value, entered_via, entered_by)
                select clinic_id, uuidv7(), patient_id, id, 'LEG', at, 4, 'PORTAL', 'x'
                  from episode, unnest(array[timestamptz '2026-03-01 22:59:59Z', timestamptz '2026-03-01 23:00Z']) at
                 where patient_id = ? and complaint = 'Heel pain' returning id""", patientId());

        EpisodeExample.moved(nora, chart, HEEL);

        assertThat(scores()).containsExactly("Low back pain", "Heel pain");
    }

    @Test
    void historyAndTimelineTellTheEpisodesApart() {
        enter("2026-02-01");
        enter("2026-03-05");
        dispense("2026-02-01");
        dispense("2026-03-05");

        assertThat(nora.page(chart + "/scores").select("tbody th").eachText())
                .containsExactly(
                        "Heel pain, left opened 2 Mar 2026",
                        "5 Mar 2026",
                        "Low back pain, since March 2024 opened 5 Jan 2026",
                        "1 Feb 2026");
        assertThat(nora.page(chart + "/orthoses").select(".timeline h2").eachText())
                .containsExactly("Heel cup, left foot", "Heel cup, left foot Earlier: Low back pain");
    }

    @Test
    void theChartShowsWhatBelongsToTheCurrentOne() {
        enter("2026-02-01");
        dispense("2026-02-01");
        stopLatest("2026-02-20");

        var before = nora.page(chart);
        enter("2026-03-05");
        dispense("2026-03-05");
        var after = nora.page(chart);

        assertThat(before.select("section:has(#scores)").text()).contains("None yet in this episode");
        assertThat(before.select("section:has(#orthoses)").text()).contains("None yet in this episode");
        assertThat(before.select(".trend")).isEmpty();
        assertThat(after.select("section:has(#scores) dl > div").eachText())
                .containsExactly("Back average 6 of 10 on 5 Mar 2026");
        assertThat(after.select(".trend svg").attr("aria-label")).isEqualTo("Back average: 6 of 10 on 5 Mar 2026");
        assertThat(after.select("section:has(#orthoses) li").eachText())
                .singleElement()
                .asString()
                .contains("since 5 Mar 2026");
    }

    @Test
    void whatIsStillWornFromAnEarlierOneStaysOnTheChart() {
        dispense("2026-02-01");

        assertThat(nora.page(chart).select("section:has(#orthoses) li").text()).contains("since 1 Feb 2026");
        stopLatest("2026-03-02");
        assertThat(nora.page(chart).select("section:has(#orthoses) li")).isEmpty();
    }

    private void enter(String day) {
        nora.post(chart + "/scores", Map.of("submission", fresh(), "day", day, "backAverage", "6"))
                .then()
                .statusCode(303);
    }

    private void dispense(String firstWornOn) {
        nora.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission",
                                fresh(),
                                "deviceClass",
                                "HEEL_CUP",
                                "side",
                                "LEFT",
                                "targetShoe",
                                shoe(),
                                "firstWornOn",
                                firstWornOn,
                                "purpose",
                                "softer steps"))
                .then()
                .statusCode(303);
    }

    /** Each in shoes of its own, because two devices for one foot are not worn in the same. */
    private String shoe() {
        return List.of("EVERYDAY", "WORK", "SPORT")
                .get(nora.page(chart + "/orthoses").select(".timeline li").size());
    }

    private void stopLatest(String day) {
        var stop = nora.page(chart + "/orthoses").select(".timeline a").attr("href") + "/steps/stopped";
        nora.post(stop, Map.of("submission", fresh(), "onDay", day, "reason", "OTHER"))
                .then()
                .statusCode(303);
    }

    private void send(String file) {
        nora.request()
                .multiPart("file", "scores.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("submission", fresh())
                .post(chart + "/scores/import")
                .then()
                .statusCode(303);
    }

    /** The complaint of the episode that each reading belongs to, in order of time. */
    private List<String> scores() {
        return database.column("""
                select complaint from score s join episode e on e.id = s.episode_id
                 where s.patient_id = ? order by s.at, s.scale""", patientId());
    }

    /** The complaint of the episode that each orthosis belongs to, in order of first wear. */
    private List<String> orthoses() {
        return database.column("""
                select complaint from orthosis o join episode e on e.id = o.episode_id
                  join orthosis_step s on s.orthosis_id = o.id and s.kind = 'FIRST_WORN'
                 where o.patient_id = ? order by s.on_day""", patientId());
    }

    private UUID patientId() {
        return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
