package plumbline.orthotic.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.DeviceExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SqlAs;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class WearPagesTest {

    private static final LocalDate TODAY = LocalDate.now(DemoClinic.NORTHSIDE.zone());
    private static final LocalDate FIRST_WEAR = TODAY.minusDays(40);
    private static final int MOST_STATEMENTS = 6;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Statements statements;
    private String chart = "";
    private String wear = "";

    WearPagesTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void aNewPatient() {
        chart = PatientExample.registeredBy(nora);
        wear = chart + "/wear";
    }

    private static Map<String, String> hours(String orthosis, LocalDate day) {
        return Map.of(
                "submission",
                UUID.randomUUID().toString(),
                "orthosis",
                orthosis,
                "day",
                day.toString(),
                "left",
                "8",
                "right",
                "6,5",
                "source",
                "DIARY");
    }

    @Test
    void hoursAreKeptForEachFootAndHeldAgainstThePlan() {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);

        var page = nora.followed(nora.post(wear, hours(orthosis, TODAY.minusDays(1))));

        assertThat(page.select("#wear-days tbody tr").get(1).text()).contains("Left 8 h diary", "Right 6.5 h diary");
        assertThat(page.select(".sums dd").eachText())
                .satisfiesExactly(
                        left -> assertThat(left).startsWith("8.0 h a day, 100 % of the plan 8.0 h on 1 of 41 days"),
                        right -> assertThat(right).startsWith("6.5 h a day, 81 % of the plan"));
    }

    @Test
    void aDayNobodyWroteDownIsAGapAndNotAZero() {
        var orthosis = DeviceExample.wornBy(chart, nora, "LEFT", FIRST_WEAR);
        nora.post(wear, form(hours(orthosis, TODAY), "right", "", "left", "0"));

        var page = nora.page(wear);

        assertThat(page.select(".wear-chart .unknown")).hasSize(WearDiary.DAYS - 1);
        assertThat(page.select(".wear-chart .worn")).hasSize(1);
        assertThat(page.select("#wear-days tbody tr").eachText().getFirst()).contains("Left 0 h");
        assertThat(page.select("#wear-days tbody tr").eachText().get(1)).endsWith("nobody wrote it down");
        assertThat(page.select(".caveat").text()).contains("more than sensors find");
    }

    @Test
    void theDaysOfAllWeeksAreOnePageOrAnother() {
        DeviceExample.wornBy(chart, nora, "LEFT", FIRST_WEAR);

        var latest = nora.page(wear).select("#wear-days tbody tr");
        var earlier = nora.page(wear + "?page=2").select("#wear-days tbody tr");

        assertThat(latest.size() + earlier.size()).isEqualTo(41);
    }

    @ParameterizedTest
    @CsvSource({
        "left, 25, left, 'Hours from 0 to 24, in quarters such as 7.5'",
        "right, 7.1, right, 'Hours from 0 to 24, in quarters such as 7.5'",
        "day, 2999-01-01, day, This day is in the future",
        "day, 2026-02-30, day, 'A date that exists, such as 2024-03-12'",
        "source, '', source, Choose how this is known",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String beside, String message) {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);

        var answer = nora.post(wear, form(hours(orthosis, TODAY), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + beside + "-error").text()).isEqualTo(message);
    }

    @Test
    void hoursBeforeFirstWearAreRefused() {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);

        var answer = nora.post(wear, hours(orthosis, FIRST_WEAR.minusDays(1)));

        assertThat(html(answer).select("#day-error").text()).startsWith("It was not in use on that day: First worn");
    }

    @Test
    void aDayIsRecordedOnceUnlessTheFirstWasAnError() {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        nora.post(wear, form(hours(orthosis, TODAY), "right", ""));

        var again = nora.post(
                wear,
                form(hours(orthosis, TODAY), "submission", UUID.randomUUID().toString()));
        var retraction = nora.page(wear).select("#wear-days a").attr("href");
        nora.post(retraction, Map.of("submission", UUID.randomUUID().toString(), "reason", "Typed twice"));
        var corrected = nora.followed(nora.post(
                wear,
                form(hours(orthosis, TODAY), "submission", UUID.randomUUID().toString(), "left", "5")));

        assertThat(html(again).select("#left-error").text()).isEqualTo("Already recorded as 8 on that day");
        assertThat(corrected.select("#wear-days tbody tr").eachText().getFirst())
                .contains("Left 5 h", "Left 8 h", "Entered in error: Typed twice");
        assertThat(corrected.select(".sums dd").eachText().getFirst()).startsWith("5.0 h a day");
    }

    @Test
    void theDatabaseItselfKeepsOneRowADayAndFoot() throws SQLException {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        nora.post(wear, hours(orthosis, TODAY));
        var insert = """
                insert into wear (id, patient_id, orthosis_id, day, side, hours, source, entered_via)
                select uuidv7(), patient_id, orthosis_id, day, side, 3, 'DIARY', 'CLINIC' from wear where orthosis_id = ?::uuid""";

        Assertions.assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE).run(insert, orthosis))
                .withMessageContaining("wear_once");
    }

    @Test
    void aDeviceOfAnotherPatientIsNotFound() {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        var elsewhere = PatientExample.registeredBy(nora) + "/wear";

        assertThat(nora.post(elsewhere, hours(orthosis, TODAY)).statusCode()).isEqualTo(404);
        assertThat(nora.get(elsewhere + "?orthosis=" + orthosis).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageTakesFewStatements() {
        var orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        for (int day = 0; day < 10; day++) {
            nora.post(
                    wear,
                    form(
                            hours(orthosis, TODAY.minusDays(day)),
                            "submission",
                            UUID.randomUUID().toString()));
        }

        assertThat(statements.of(() -> nora.page(wear))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
