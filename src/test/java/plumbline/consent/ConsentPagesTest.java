package plumbline.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ConsentPagesTest {

    private static final String CHART = "/c/harbour/patients/" + DemoPatient.HENRIK.id();
    private static final String MINE = "/my/harbour/" + DemoPatient.HENRIK.id();

    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final Visitor henrik = Visitor.as(DemoPerson.PATIENT_HARBOUR);
    private final BehindTheScenes database = new BehindTheScenes();

    @Test
    void whatAPatientSaysCountsUntilTheySayOtherwiseAndTheClinicSeesIt() {
        // when
        say("RESEARCH", "yes");
        var agreed = standing("Research");
        say("RESEARCH", "no");
        var page = say("RESEARCH", "no");

        // then
        assertThat(agreed).contains("agreed on").contains("in the portal");
        assertThat(standing("Research")).contains("not agreed");
        assertThat(page.select("section:has(#RESEARCH) .own-said").text()).startsWith("You did not agree");
        assertThat(database.column(
                        "select given || ' ' || wording from consent where patient_id = ? and purpose = 'RESEARCH' order by entered_at",
                        DemoPatient.HENRIK.id()))
                .as("saying the same again adds nothing")
                .containsExactly("true " + Purpose.RESEARCH.wording(), "false " + Purpose.RESEARCH.wording());
    }

    @Test
    void whatStandsOnPaperCountsByItsDayAndCanBeMarkedAsEnteredInError() {
        // given
        var chart = PatientExample.registeredBy(hanna);

        // when
        record(chart, "CARE", "yes", LocalDate.of(2026, 3, 2));
        record(chart, "CARE", "no", LocalDate.of(2026, 2, 2));
        var earlierRefusal =
                hanna.page(chart).select("[aria-labelledby=consents]").text();
        record(chart, "CARE", "no", LocalDate.of(2026, 4, 2));
        var refused = hanna.page(chart).select("[aria-labelledby=consents]").text();
        var mistake = hanna.page(chart + "/consents")
                .select("tr:contains(2 Apr 2026) a")
                .attr("href");
        hanna.post(mistake, Visitor.form(submission(), "reason", "Another patient's paper"))
                .then()
                .statusCode(303);

        // then
        assertThat(earlierRefusal).contains("Care agreed on 2 Mar 2026, on paper");
        assertThat(refused).contains("Care not agreed, 2 Apr 2026");
        assertThat(hanna.page(chart).select("[aria-labelledby=consents]").text())
                .contains("Care agreed on 2 Mar 2026, on paper");
    }

    @Test
    void nobodyTakesBackForAPatientWhatTheySaidThemselves() {
        say("CARE", "no");
        say("CARE", "yes");
        var own = database.column(
                        "select id from consent where patient_id = ? and entered_via = 'PORTAL' order by entered_at desc",
                        DemoPatient.HENRIK.id())
                .getFirst();

        var answer = hanna.post(
                CHART + "/entries/consent/" + own + "/retraction",
                Visitor.form(submission(), "reason", "I know better"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#reason-error").text()).contains("only the patient can say otherwise");
    }

    @Test
    void aFormThatSaysNothingIsShownAgain() {
        var paper = hanna.post(CHART + "/consents", Visitor.form(submission(), "day", "2999-01-01"));
        var portal =
                henrik.post(MINE + "/consents", Visitor.form(submission(), "purpose", "EVERYTHING", "given", "yes"));

        assertThat(paper.statusCode()).isEqualTo(422);
        assertThat(html(paper)
                        .select("#purpose-error, #given-error, #day-error")
                        .eachText())
                .containsExactly("Choose one of the two", "Choose one of the two", "This day is in the future");
        assertThat(html(paper).select("#day").val()).isEqualTo("2999-01-01");
        assertThat(portal.statusCode()).isEqualTo(422);
    }

    private Document say(String purpose, String given) {
        return henrik.followed(
                henrik.post(MINE + "/consents", Visitor.form(submission(), "purpose", purpose, "given", given)));
    }

    private void record(String chart, String purpose, String given, LocalDate day) {
        hanna.post(
                        chart + "/consents",
                        Visitor.form(submission(), "purpose", purpose, "given", given, "day", day.toString()))
                .then()
                .statusCode(303);
    }

    private String standing(String purpose) {
        return hanna.page(CHART)
                .select("[aria-labelledby=consents] .facts div:contains(" + purpose + ")")
                .text();
    }

    private static Map<String, String> submission() {
        return Map.of("submission", UUID.randomUUID().toString());
    }
}
