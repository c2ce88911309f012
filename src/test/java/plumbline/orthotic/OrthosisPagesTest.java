package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OrthosisPagesTest {

    private static final int MOST_STATEMENTS = 6;

    @Inject
    Statements statements;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private String chart = "";
    private String orthoses = "";

    @BeforeEach
    void aNewPatient() {
        chart = PatientExample.registeredBy(nora);
        orthoses = chart + "/orthoses";
    }

    private static Map<String, String> insole() {
        return Map.of(
                "submission", fresh(),
                "deviceClass", "CUSTOM_INSOLE",
                "side", "BOTH",
                "targetShoe", "EVERYDAY",
                "firstWornOn", "2026-03-02",
                "purpose", "pronated left foot with low back pain");
    }

    private static Map<String, String> prescription(String... changes) {
        return form(
                Map.of(
                        "submission", fresh(),
                        "deviceClass", "FUNCTIONAL_ORTHOSIS",
                        "side", "BOTH",
                        "targetShoe", "EVERYDAY",
                        "onDay", "2026-02-02",
                        "purpose", "guides the heel"),
                changes);
    }

    private static Map<String, String> handedOver(String... changes) {
        return form(
                Map.of(
                        "submission", fresh(),
                        "onDay", "2026-02-16",
                        "fit", "GOOD",
                        "shoeFit", "GOOD",
                        "startHours", "1",
                        "stepHours", "1",
                        "targetHours", "8"),
                changes);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The address of a device that was prescribed. */
    private String prescribed(String... changes) {
        return path(nora.post(orthoses + "/prescription", prescription(changes))
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    /** The address of a device that is worn. */
    private String worn(String... changes) {
        nora.post(orthoses, form(insole(), changes)).then().statusCode(303);
        return nora.page(orthoses).select(".timeline h2 a").attr("href");
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/c/"));
    }

    private Document step(String device, String kind, String day, String... more) {
        return nora.followed(
                nora.post(device + "/steps/" + kind, form(Map.of("submission", fresh(), "onDay", day), more)));
    }

    private String refusal(String device, String kind, String day) {
        var answer =
                nora.post(device + "/steps/" + kind, Map.of("submission", fresh(), "onDay", day, "reason", "OTHER"));
        assertThat(answer.statusCode()).isEqualTo(422);
        return html(answer).select("#onDay-error").text();
    }

    @Test
    void anOrthosisIsDispensedAndStopped() {
        var device = worn();

        step(device, "stopped", "2026-05-01", "reason", "WORN_OUT");

        assertThat(nora.page(orthoses).select(".timeline li").text())
                .contains("Custom insole, both feet", "First worn 2 Mar 2026", "stopped 1 May 2026: Worn out");
        assertThat(nora.page(device).select("nav[aria-label=What may follow] a").eachText())
                .containsExactly("Resume", "Replace");
    }

    @ParameterizedTest
    @CsvSource({
        "deviceClass, '', Choose the device",
        "deviceClass, STILTS, Choose one of the list",
        "side, '', Choose the side",
        "targetShoe, '', Choose the shoes",
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

    @Test
    void whatIsPrescribedForEachSideStandsInItsOwnColumn() {
        var device = prescribed(
                "leftShell", "POLYPROPYLENE",
                "leftShellThickness", "4",
                "leftRearfootPost", "4",
                "rightRearfootPost", "-2",
                "rightHeelLift", "14.5",
                "leftMetatarsalDome", "YES",
                "indications", "PRONATED_FOOT",
                "replacementMonths", "24");

        var page = nora.page(device);

        assertThat(page.select(".prescription tr:contains(Rearfoot post) td").eachText())
                .containsExactly("+4 °", "−2 °");
        assertThat(page.select(".prescription tr:contains(Thickness of the shell) td")
                        .eachText())
                .containsExactly("4 mm", "–");
        assertThat(page.select(".prescription tr:contains(Heel lift) td").eachText())
                .containsExactly("–", "14.5 mm at most 12 inside a shoe");
        assertThat(page.select(".facts").text()).contains("Indications Pronated foot", "after 24 months");
        assertThat(page.select(".steps li").text()).contains("Prescribed 2 Feb 2026");
        assertThat(page.select("h1 + nav a").eachText()).containsExactly("Order", "Dispense", "Stop");
    }

    @ParameterizedTest
    @CsvSource({
        "leftRearfootPost, 16, 'A whole number from −15 to +15 °'",
        "rightHeelLift, 30.5, 'A number from 0 to 30, with at most 1 decimal mm'",
        "rightHeelCup, 5, 'A whole number from 6 to 30 mm'",
        "leftMedialSkive, 9, 'A whole number from 0 to 8 mm'",
        "leftDensity, 9, 'A whole number from 10 to 90 shore A'",
        "leftCoverThickness, 7, 'A number from 0 to 6, with at most 1 decimal mm'",
        "rightWedgeDegrees, 16, 'A whole number from 0 to 15 °'",
        "leftShell, GLASS, Choose one of the list",
        "replacementMonths, 61, A whole number from 0 to 60",
        "onDay, 2999-01-01, This day is in the future",
        "onDay, 1950-01-01, This day is before the patient’s birth date",
        "purpose, '', Enter what it is for",
    })
    void aPrescriptionHasItsRanges(String field, String wrong, String message) {
        var answer = nora.post(orthoses + "/prescription", prescription(field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(html(answer).select("#" + field).val()).isEqualTo(field.equals("leftShell") ? "" : wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT, rightHeelLift, 5, '', '', rightHeelLift, This device is for the left foot only",
        "BOTH, leftShell, POLYPROPYLENE, leftShellThickness, 6, leftShellThickness, Polypropylene is 2 to 5 mm thick",
        "BOTH, rightShell, EVA, rightDensity, 75, rightDensity, EVA foam has 20 to 70 shore A",
        "BOTH, leftWedgeDegrees, 4, leftWedgeHeight, 4, leftWedgeHeight, 'Degrees or millimetres, not both'",
        "BOTH, leftCover, NONE, leftCoverThickness, 2, leftCoverThickness, Without a cover there is no thickness",
    })
    void whatDoesNotGoTogetherIsRefused(
            String side, String field, String value, String other, String otherValue, String at, String message) {
        var answer = nora.post(
                orthoses + "/prescription",
                prescription("side", side, field, value, other.isEmpty() ? "x" : other, otherValue));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + at + "-error").text()).isEqualTo(message);
    }

    @Test
    void whatWasPrescribedIsHandedOverAndWorn() {
        var device = prescribed();
        step(device, "ordered", "2026-02-03");

        nora.followed(nora.post(
                device + "/steps/dispensed",
                handedOver(
                        "firstWorn",
                        "yes",
                        "comfort",
                        "80",
                        "serial",
                        "B-17",
                        "instructed",
                        "yes",
                        "stepHours",
                        "0.5")));

        var page = nora.page(device);
        assertThat(page.select(".steps li strong").eachText())
                .containsExactly("Prescribed", "Ordered", "Dispensed", "First worn");
        assertThat(page.select(".steps").text())
                .contains(
                        "Comfort 80 of 100",
                        "batch B-17",
                        "Wearing and care were explained",
                        "1 hour on the first day, 0.5 more each day, 8 from day 15 on");
        assertThat(nora.page(orthoses).select(".timeline li").text()).contains("First worn 16 Feb 2026, still worn");
    }

    @ParameterizedTest
    @CsvSource({
        "onDay, '', Enter the day",
        "onDay, 2999-01-01, This day is in the future",
        "onDay, 2026-02-01, 'It was prescribed later, on 2 Feb 2026'",
        "fit, '', Choose one of the list",
        "comfort, 101, A whole number from 0 to 100",
        "startHours, 0, 'A number from 0.5 to 24, with at most 1 decimal hours'",
        "targetHours, 25, 'A number from 0.5 to 24, with at most 1 decimal hours'",
        "startHours, 9, ''",
    })
    void handingOverMustBePossible(String field, String wrong, String message) {
        var device = prescribed();

        var answer = nora.post(device + "/steps/dispensed", handedOver(field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
        if (message.isEmpty()) {
            assertThat(html(answer).select("#targetHours-error").text())
                    .isEqualTo("Not less than the hours of the first day");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "onDay, '', Enter the day",
        "onDay, 2026-03-01, 'It was dispensed later, on 2 Mar 2026'",
        "onDay, 2999-01-01, This day is in the future",
        "reason, '', Choose the reason",
        "reason, WHIM, Choose one of the list",
    })
    void aStopMustBePossible(String field, String wrong, String message) {
        var answer = nora.post(
                worn() + "/steps/stopped", form(Map.of("onDay", "2026-05-01", "reason", "OTHER"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
    }

    @Test
    void stepsThatCannotHaveHappenedAreRefusedWithTheReason() {
        var device = prescribed();
        assertThat(refusal(device, "first-worn", "2026-02-10")).isEqualTo("It was not dispensed yet");
        assertThat(refusal(device, "adjusted", "2026-02-10")).isEqualTo("It was not dispensed yet");
        assertThat(refusal(device, "resumed", "2026-02-10")).isEqualTo("It was not first worn yet");
        nora.post(device + "/steps/dispensed", handedOver()).then().statusCode(303);
        assertThat(refusal(device, "first-worn", "2026-02-15")).isEqualTo("It was dispensed later, on 16 Feb 2026");
        step(device, "first-worn", "2026-02-18");
        assertThat(refusal(device, "first-worn", "2026-02-19")).isEqualTo("Already first worn on 18 Feb 2026");
        step(device, "stopped", "2026-05-01", "reason", "OTHER");
        assertThat(refusal(device, "stopped", "2026-06-01")).isEqualTo("Already stopped on 1 May 2026");
        assertThat(refusal(device, "adjusted", "2026-06-01")).isEqualTo("It was stopped before, on 1 May 2026");
        assertThat(refusal(device, "resumed", "2026-05-01")).isEqualTo("It was stopped on 1 May 2026");
        step(device, "resumed", "2026-06-01");

        assertThat(nora.page(device).select(".steps li strong").eachText())
                .containsExactly("Prescribed", "Dispensed", "First worn", "Stopped", "Resumed");
    }

    @Test
    void twoDevicesAreNotWornInTheSameShoesOnTheSameFoot() {
        worn();

        var second = nora.post(orthoses, form(insole(), "side", "LEFT", "firstWornOn", "2026-04-01"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(html(second).select("#targetShoe-error").text())
                .isEqualTo("Custom insole, both feet, is worn in the same shoes since 2 Mar 2026: stop that first,"
                        + " or let this one replace it");
        nora.post(orthoses, form(insole(), "side", "LEFT", "firstWornOn", "2026-04-01", "targetShoe", "SPORT"))
                .then()
                .statusCode(303);
    }

    @Test
    void whatWasStoppedIsNotResumedWhileAnotherIsWornInItsPlace() {
        var first = worn("side", "LEFT");
        step(first, "stopped", "2026-04-01", "reason", "OTHER");
        worn("side", "BOTH", "firstWornOn", "2026-04-01");

        assertThat(refusal(first, "resumed", "2026-05-01"))
                .startsWith("Custom insole, both feet, is worn in the same shoes since 1 Apr 2026");
    }

    @Test
    void theOldOneEndsOnTheDayTheNewOneIsFirstWornAndBothSaySo() {
        var old = worn();
        var replacement = path(nora.post(old + "/replacement", prescription("onDay", "2026-06-01"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        assertThat(nora.page(old).select(".facts").text()).contains("To be replaced by Functional foot orthosis");

        nora.post(replacement + "/steps/dispensed", handedOver("onDay", "2026-06-15", "firstWorn", "yes"))
                .then()
                .statusCode(303);

        assertThat(nora.page(old).select(".steps li").text()).contains("Replaced 15 Jun 2026");
        assertThat(nora.page(old).select(".facts a").attr("href")).isEqualTo(replacement);
        assertThat(nora.page(replacement).select(".facts a").attr("href")).isEqualTo(old);
        assertThat(nora.page(orthoses).select(".timeline li").eachText())
                .satisfiesExactly(
                        newer -> assertThat(newer).contains("First worn 15 Jun 2026, still worn"),
                        older -> assertThat(older).contains("First worn 2 Mar 2026, replaced 15 Jun 2026"));
    }

    @Test
    void aReplacementBeginsWithWhatWasPrescribedBefore() {
        var old = prescribed("leftHeelCup", "14");
        nora.post(old + "/steps/dispensed", handedOver()).then().statusCode(303);

        assertThat(nora.page(old + "/replacement").select("#leftHeelCup").val()).isEqualTo("14");
    }

    @Test
    void onlyWhatWasDispensedAndHasNoReplacementIsReplaced() {
        var old = prescribed();
        var never = nora.post(old + "/replacement", prescription("onDay", "2026-03-01"));
        assertThat(html(never).select("#onDay-error").text())
                .isEqualTo("What was never dispensed cannot be replaced: stop it and prescribe another");
        nora.post(old + "/steps/dispensed", handedOver()).then().statusCode(303);
        nora.post(old + "/replacement", prescription("onDay", "2026-03-01"))
                .then()
                .statusCode(303);

        var again = nora.post(old + "/replacement", prescription("onDay", "2026-03-02"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(html(again).select("#onDay-error").text())
                .isEqualTo(
                        "It has a replacement already: Functional foot orthosis, both feet, prescribed on 1 Mar 2026");
    }

    @Test
    void oneThatIsWornAtOnceMayReplaceAnother() {
        var old = worn();
        var id = old.substring(old.lastIndexOf('/') + 1);

        nora.post(orthoses, form(insole(), "firstWornOn", "2026-06-01", "replaces", id))
                .then()
                .statusCode(303);

        assertThat(nora.page(old).select(".steps li strong").eachText())
                .containsExactly("Dispensed", "First worn", "Replaced");
        var unknown = nora.post(orthoses, form(insole(), "targetShoe", "WORK", "replaces", fresh()));
        assertThat(html(unknown).select("#replaces-error").text()).isEqualTo("Choose one of the list");
    }

    @Test
    void aStepEnteredInErrorStaysReadableAndCountsForNothing() {
        var device = worn();
        step(device, "stopped", "2026-05-01", "reason", "OTHER");

        retract(device, "Stopped");

        var page = nora.page(device);
        assertThat(page.select(".step-in-error").text())
                .contains("Stopped 1 May 2026", "Entered in error: wrong patient");
        assertThat(nora.page(orthoses).select(".timeline li").text()).contains("still worn");
    }

    @Test
    void aStepThatOthersNeedIsNotTakenBack() {
        var device = worn();

        var answer =
                nora.post(retraction(device, "Dispensed"), Map.of("submission", fresh(), "reason", "wrong patient"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#reason-error").text())
                .isEqualTo("Without it, it would have been first worn on 2 Mar 2026 without being dispensed before;"
                        + " mark that first");
    }

    @Test
    void withTheFirstWearOfTheNewOneTheOldOneIsWornAgain() {
        var old = worn();
        var id = old.substring(old.lastIndexOf('/') + 1);
        var newer = worn("firstWornOn", "2026-06-01", "replaces", id);
        var alone = nora.post(retraction(old, "Replaced"), Map.of("submission", fresh(), "reason", "wrong patient"));
        assertThat(html(alone).select("#reason-error").text())
                .isEqualTo("It was replaced when another was first worn: mark that first wear instead");

        retract(newer, "First worn");

        assertThat(nora.page(old).select(".card-head .quiet").text()).contains("Worn");
        assertThat(nora.page(newer).select(".card-head .quiet").text()).contains("Dispensed");
    }

    @Test
    void aDeviceOfWhichEveryStepWasEnteredInErrorIsNone() {
        var device = worn();
        retract(device, "First worn");
        retract(device, "Dispensed");

        assertThat(nora.page(device).select(".thought").text()).contains("counts for nothing");
        assertThat(nora.page(chart).select("section:has(#orthoses)").text()).contains("None yet");
        worn();
    }

    private String retraction(String device, String step) {
        return nora.page(device)
                .select(".steps li:has(strong:contains(" + step + ")) a")
                .attr("href");
    }

    private void retract(String device, String step) {
        nora.post(retraction(device, step), Map.of("submission", fresh(), "reason", "wrong patient"))
                .then()
                .statusCode(303);
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
        worn();

        assertThat(nora.page(orthoses + "/new").select(".thought").text()).contains("Custom insole, both feet");
    }

    @Test
    void anOrthosisOfAnotherPatientIsNotFound() {
        var device = worn();
        var elsewhere = PatientExample.registeredBy(nora) + device.substring(device.indexOf("/orthoses"));

        for (var page : new String[] {"", "/replacement", "/steps/stopped", "/steps/dispensed", "/steps/flown"}) {
            assertThat(nora.get(elsewhere + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(nora.get(device + "/steps/replaced").statusCode()).isEqualTo(404);
        assertThat(nora.post(device + "/steps/prescribed", Map.of("onDay", "2026-01-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPageTakesFewStatementsHoweverManyDevices() {
        var device = worn();
        worn("targetShoe", "WORK");
        worn("targetShoe", "SPORT");
        step(device, "stopped", "2026-05-01", "reason", "OTHER");
        retract(device, "Stopped");

        assertThat(statements.of(() -> nora.page(orthoses))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.of(() -> nora.page(device))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.of(() -> nora.page(device + "/replacement"))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.of(() -> nora.page(device + "/steps/stopped"))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
