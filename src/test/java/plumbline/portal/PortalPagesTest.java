package plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class PortalPagesTest {

    private static final String MINE = "/my/northside/" + DemoPatient.MARGIT.id();

    private static final int MOST_STATEMENTS = 9;

    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private final Statements statements;

    PortalPagesTest(Statements statements) {
        this.statements = statements;
    }

    @Test
    void thePagesOfAPatientTakeFewStatements() {
        for (var path : List.of("", "/progress", "/drawings", "/problems")) {
            assertThat(statements.of(() -> margit.page(MINE + path)))
                    .as(path)
                    .isPositive()
                    .isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    @Test
    void aPatientComesStraightToTheirOwnPage() {
        assertThat(margit.get("/").header("Location")).endsWith("/my/northside");
        assertThat(margit.get("/my/northside").header("Location")).endsWith(MINE);
        assertThat(margit.page(MINE).select("h1").text()).isEqualTo("Hello Margit, how is your back today?");
    }

    @Test
    void todaysPainIsSavedAsThePatientsOwn() {
        var before = logged();

        var page = margit.followed(margit.post(
                MINE + "/scores", Map.of("submission", UUID.randomUUID().toString(), "backAverage", "4", "leg", "2")));

        assertThat(page.select("[role=status]").text()).contains("Saved");
        assertThat(logged()).isEqualTo(before + 2);
    }

    @Test
    void aNumberIsReadAsItWasChecked() {
        var before = logged();

        var answer = margit.post(
                MINE + "/scores", Map.of("submission", UUID.randomUUID().toString(), "backAverage", "−0"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(logged()).isEqualTo(before + 1);
    }

    @Test
    void theButtonPressedTwiceSavesOnce() {
        var typed = Map.of("submission", UUID.randomUUID().toString(), "backAverage", "4");
        var before = logged();

        margit.post(MINE + "/scores", typed);
        margit.post(MINE + "/scores", typed);

        assertThat(logged()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "backAverage, '', Choose a number from 0 to 10",
        "backAverage, 11, A whole number from 0 to 10",
        "backAverage, 3.7, A whole number from 0 to 10",
        "leg, -1, A whole number from 0 to 10",
    })
    void wrongInputHasAMessageBesideItsQuestion(String field, String wrong, String message) {
        var before = logged();

        var answer = margit.post(MINE + "/scores", Visitor.form(Map.of("backAverage", "4"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(logged()).isEqualTo(before);
    }

    @Test
    void whatIsAskedInOurOwnWordsIsAnsweredInThePortalToo() {
        var before = logged();

        var incomplete = margit.post(MINE + "/scores", Map.of("instrument", "peg", "item1", "4"));
        var answer = margit.post(
                MINE + "/scores",
                Map.of(
                        "submission",
                        UUID.randomUUID().toString(),
                        "instrument",
                        "peg",
                        "item1",
                        "4",
                        "item2",
                        "5",
                        "item3",
                        "6"));

        assertThat(margit.page(MINE + "/scores/new?instrument=peg").select("legend"))
                .hasSize(3);
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(html(incomplete).select("#item2-error").text()).contains("all 3 items must be answered");
        assertThat(html(incomplete).select("#item1-4").hasAttr("checked")).isTrue();
        assertThat(answer.header("Location")).endsWith(MINE + "?saved=yes");
        assertThat(logged()).isEqualTo(before + 1);
    }

    @Test
    void whatIsWordedByOthersIsNotAskedInThePortal() {
        assertThat(margit.get(MINE + "/scores/new?instrument=odi").statusCode()).isEqualTo(404);
        assertThat(margit.post(MINE + "/scores", Map.of("instrument", "odi", "item1", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    private int logged() {
        return database.column(
                        "select id from score where patient_id = ? and entered_via = 'PORTAL' and entered_by = ?",
                        DemoPatient.MARGIT.id(),
                        DemoPerson.PATIENT_NORTH.subject().toString())
                .size();
    }

    @Test
    void aDayIsNotedForBothFeetAtOnceAndAskedNoMore() {
        var henrik = Visitor.as(DemoPerson.PATIENT_HARBOUR);
        var his = "/my/harbour/" + DemoPatient.HENRIK.id();
        var today = LocalDate.now(DemoPatient.HENRIK.clinic().zone());
        var hours = henrik.page(his).select("[name^=worn-" + today + "]").attr("name");
        var yesterdaysHours = hours.replace(today.toString(), today.minusDays(1).toString());
        var typed = Map.of(
                "submission",
                UUID.randomUUID().toString(),
                "backAverage",
                "4",
                hours,
                "9",
                yesterdaysHours,
                "8",
                yesterdaysHours + "-right",
                "7");

        var refused = henrik.post(his + "/scores", Visitor.form(typed, hours, "25"));
        var page = henrik.followed(henrik.post(his + "/scores", typed));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#" + hours + "-error").text()).isEqualTo("Choose one of the answers");
        assertThat(html(refused).select("#backAverage-4").hasAttr("checked")).isTrue();
        assertThat(database.column("""
                        select day - ?::date || ' ' || side || ' ' || trunc(hours) || ' ' || source || ' ' || entered_via
                          from wear where patient_id = ? and day >= ?::date - 1 order by day, side""", today, DemoPatient.HENRIK.id(), today))
                .containsExactly(
                        "-1 LEFT 8 DIARY PORTAL",
                        "-1 RIGHT 7 DIARY PORTAL",
                        "0 LEFT 9 DIARY PORTAL",
                        "0 RIGHT 9 DIARY PORTAL");
        assertThat(page.select("[name^=worn-]")).isEmpty();
        assertThat(page.text()).contains("9 hours on the left today, noted");
    }

    @Test
    void theProgressSpeaksToThePatient() {
        var page = margit.page(MINE + "/progress");

        assertThat(page.select("h1").text())
                .startsWith("Your average back pain fell by")
                .endsWith("since your insoles.");
        assertThat(page.select("#phases tbody tr").size()).isGreaterThan(1);
        assertThat(page.select(".chart").attr("data-chart")).contains("points");
    }

    /** Henrik has been asked before; since today his complaint is another. */
    @Test
    void aNewEpisodeBeginsWithoutTheScoresOfTheEarlier() {
        var henrik = Visitor.as(DemoPerson.PATIENT_HARBOUR);
        var his = "/my/harbour/" + DemoPatient.HENRIK.id();
        var before = henrik.page(his + "/progress");
        EpisodeExample.opened(
                Visitor.as(DemoPerson.CLINICIAN_HARBOUR),
                "/c/harbour/patients/" + DemoPatient.HENRIK.id(),
                LocalDate.now(DemoPatient.HENRIK.clinic().zone()));

        var after = henrik.page(his + "/progress");
        henrik.post(his + "/scores", Map.of("submission", UUID.randomUUID().toString(), "backAverage", "4"))
                .then()
                .statusCode(303);

        assertThat(before.select("#phases tbody tr").size()).isGreaterThan(1);
        assertThat(after.select("h1").text()).isEqualTo("No scores yet");
        assertThat(henrik.page(his + "/progress").select("#phases tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("all 1 4.00");
        assertThat(database.column("""
                        select complaint from score s join episode e on e.id = s.episode_id
                         where s.patient_id = ? order by s.at desc, s.entered_at desc limit 1""", DemoPatient.HENRIK.id())).containsExactly("Heel pain");
    }

    @Test
    void anotherRecordIsNotFoundEvenOfTheSameClinic() {
        for (var path : new String[] {"", "/progress"}) {
            assertThat(margit.get("/my/northside/" + DemoPatient.KIRSTI.id() + path)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(margit.post("/my/northside/" + DemoPatient.KIRSTI.id() + "/scores", Map.of("backAverage", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPatientHasNoPlaceInTheClinicsPages() {
        assertThat(margit.get("/c/northside/patients/" + DemoPatient.MARGIT.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePatientsOwnVisitsAreLoggedToo() {
        margit.page(MINE);

        assertThat(database.column(
                        "select id from access_entry where scope = 'patient' and patient_id = ?",
                        DemoPatient.MARGIT.id()))
                .isNotEmpty();
    }
}
