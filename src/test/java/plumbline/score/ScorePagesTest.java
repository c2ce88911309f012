package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ScorePagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";
    private String scores = "";

    @Inject
    Statements statements;

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        scores = chart + "/scores";
    }

    private static Map<String, String> sitting(String day) {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "day", day,
                "backNow", "3",
                "backAverage", "0",
                "backWorst", "",
                "leg", "",
                "footLeft", "",
                "footRight", "10");
    }

    private static String today() {
        return LocalDate.now(DemoClinic.NORTHSIDE.zone()).toString();
    }

    @Test
    void anEmptyHistorySaysWhatToDo() {
        assertThat(nora.page(scores).select("main .empty a").eachAttr("href"))
                .containsExactly(scores + "/new", scores + "/import");
    }

    @Test
    void theFirstScoresAreTheNextStepOfTheFrontDesk() {
        assertThat(asta.page(chart).select(".next-step a").attr("href")).isEqualTo(scores + "/new");

        asta.post(scores, sitting("2026-03-02"));

        assertThat(asta.page(chart).select(".next-step a[href$=/scores/new]")).isEmpty();
    }

    @Test
    void theFormBeginsWithTodayAtTheClinic() {
        assertThat(nora.page(scores + "/new").select("#day").attr("value")).isEqualTo(today());
    }

    @Test
    void everyQuestionHasElevenNumbersAndAWayBack() {
        var questions = nora.page(scores + "/new").select("fieldset");

        assertThat(questions).hasSize(Instrument.PAIN.scales().size()).allSatisfy(question -> assertThat(
                        question.select("input[type=radio]").eachAttr("value"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", ""));
    }

    @Test
    void whatIsTappedStandsInTheHistoryWithWhoEnteredIt() {
        var history = nora.followed(nora.post(scores, sitting("2026-03-02")));

        assertThat(history.select("[role=status]").text()).isEqualTo("3 added.");
        assertThat(history.select("tbody tr").text())
                .startsWith("2 Mar 2026 Back now 3 Back average 0 Right foot 10 At the clinic, Nora Lind");
    }

    @Test
    void whatIsEnteredTodayHasItsTime() {
        var history = asta.followed(asta.post(scores, sitting(today())));

        assertThat(history.select("tbody th").text()).matches("\\d+ \\w+ \\d{4} \\d{2}:\\d{2}");
        assertThat(history.select("tbody tr").text()).endsWith("At the clinic, Asta Berg");
    }

    @Test
    void whatThePatientLoggedIsNamedSo() {
        database.column("""
                insert into score (clinic_id, id, patient_id, episode_id, scale, at, value, entered_via, entered_by, entered_at)
                select clinic_id, uuidv7(), patient_id, id, 'LEG', '2026-03-02 19:30+01', 4, 'PORTAL', 'someone', '2026-03-02 19:30+01'
                  from episode where patient_id = ? returning id""", patientId());

        assertThat(nora.page(scores).select("tbody tr").text()).startsWith("2 Mar 2026 19:30 Leg 4 In the portal");
    }

    @ParameterizedTest
    @CsvSource({
        "day, '', Enter the day",
        "day, 2026-02-30, 'A date that exists, such as 2024-03-12'",
        "day, 12.3.2026, 'A date that exists, such as 2024-03-12'",
        "day, 2999-01-01, This day is in the future",
        "day, 1971-05-03, This day is before the birth date",
        "leg, 3.7, A whole number from 0 to 10",
        "leg, 11, A whole number from 0 to 10",
        "leg, -1, A whole number from 0 to 10",
        "leg, '\u0000', A whole number from 0 to 10",
        "leg, <script>, A whole number from 0 to 10",
        "leg, 🦶, A whole number from 0 to 10",
    })
    void wrongInputHasAMessageBesideItsFieldAndKeepsTheRest(String field, String wrong, String message) {
        var answer = nora.post(scores, form(sitting("2026-03-02"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#backNow-3").hasAttr("checked")).isTrue();
        assertThat(page.select("#day").attr("value")).isEqualTo(field.equals("day") ? wrong : "2026-03-02");
        assertThat(kept()).isZero();
    }

    @Test
    void aMissingFormIsAFormToFillIn() {
        var answer = nora.post(scores, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#backNow-error").text()).isEqualTo("Choose a number for at least one question");
    }

    @Test
    void theButtonPressedTwiceIsOneSitting() {
        var tapped = sitting(today());
        nora.post(scores, tapped);
        nora.post(scores, tapped);

        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void aDayMayHaveSeveralSittingsWhileItLasts() {
        nora.post(scores, sitting(today()));
        nora.post(scores, sitting(today()));

        assertThat(nora.page(scores).select("tbody tr")).hasSize(2);
    }

    @Test
    void anEarlierDayKeepsItsReading() {
        nora.post(scores, sitting("2026-03-02"));

        var answer = nora.post(scores, form(sitting("2026-03-02"), "backNow", "", "backAverage", "5", "leg", "2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#backAverage-error").text()).isEqualTo("Already recorded as 0 on that day");
        assertThat(page.select("#footRight-error").text()).isEqualTo("Already recorded as 10 on that day");
        assertThat(page.select("#leg-error, #backNow-error")).isEmpty();
        assertThat(page.select("#backAverage-5, #leg-2").eachAttr("checked")).hasSize(2);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void fiveAtOnceForTheSameEarlierDayAreOne() throws Exception {
        try (var hands = Executors.newFixedThreadPool(5)) {
            var answers = hands.invokeAll(IntStream.range(0, 5)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> nora.post(scores, sitting("2026-03-02")).statusCode())
                    .toList());

            assertThat(answers.stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(303, 422, 422, 422, 422);
        }
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void anotherItemOfAnEarlierDayJoinsIt() {
        nora.post(scores, sitting("2026-03-02"));

        nora.post(scores, Map.of("day", "2026-03-02", "leg", "2"));

        assertThat(nora.page(scores).select("tbody tr")).hasSize(1);
        assertThat(kept()).isEqualTo(4);
    }

    @Test
    void theHistoryPagesNewestFirst() {
        IntStream.rangeClosed(1, 28)
                .forEach(day -> nora.post(scores, Map.of("day", "2026-02-%02d".formatted(day), "leg", "4")));

        var first = nora.page(scores);
        var second = nora.page(scores + first.select(".paging a").attr("href"));

        assertThat(first.select("tbody th").eachText()).hasSize(25).startsWith("28 Feb 2026", "27 Feb 2026");
        assertThat(second.select("tbody th").eachText()).containsExactly("3 Feb 2026", "2 Feb 2026", "1 Feb 2026");
        assertThat(second.select(".paging a").attr("href")).isEqualTo("?page=1");
    }

    @Test
    void theChartShowsTheLastOfEachItemAndTheTrend() {
        nora.post(scores, sitting("2026-03-02"));
        nora.post(scores, Map.of("day", "2026-03-05", "backAverage", "6"));

        var part = nora.page(chart).select("section:has(#scores)");

        assertThat(part.select("dl > div").eachText())
                .containsExactly(
                        "Back now 3 of 10 on 2 Mar 2026",
                        "Back average 6 of 10 on 5 Mar 2026",
                        "Right foot 10 of 10 on 2 Mar 2026");
        assertThat(part.select("svg[role=img]").attr("aria-label"))
                .isEqualTo("Back average: 2 readings, from 0 of 10 on 2 Mar 2026 to 6 of 10 on 5 Mar 2026");
        assertThat(part.select("[style]")).isEmpty();
    }

    @Test
    void moreReadingsTakeNoMoreStatements() {
        nora.post(scores, sitting("2026-03-02"));
        var few = statements.of(() -> nora.page(chart));
        database.column("""
                insert into score (clinic_id, id, patient_id, episode_id, scale, at, value, entered_via, entered_by)
                select clinic_id, uuidv7(), patient_id, id, 'BACK_AVERAGE', timestamptz '2020-01-01 12:00Z' + d * interval '1 day', 4, 'IMPORT', 'x'
                  from episode, generate_series(1, 1000) d where patient_id = ? returning id""", patientId());

        assertThat(statements.of(() -> nora.page(chart))).isEqualTo(few).isLessThanOrEqualTo(11);
        assertThat(statements.of(() -> nora.page(scores))).isLessThanOrEqualTo(6);
    }

    @Test
    void anotherPatientHasNoneOfThem() {
        nora.post(scores, sitting("2026-03-02"));

        assertThat(nora.page(PatientExample.registeredBy(nora) + "/scores").select("tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/import"})
    void onlyCliniciansAndAssistantsOfTheClinicComeIn(String page) {
        assertThat(asta.get(scores + page).statusCode()).isEqualTo(200);
        assertThat(Visitor.as(DemoPerson.ADMIN_NORTH).get(scores + page).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR).get(scores + page).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR)
                        .get(scores.replace("northside", "harbour") + page)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotReadScoresSeesNoneOnTheChart() {
        nora.post(scores, sitting("2026-03-02"));

        var adminsChart = Visitor.as(DemoPerson.ADMIN_NORTH).page(chart);

        assertThat(adminsChart.select("#scores, .next-step a[href*=scores]")).isEmpty();
    }

    private UUID patientId() {
        return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
    }

    private int kept() {
        return database.column("select id from score where patient_id = ?", patientId())
                .size();
    }
}
