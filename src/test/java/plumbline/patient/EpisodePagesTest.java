package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.EpisodeExample.heelPain;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.page.Words;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

/** Sigrid came with low back pain on 5 January 2026. */
@QuarkusTest
@WithTestResource(PageServers.class)
class EpisodePagesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";

    @Inject
    Statements statements;

    @BeforeEach
    void sigridIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, FIRST);
    }

    @Test
    void registeringOpensTheFirstEpisodeThatDay() {
        var registered = nora.page(PatientExample.registeredBy(nora));

        assertThat(registered.select("section[aria-labelledby=episode]").text())
                .isEqualTo("Episode Edit Low back pain, since March 2024 opened " + inWords(today()) + " New episode");
    }

    @Test
    void theOneOpenedLastIsTheCurrentOneAndTheEarlierLeadsToItsProgress() {
        var first = current();

        var page = nora.followed(nora.post(chart + "/episodes", heelPain(SECOND)));

        assertThat(page.select(".subject-facts").text()).endsWith("Heel pain, left");
        assertThat(page.select("section[aria-labelledby=episode] > p:has(strong)")
                        .text())
                .isEqualTo("Heel pain, left opened 2 Mar 2026");
        var earlier = page.select(".earlier-episodes li");
        assertThat(earlier.text()).isEqualTo("Earlier: Low back pain, since March 2024 opened 5 Jan 2026 Edit");
        assertThat(earlier.select("a").eachAttr("href"))
                .containsExactly(
                        chart + "/progress?episode=" + first.substring(first.lastIndexOf('/') + 1),
                        chart + first + "/edit");
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void whoRegistersPatientsOpensEpisodesAndIsLedToNoFindings(DemoPerson person) {
        var visitor = Visitor.as(person);

        var page = visitor.followed(visitor.post(chart + "/episodes", heelPain(SECOND)));

        assertThat(page.select(".earlier-episodes li").text()).startsWith("Earlier: Low back pain, since March 2024");
        assertThat(page.select("a[href*=progress]")).isEmpty();
    }

    @Test
    void theFormBeginsWithTodayAtTheClinic() {
        var page = nora.page(chart + "/episodes/new");

        assertThat(page.select("#openedOn").val()).isEqualTo(today().toString());
        assertThat(page.select("#complaint, #onset").eachAttr("value")).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint, '', Enter the main complaint",
        "complaint, '\u0000', 'At most 200 characters, without control characters'",
        "complaintSide, '', Choose one",
        "complaintSide, UP, Choose one of the list",
        "onset, lately, 'A day, month or year, such as 2024-03-12, 2024-03 or 2024'",
        "onset, 2999, The beginning is in the future",
        "onset, 2026-03-03, The complaint began after the episode was opened",
        "onset, 1960, The complaint began before the birth date",
        "openedOn, '', Enter the day",
        "openedOn, 2026-02-30, 'A date that exists, such as 2024-03-12'",
        "openedOn, 2999-01-01, This day is in the future",
        "openedOn, 2026-01-04, 'The episode before it was opened later, on 5 Jan 2026'",
        "openedOn, 1950-01-01, This day is before the birth date",
    })
    void wrongInputHasAMessageBesideItsFieldAndKeepsTheRest(String field, String wrong, String message) {
        var typed = form(heelPain(SECOND), field, wrong);

        var answer = nora.post(chart + "/episodes", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".summary li")).hasSize(1);
        for (var kept : List.of("complaint", "onset", "openedOn")) {
            if (!wrong.equals("\u0000") || !kept.equals(field)) {
                assertThat(page.select("#" + kept).val()).as(kept).isEqualTo(typed.get(kept));
            }
        }
        assertThat(days()).hasSize(1);
    }

    @Test
    void aMissingFormIsAFormToFillIn() {
        var answer = nora.post(chart + "/episodes", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".summary li a").eachAttr("href"))
                .containsExactly("#complaint", "#complaintSide", "#openedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "😀🦶", "{7*7}", "</textarea>\"><b>"})
    void strangeTextIsShownAsText(String text) {
        var page = nora.followed(nora.post(chart + "/episodes", form(heelPain(SECOND), "complaint", text)));

        assertThat(page.select(".subject-facts").text()).endsWith(text + ", left");
        assertThat(page.select("main script, main b")).isEmpty();
    }

    @Test
    void theButtonPressedTwiceOpensOne() {
        var typed = heelPain(SECOND);
        nora.post(chart + "/episodes", typed);

        var again = nora.post(chart + "/episodes", typed);

        assertThat(chart).isEqualTo(path(again.header("Location")));
        assertThat(days()).hasSize(2);
    }

    @Test
    void twoMayBeOpenedOnTheSameDayAndTheLaterIsCurrent() {
        EpisodeExample.opened(nora, chart, FIRST);

        assertThat(nora.page(chart).select(".subject-facts").text()).endsWith("Heel pain, left");
    }

    /** Who opens one waits for the other and sees what it did, so that none comes before the one it follows. */
    @Test
    void severalOpenedAtOnceStayInOrder() throws Exception {
        try (var hands = Executors.newFixedThreadPool(5)) {
            var answers = hands.invokeAll(IntStream.range(0, 5)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> nora.post(chart + "/episodes", heelPain(SECOND.minusDays(i)))
                                    .statusCode())
                    .toList());

            var opened =
                    answers.stream().filter(answer -> answer.resultNow() == 303).count();
            assertThat(answers.stream().map(answer -> answer.resultNow())).isSubsetOf(303, 422);
            assertThat(days()).hasSize((int) opened + 1).isSorted();
        }
    }

    @Test
    void anEpisodeIsCorrected() {
        var episode = chart + current();
        var typed = shown(episode);

        var page = nora.followed(
                nora.post(episode, form(typed, "complaint", "Stiff back", "complaintSide", "BOTH", "onset", "2025")));

        assertThat(page.select(".subject-facts").text()).endsWith("Stiff back, both sides, since 2025");
        assertThat(page.select(".earlier-episodes")).isEmpty();
    }

    @Test
    void whoSavesLaterSeesWhatTheOtherSavedAndLosesNothing() {
        var episode = chart + current();
        var typed = shown(episode);
        asta.post(episode, form(typed, "complaint", "Stiff back")).then().statusCode(303);

        var answer = nora.post(episode, form(typed, "submission", fresh(), "complaint", "Sciatica"));

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = html(answer);
        assertThat(page.select("#complaint-error").text()).isEqualTo("Meanwhile saved as “Stiff back”");
        assertThat(page.select(".summary li")).hasSize(1);
        assertThat(page.select("#complaint").val()).isEqualTo("Sciatica");
        var again = nora.post(
                episode,
                form(
                        typed,
                        "submission",
                        fresh(),
                        "version",
                        page.select("[name=version]").val(),
                        "complaint",
                        "Sciatica"));
        assertThat(nora.followed(again).select(".subject-facts").text()).contains("Sciatica");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-03-03, 'The episode after it was opened earlier, on 2 Mar 2026'",
        "1, 2026-01-04, 'The episode before it was opened later, on 5 Jan 2026'",
    })
    void aCorrectedDayKeepsTheEpisodesInTheirOrder(int place, String day, String message) {
        var episodes = List.of(chart + current(), chart + openedSecond());
        var typed = shown(episodes.get(place));

        var answer = nora.post(episodes.get(place), form(typed, "onset", "", "openedOn", day));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#openedOn-error").text()).isEqualTo(message);
        assertThat(html(answer).select("main form").attr("action")).isEqualTo(episodes.get(place));
    }

    @Test
    void theBirthDateCannotMovePastWhatThePersonHad() {
        var edit = nora.page(chart + "/edit");
        var typed = new HashMap<String, String>();
        edit.select("main form input, main form select")
                .forEach(input -> typed.put(
                        input.attr("name"),
                        input.is("select") ? input.select("[selected]").val() : input.val()));

        var answer = nora.post(chart, form(typed, "birthDate", "2024-04-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#birthDate-error").text())
                .isEqualTo("“Low back pain” was there before this day");
        assertThat(nora.post(chart, form(typed, "birthDate", "2024-03-31")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anEpisodeOfAnotherPatientIsNotFound() {
        var elsewhere = PatientExample.registeredBy(nora) + current();
        var typed = shown(chart + current());

        assertThat(nora.get(elsewhere + "/edit").statusCode()).isEqualTo(404);
        assertThat(nora.post(elsewhere, typed).statusCode()).isEqualTo(404);
        assertThat(nora.get(chart + "/episodes/" + UUID.randomUUID() + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherClinicFindsNeitherThePatientNorTheEpisode() {
        var hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
        var there = chart.replace("northside", "harbour");

        assertThat(hanna.get(there + current() + "/edit").statusCode()).isEqualTo(404);
        assertThat(hanna.post(there + "/episodes", heelPain(SECOND)).statusCode())
                .isEqualTo(404);
        assertThat(days()).hasSize(1);
    }

    @Test
    void moreEpisodesTakeNoMoreStatements() {
        var one = statements.of(() -> nora.page(chart));
        var oneListed = registryStatements();
        EpisodeExample.opened(nora, chart, SECOND);
        EpisodeExample.opened(nora, chart, SECOND);

        assertThat(statements.of(() -> nora.page(chart))).isEqualTo(one);
        assertThat(registryStatements()).isEqualTo(oneListed).isLessThanOrEqualTo(2);
    }

    /** No patient is opened there, so there is no access row to leave out. */
    private long registryStatements() {
        return statements.of(() -> nora.page("/c/northside/patients")) + 1;
    }

    @Test
    void theRegistryTellsTheCurrentComplaint() {
        EpisodeExample.opened(nora, chart, SECOND);
        var name = nora.page(chart).select(".subject-name").text().split(" ")[1];

        var found = html(nora.post("/c/northside/patients/search", Map.of("query", name)));

        assertThat(found.select("#found tbody tr").eachText())
                .singleElement()
                .asString()
                .endsWith("Heel pain, left");
    }

    private String openedSecond() {
        EpisodeExample.opened(nora, chart, SECOND);
        return current();
    }

    private String current() {
        return EpisodeExample.currentOn(nora, chart);
    }

    /** What the edit page of an episode sends when nothing is changed. */
    private Map<String, String> shown(String episode) {
        var page = nora.page(episode + "/edit");
        return Map.of(
                "submission", fresh(),
                "version", page.select("[name=version]").val(),
                "complaint", page.select("#complaint").val(),
                "complaintSide", page.select("#complaintSide [selected]").val(),
                "onset", page.select("#onset").val(),
                "openedOn", page.select("#openedOn").val());
    }

    /** On which the episodes were opened, in the order in which they were. */
    private List<String> days() {
        return database.column(
                "select opened_on from episode where patient_id = ? order by id",
                UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1)));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/c/"));
    }

    private static LocalDate today() {
        return LocalDate.now(DemoClinic.NORTHSIDE.zone());
    }

    private static String inWords(LocalDate day) {
        return Words.inWords(day);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
