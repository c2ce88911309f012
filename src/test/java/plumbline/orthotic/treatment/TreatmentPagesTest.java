package plumbline.orthotic.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPerson;
import plumbline.testing.DeviceExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class TreatmentPagesTest {

    private static final LocalDate FIRST_WEAR = LocalDate.of(2026, 3, 2);
    private static final int MOST_STATEMENTS = 6;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Statements statements;
    private String chart = "";
    private String treatments = "";

    TreatmentPagesTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void aNewPatient() {
        chart = PatientExample.registeredBy(nora);
        treatments = chart + "/treatments";
    }

    private static Map<String, String> physiotherapy(LocalDate from) {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "kind", "PHYSIOTHERAPY",
                "from", from.toString(),
                "until", from.plusDays(60).toString(),
                "remark", "Twice a week");
    }

    @Test
    void aTreatmentIsRecordedFromDayToDay() {
        var page = nora.followed(nora.post(treatments, physiotherapy(LocalDate.of(2026, 1, 5))));

        assertThat(page.select(".entries tbody tr").text())
                .startsWith("5 Jan 2026 6 Mar 2026 Physiotherapy Twice a week");
    }

    @ParameterizedTest
    @CsvSource({"-15, false", "-14, true", "0, true", "14, true", "15, false", "-74, true", "-75, false"})
    void whatBeginsOrEndsWithinTwoWeeksOfAFirstWearConfoundsIt(int days, boolean confounds) {
        DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);

        var page = nora.followed(nora.post(treatments, physiotherapy(FIRST_WEAR.plusDays(days))));

        assertThat(page.select(".confounds").eachText())
                .hasSize(confounds ? 1 : 0)
                .allMatch(text -> text.contains("first wear on 2 Mar 2026"));
    }

    @Test
    void theFormSaysBeforehandWhichDaysConfound() {
        assertThat(nora.page(treatments + "/new").select("#confounding")).isEmpty();
        DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);

        assertThat(nora.page(treatments + "/new").select("#confounding").text())
                .contains("First worn: 2 Mar 2026", "within 14 days");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', Choose what it is",
        "kind, PRAYER, Choose one of the list",
        "from, '', Enter the day",
        "from, 2999-01-01, This day is in the future",
        "from, 1960-01-01, This day is before the birth date",
        "until, 2026-01-04, It ends before it begins",
        "until, 2999-01-01, This day is in the future; leave it empty while it goes on",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String message) {
        var answer = nora.post(treatments, form(physiotherapy(LocalDate.of(2026, 1, 5)), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#remark").val()).isEqualTo("Twice a week");
    }

    @Test
    void anInjectionHasOneDay() {
        var answer = nora.post(treatments, form(physiotherapy(LocalDate.of(2026, 1, 5)), "kind", "INJECTION"));

        assertThat(html(answer).select("#until-error").text())
                .isEqualTo("This happens on one day; leave the last day empty");
    }

    @Test
    void aTreatmentEnteredInErrorConfoundsNothing() {
        DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        nora.post(treatments, physiotherapy(FIRST_WEAR));
        var retraction = nora.page(treatments).select(".entries a").attr("href");

        var page = nora.followed(
                nora.post(retraction, Map.of("submission", UUID.randomUUID().toString(), "reason", "Never happened")));

        assertThat(page.select(".entries .retracted").text())
                .contains("Physiotherapy", "Entered in error: Never happened");
        assertThat(page.select(".confounds")).isEmpty();
    }

    @Test
    void itIsDrawnBesideTheOrthosesAndInTheProgressWithAWarning() {
        DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        for (var day : List.of(FIRST_WEAR.minusDays(30), FIRST_WEAR.plusDays(30))) {
            nora.post(chart + "/scores", Map.of("backAverage", "5", "day", day.toString()));
        }
        nora.post(treatments, physiotherapy(FIRST_WEAR.plusDays(7)));
        nora.post(treatments, form(physiotherapy(FIRST_WEAR.minusDays(200)), "kind", "WORK", "until", ""));

        var progress = nora.page(chart + "/progress");

        assertThat(nora.page(chart + "/orthoses").select(".other-marks li").eachText())
                .containsExactly(
                        "Change of work from 14 Aug 2025 Twice a week",
                        "Physiotherapy from 9 Mar 2026 to 8 May 2026 Twice a week");
        assertThat(progress.select("#phases .others tr").eachText())
                .containsExactly("Physiotherapy 9 Mar 2026 to 8 May 2026");
        assertThat(progress.select(".chart").attr("data-chart"))
                .containsPattern("others.*week..1[.]0,.label...Physiotherapy")
                .doesNotContain("Change of work");
        assertThat(progress.select("[data-caveat=confounder]").eachText())
                .containsExactly(
                        "Physiotherapy from 9 Mar 2026 to 8 May 2026: within 14 days of the first wear. What changed then may be its work.");
    }

    @Test
    void theListTakesFewStatements() {
        DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
        for (int day = 1; day < 10; day++) {
            nora.post(treatments, physiotherapy(FIRST_WEAR.plusDays(day)));
        }

        assertThat(statements.of(() -> nora.page(treatments))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
