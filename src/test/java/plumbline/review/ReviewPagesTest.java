package plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.page.Words;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ReviewPagesTest {

    private static final int MOST_STATEMENTS = 6;

    /** With what is known of wear, harm, scores and progress. */
    private static final int MOST_WITH_ALL_THAT_IS_KNOWN = 9;

    @Inject
    Statements statements;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final LocalDate today = LocalDate.now(DemoClinic.NORTHSIDE.zone());
    private String chart = "";
    private String device = "";

    /** Insoles worn for six weeks and a day. */
    @BeforeEach
    void insolesWornForSixWeeks() {
        chart = PatientExample.registeredBy(nora);
        device = dispensed(today.minusWeeks(6).minusDays(1), "EVERYDAY");
    }

    private String dispensed(LocalDate firstWear, String shoe) {
        nora.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission",
                                fresh(),
                                "deviceClass",
                                "CUSTOM_INSOLE",
                                "side",
                                "BOTH",
                                "targetShoe",
                                shoe,
                                "firstWornOn",
                                firstWear.toString(),
                                "purpose",
                                "low back pain"))
                .then()
                .statusCode(303);
        return nora.page(chart + "/orthoses").select(".timeline h2 a").attr("href");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private Map<String, String> review(String... changes) {
        return form(
                Map.of(
                        "submission", fresh(),
                        "onDay", today.toString(),
                        "hoursADay", "6.5",
                        "fit", "GOOD",
                        "skin", "SOUND",
                        "goal", "PARTLY",
                        "decision", "CONTINUE",
                        "reason", "Worn without trouble"),
                changes);
    }

    /** The address of a review that was kept. */
    private String kept(String... changes) {
        var location = nora.post(device + "/reviews", review(changes))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    private static String due(LocalDate day) {
        return "Due " + Words.inWords(day);
    }

    private LocalDate afterWeeks(int weeks) {
        return today.minusWeeks(6).minusDays(1).plusWeeks(weeks);
    }

    @Test
    void atFirstWearTheReviewsArePlanned() {
        assertThat(nora.page(device).select(".dues li > span").eachText())
                .containsExactly(
                        "Overdue since " + Words.inWords(afterWeeks(4)) + " 4 weeks after first wear",
                        "Overdue since " + Words.inWords(afterWeeks(6)) + " 6 weeks after first wear",
                        due(afterWeeks(12)) + " 12 weeks after first wear",
                        due(afterWeeks(26)) + " 26 weeks after first wear",
                        due(afterWeeks(52)) + " 52 weeks after first wear");
        assertThat(nora.page(chart).select("section:has(#orthoses)").text())
                .contains("Review overdue since " + Words.inWords(afterWeeks(4)));
    }

    @Test
    void anOverdueReviewIsTheNextStepOnceThereAreAnExamAndScores() {
        // given
        ExamExample.signed(nora, ExamExample.begunBy(nora, chart), "note", "First")
                .then()
                .statusCode(303);
        nora.post(chart + "/scores", Map.of("submission", fresh(), "day", today.toString(), "backAverage", "6"))
                .then()
                .statusCode(303);

        // then
        var next = nora.page(chart).select(".next-step a");
        assertThat(next.text()).isEqualTo("Review the insoles");
        assertThat(next.attr("href")).isEqualTo(device + "/reviews/new");

        // when
        kept();

        // then
        assertThat(nora.page(chart).select(".next-step")).isEmpty();
    }

    @Test
    void aReviewCoversWhatWasDueAndAsksForTheNext() {
        assertThat(nora.page(device + "/reviews/new").select("#nextReviewOn").val())
                .isEqualTo(afterWeeks(12).toString());

        var review = kept("nextReviewOn", afterWeeks(12).toString());

        assertThat(nora.page(review).select(".facts").text())
                .contains("6.5 hours a day", "Partly reached", "Continue: Worn without trouble");
        assertThat(nora.page(device).select(".dues li").eachText())
                .first()
                .asString()
                .startsWith(due(afterWeeks(12)));
        assertThat(nora.page(device).select(".dues li").eachText())
                .last()
                .asString()
                .isEqualTo("Reviewed " + Words.inWords(today) + " Continue");
    }

    @Test
    void whatWasPlannedBeforeTheAgreedDateIsLetGo() {
        kept("nextReviewOn", afterWeeks(20).toString());

        assertThat(nora.page(device).select(".dues li > span").eachText())
                .startsWith(due(afterWeeks(20)) + " As agreed", due(afterWeeks(26)) + " 26 weeks after first wear");
    }

    @Test
    void aDateCanBeMovedButNotIntoThePast() {
        var move = nora.page(device).select(".dues a").attr("href");
        var day = today.plusDays(3);

        var past = nora.post(
                move, Map.of("submission", fresh(), "dueOn", today.minusDays(1).toString()));
        nora.post(move, Map.of("submission", fresh(), "dueOn", day.toString()))
                .then()
                .statusCode(303);

        assertThat(html(past).select("#dueOn-error").text()).isEqualTo("This day is past");
        assertThat(nora.page(device).select(".dues li").text()).contains(due(day) + " 4 weeks after first wear");
        assertThat(nora.get(move.replace(chart, PatientExample.registeredBy(nora)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoLongerWornIsNotReviewedUntilItIsResumed() {
        nora.post(
                        device + "/steps/stopped",
                        Map.of(
                                "submission",
                                fresh(),
                                "onDay",
                                today.minusDays(3).toString(),
                                "reason",
                                "OTHER"))
                .then()
                .statusCode(303);
        assertThat(nora.page(device).select(".dues li")).isEmpty();

        nora.post(
                        device + "/steps/resumed",
                        Map.of(
                                "submission",
                                fresh(),
                                "onDay",
                                today.minusDays(1).toString()))
                .then()
                .statusCode(303);

        assertThat(nora.page(device).select(".dues li > span").eachText())
                .startsWith("Overdue since " + Words.inWords(today.minusDays(1)) + " 6 weeks after first wear");
    }

    @Test
    void whereTheFirstWearWasAnotherDayTheReviewsArePlannedAnew() {
        var retraction = nora.page(device)
                .select(".steps li:has(strong:contains(First worn)) a")
                .attr("href");
        nora.post(retraction, Map.of("submission", fresh(), "reason", "another day"))
                .then()
                .statusCode(303);
        assertThat(nora.page(device).select(".dues li")).isEmpty();

        nora.post(
                        device + "/steps/first-worn",
                        Map.of(
                                "submission",
                                fresh(),
                                "onDay",
                                today.minusWeeks(5).toString()))
                .then()
                .statusCode(303);

        assertThat(nora.page(device).select(".dues li > span").eachText())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("Overdue since " + Words.inWords(today.minusWeeks(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "onDay, '', Enter the day",
        "onDay, 2999-01-01, This day is in the future",
        "hoursADay, 25, 'A number from 0 to 24, with at most 1 decimal hours'",
        "fit, '', Choose one of the list",
        "skin, PURPLE, Choose one of the list",
        "goal, '', Choose one of the list",
        "impression, 4, A whole number from -3 to 3",
        "decision, '', Choose the decision",
        "reason, '', Enter the reason",
        "nextReviewOn, 2026-01-01, The next review comes after this one",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String message) {
        var answer = nora.post(device + "/reviews", review(field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(html(answer).select("#hoursADay").val()).isEqualTo(field.equals("hoursADay") ? wrong : "6.5");
    }

    @Test
    void aReviewBeforeFirstWearOrOfWhatStopsAndGoesOnIsRefused() {
        var early = nora.post(
                device + "/reviews", review("onDay", today.minusWeeks(7).toString()));
        var both = nora.post(
                device + "/reviews",
                review("decision", "STOP", "nextReviewOn", today.plusDays(30).toString()));

        assertThat(html(early).select("#onDay-error").text()).startsWith("It was first worn later");
        assertThat(html(both).select("#nextReviewOn-error").text())
                .isEqualTo("What is stopped or replaced is not reviewed again; leave this empty");
    }

    @ParameterizedTest
    @CsvSource({"ADJUST, /steps/adjusted", "STOP, /steps/stopped", "REPLACE, /replacement"})
    void theDecisionLeadsToWhereItIsCarriedOut(String decision, String path) {
        var review = kept("decision", decision, "reason", "Presses at the arch");

        assertThat(nora.page(review).select(".actions a.btn-primary").attr("href"))
                .isEqualTo(device + path);
    }

    @Test
    void theImpressionOfChangeIsAScoreOfThePatient() {
        kept("impression", "2");

        assertThat(nora.page(chart + "/scores?instrument=pgic").text()
                        + nora.page(chart + "/scores").text())
                .contains("Impression of change");
    }

    @Test
    void aReviewEnteredInErrorOpensWhatItCoveredAndHasNoLetter() {
        var review = kept();

        nora.post(
                        nora.page(review).select("a:contains(Entered in error)").attr("href"),
                        Map.of("submission", fresh(), "reason", "another patient"))
                .then()
                .statusCode(303);

        assertThat(nora.page(review).select(".thought").text()).contains("Entered in error: another patient");
        assertThat(nora.page(device).select(".dues li > span").text()).contains("Overdue since");
        assertThat(nora.get(review + "/letter").statusCode()).isEqualTo(303);
    }

    @Test
    void theLetterSaysWhatIsKnownAndNoMore() {
        var review = kept("impression", "1", "nextReviewOn", afterWeeks(12).toString());
        nora.post(
                        chart + "/scores",
                        Map.of("submission", fresh(), "day", today.toString(), "leg", "4", "backAverage", "5"))
                .then()
                .statusCode(303);

        var letter = nora.page(review + "/letter").select(".letter");

        assertThat(letter.text())
                .contains(
                        "Custom insole, both feet",
                        "6.5 hours a day, as the patient says; planned are 8 hours a day",
                        "Fit: good",
                        "+1, a little better",
                        "There is no score from before the insoles, so nothing to compare with",
                        "Leg none",
                        "Nothing to compare with",
                        "Continue",
                        "Next review",
                        Words.inWords(afterWeeks(12)),
                        "is not proof");
    }

    @Test
    void aDeviceOfAnotherPatientOrOneNeverWornHasNoReview() {
        var other = PatientExample.registeredBy(nora);

        assertThat(nora.get(device.replace(chart, other) + "/reviews/new").statusCode())
                .isEqualTo(404);
        assertThat(nora.post(device.replace(chart, other) + "/reviews", review())
                        .statusCode())
                .isEqualTo(404);
        assertThat(nora.get(kept().replace(chart, other)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageTakesFewStatementsHoweverLongTheHistory() {
        var review = kept();
        kept();
        dispensed(today.minusWeeks(2), "WORK");

        assertThat(statements.of(() -> nora.page(device + "/reviews/new")))
                .isLessThanOrEqualTo(MOST_WITH_ALL_THAT_IS_KNOWN);
        assertThat(statements.of(() -> nora.page(review))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.of(() -> nora.page(review + "/letter"))).isLessThanOrEqualTo(MOST_WITH_ALL_THAT_IS_KNOWN);
        assertThat(statements.of(() -> nora.page(device))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
