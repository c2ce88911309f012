package plumbline.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SqlAs;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class SettingsPagesTest {

    private static final String PAGE = "/c/northside/settings";
    private static final String MARGIT = "/c/northside/patients/" + DemoPatient.MARGIT.id();

    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    @AfterEach
    void theClinicIsAsItWas() {
        save(usual());
    }

    private Map<String, String> usual() {
        var usual = new LinkedHashMap<>(Map.of(
                "name", DemoClinic.NORTHSIDE.fullName(),
                "zone", DemoClinic.NORTHSIDE.zone().getId(),
                "en", "yes",
                "es", "yes",
                "de", "yes",
                "fr", "yes",
                "language", "en",
                "reviewWeeks", "4, 6, 12, 26, 52",
                "whose", "published",
                "retentionYears", "10"));
        usual.put("version", adam.page(PAGE).select("[name=version]").val());
        usual.put("submission", UUID.randomUUID().toString());
        return usual;
    }

    private void save(Map<String, String> form) {
        adam.post(PAGE, form).then().statusCode(303);
    }

    @Test
    void whatIsUsualIsShownUntilSomethingElseIsDecided() {
        var page = Visitor.as(DemoPerson.ADMIN_NORTH).page(PAGE);

        assertThat(page.select("[name=name]").val()).isEqualTo("Northside Foot & Back");
        assertThat(page.select("#zone option[selected]").val()).isEqualTo("Europe/Oslo");
        assertThat(page.select("[name=reviewWeeks]").val()).isEqualTo("4, 6, 12, 26, 52");
        assertThat(page.select("#whose-published").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=retentionYears]").val()).isEqualTo("10");
    }

    @Test
    void aClinicSaysWhatItIsCalledAndInWhichLanguagesItIsRead() {
        save(form(usual(), "name", "Northside & Søn", "fr", "", "language", "de"));

        assertThat(nora.page("/c/northside").select(".who a[title]").text()).isEqualTo("Northside & Søn");
        assertThat(nora.page("/c/northside").select("html").attr("lang")).isEqualTo("de");
        assertThat(nora.page("/c/northside").select(".languages button").eachText())
                .containsExactly("English", "Español", "Deutsch");
        assertThat(Visitor.as(DemoPerson.CLINICIAN_HARBOUR)
                        .page("/c/harbour")
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void everyChangeIsLoggedWithWhatWasChanged() {
        save(form(usual(), "retentionYears", "20", "contact", "Reception 555-0100"));

        assertThat(database.column("""
                        select why from access_entry where deed = 'SETTINGS_CHANGED' and user_id = ?
                         order by at desc, id desc limit 1""", DemoPerson.ADMIN_NORTH.subject().toString()))
                .containsExactly("retentionYears, portalTexts");
    }

    @Test
    void reviewsArePlannedAsTheClinicSays() {
        save(form(usual(), "reviewWeeks", "8 3 20"));

        var chart = PatientExample.registeredBy(nora);
        nora.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission", UUID.randomUUID().toString(),
                                "deviceClass", "HEEL_CUP",
                                "side", "LEFT",
                                "targetShoe", "BOOTS",
                                "firstWornOn",
                                        LocalDate.now(DemoClinic.NORTHSIDE.zone())
                                                .toString(),
                                "purpose", "Settings"))
                .then()
                .statusCode(303);

        assertThat(database.column(
                        "select week from orthosis_review_due where patient_id = ?::uuid order by week",
                        chart.substring(chart.lastIndexOf('/') + 1)))
                .containsExactly("3", "8", "20");
        assertThat(adam.page(PAGE).select("[name=reviewWeeks]").val()).isEqualTo("3, 8, 20");
    }

    /** Margit's pain fell by far more than two points. */
    @Test
    void aLimitOfItsOwnCountsWhereverOnePatientIsSpokenOfAndSaysWhy() {
        assertThat(nora.page(MARGIT + "/progress").select("#fact-important").text())
                .startsWith(
                        "At least the minimal important change A change begins to matter at 2 points and, for the better, 30 %");

        save(form(
                usual(),
                "whose",
                "own",
                "painPoints",
                "8,5",
                "painShare",
                "0",
                "painDetectable",
                "9",
                "limitsNote",
                "Our own study of 2025."));

        var fact = nora.page(MARGIT + "/progress").select("#fact-important").text();
        assertThat(fact).startsWith("Less than the minimal important change A change begins to matter at 8.5 points.");
        assertThat(fact).contains("less than the 9 points by which two single scores may differ");
        assertThat(fact).endsWith("The limits are this clinic’s own: Our own study of 2025.");
        assertThat(nora.page(MARGIT + "/scores/pain").text())
                .contains(
                        "What matters to a patient is a change by 8.5 points. That is this clinic’s own limit: Our own study of 2025.");
        assertThat(nora.page(MARGIT + "/scores/odi").text()).doesNotContain("Our own study");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name           |            | Enter the name",
                "zone           | Mars/Base  | Choose a time zone",
                "language       | it         | Choose one of the languages offered",
                "reviewWeeks    | 4, 4       | One to 10 different weeks from 1 to 260, separated by commas",
                "reviewWeeks    | 0          | One to 10 different weeks from 1 to 260, separated by commas",
                "retentionYears | 4          | A whole number from 5 to 50",
            })
    void whatCannotBeIsSaidBesideTheField(String field, String typed, String message) {
        var answer = adam.post(PAGE, form(usual(), field, typed == null ? "" : typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
    }

    @Test
    void ownLimitsTakeAReason() {
        var answer = adam.post(
                PAGE, form(usual(), "whose", "own", "painPoints", "3", "painShare", "40", "painDetectable", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#limitsNote-error").text()).isEqualTo("Enter why");
        assertThat(html(answer).select("#painDetectable-error").text()).startsWith("A number from 0.5 to 9");
        assertThat(html(answer).select("[name=painPoints]").val()).isEqualTo("3");
    }

    @Test
    void whoWasSlowerSeesBoth() {
        save(form(usual(), "hours", "Mon to Fri"));
        var mine = form(usual(), "hours", "Saturdays");
        save(form(usual(), "hours", "Sundays"));

        var answer = adam.post(PAGE, mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("#hours").text()).isEqualTo("Saturdays");
        assertThat(html(answer).select("#hours-error").text()).contains("Sundays");
    }

    /** What was entered near midnight belongs to another day, and every sum says so. */
    @Test
    void anotherTimeZoneCutsTheDaysAnew() {
        assertThat(untrue()).isZero();

        save(form(usual(), "zone", "Pacific/Auckland"));

        assertThat(database.column("select zone from clinic where id = ?", DemoClinic.NORTHSIDE.id()))
                .containsExactly("Pacific/Auckland");
        assertThat(untrue()).isZero();
    }

    /** How many of Margit's sums do not say what follows from her scores. */
    private static int untrue() {
        return rows(
                new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE),
                "update phase_sum s set n = n where patient_id = ? and n > 0 and not is_true_sum(s)",
                DemoPatient.MARGIT.id());
    }

    @Test
    void noStatementRenamesAnotherClinicOrItsAddress() {
        var north = new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE);

        assertThat(rows(north, "update clinic set name = 'Taken' where id = ?", DemoClinic.HARBOUR.id()))
                .isZero();
        assertThat(rows(north, "update clinic set alias = 'taken' where id = ?", DemoClinic.NORTHSIDE.id()))
                .isEqualTo(-1);
    }

    private static int rows(SqlAs person, String sql, Object... parameters) {
        try {
            return person.run(sql, parameters);
        } catch (SQLException e) {
            return -1;
        }
    }
}
