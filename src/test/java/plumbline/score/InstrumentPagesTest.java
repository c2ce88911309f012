package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class InstrumentPagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";
    private String scores = "";

    @Inject
    Statements statements;

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        EpisodeExample.moved(nora, chart, LocalDate.of(2026, 1, 5));
        scores = chart + "/scores";
    }

    /** Sections that are all answered with the same number, the first so many of them. */
    private static Map<String, String> oswestry(String day, int sections, int answer) {
        var form = new HashMap<String, String>();
        form.put("submission", UUID.randomUUID().toString());
        form.put("instrument", "odi");
        form.put("day", day);
        IntStream.rangeClosed(1, sections).forEach(number -> form.put("item" + number, Integer.toString(answer)));
        return form;
    }

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void everyInstrumentCanBeEntered(Instrument instrument) {
        var page = nora.page(scores + "/new?instrument=" + instrument.code());

        assertThat(page.select("[aria-current=page]").eachText()).contains(instrument.label());
        assertThat(page.select("main form fieldset, main form .field")).hasSizeGreaterThan(1);
        assertThat(page.select("main [style], main script")).isEmpty();
    }

    @Test
    void whatWasAnsweredIsWorkedOutAndShownWithItsMeaning() {
        var page = nora.followed(nora.post(scores, oswestry("2026-03-02", 10, 2)));

        assertThat(page.select("h1").text()).isEqualTo("ODI");
        assertThat(page.select("[role=status]").text()).isEqualTo("1 added.");
        assertThat(page.select("section.card-box").text())
                .contains("40 %: moderate disability on 2 Mar 2026")
                .contains("0 to 100, more is worse")
                .contains("What matters to a patient is a change by 10 points and 30 %");
        assertThat(page.select(".correct p").text()).isEqualTo("ODI: 2 2 2 2 2 2 2 2 2 2");
    }

    @Test
    void aSecondValueIsHeldAgainstTheFirst() {
        nora.post(scores, oswestry("2026-03-02", 10, 4));

        var page = nora.followed(nora.post(scores, oswestry("2026-05-04", 10, 2)));

        assertThat(page.select("section.card-box").text())
                .contains("Better by 40 points than on 2 Mar 2026 (80 %), as much as matters to a patient");
        assertThat(page.select("svg[role=img]").attr("aria-label"))
                .isEqualTo("ODI: 2 readings, from 80 % on 2 Mar 2026 to 40 % on 4 May 2026");
    }

    @Test
    void tooFewAnswersAreRefusedBesideTheFirstThatIsMissing() {
        var answer = nora.post(scores, oswestry("2026-03-02", 7, 3));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#item8-error").text())
                .isEqualTo("ODI cannot be worked out: at least 8 of 10 items must be answered");
        assertThat(page.select("#item8").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#item7-3").hasAttr("checked")).isTrue();
        assertThat(kept()).isZero();
    }

    @Test
    void theTotalAloneWillDo() {
        var page = nora.followed(nora.post(
                scores,
                Map.of(
                        "submission", UUID.randomUUID().toString(),
                        "instrument", "start-back",
                        "as", "total",
                        "day", "2026-03-02",
                        "startBack", "6",
                        "startBackDistress", "4")));

        assertThat(page.select("section.card-box").text()).contains("6 of 9: High risk");
        assertThat(nora.page(chart).select("section:has(#scores) dl").text())
                .isEqualTo("STarT Back 6 of 9: High risk on 2 Mar 2026");
    }

    @Test
    void aTotalThatCannotBeKeepsWhatWasTyped() {
        var answer = nora.post(scores, Map.of("instrument", "odi", "as", "total", "day", "2026-03-02", "odi", "140"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#odi-error").text()).isEqualTo("A number from 0 to 100");
        assertThat(html(answer).select("#odi").attr("value")).isEqualTo("140");
    }

    @Test
    void whatWasEnteredInErrorStaysReadableAndMakesRoomForWhatIsRight() {
        nora.post(scores, oswestry("2026-03-02", 10, 4));
        var wrong = nora.page(scores + "/odi").select(".correct a").attr("href");

        var after = nora.followed(nora.post(
                wrong, Map.of("submission", UUID.randomUUID().toString(), "reason", "Another patient’s paper")));

        assertThat(nora.page(wrong).select("main").text()).contains("ODI 80 % on 2 Mar 2026");
        assertThat(after.select("h1").text()).isEqualTo("ODI");
        assertThat(after.select("tr.retracted").text()).contains("ODI 80", "Another patient’s paper");
        assertThat(after.select("section.card-box, .correct")).isEmpty();
        assertThat(nora.page(chart).select("section:has(#scores)").text()).contains("None yet");

        var right = nora.followed(nora.post(scores, oswestry("2026-03-02", 10, 1)));
        assertThat(right.select("section.card-box").text()).contains("20 %: minimal disability");
        assertThat(right.select(".sittings tbody tr")).hasSize(2);
    }

    @Test
    void aPainScoreIsCorrectedAloneAndCountsNowhereAnyMore() {
        nora.post(
                scores,
                Map.of(
                        "submission", UUID.randomUUID().toString(),
                        "day", "2026-03-02",
                        "backAverage", "9",
                        "leg", "3"));
        var wrong =
                nora.page(scores).select(".correct a:contains(Back average)").attr("href");

        var after = nora.followed(
                nora.post(wrong, Map.of("submission", UUID.randomUUID().toString(), "reason", "Typed a 9 for a 0")));

        assertThat(after.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Back average 9", "Typed a 9 for a 0"))
                .anySatisfy(row -> assertThat(row).contains("Leg 3").doesNotContain("Back average"));
        assertThat(nora.page(chart + "/progress").select("h1").text()).isEqualTo("Average back pain: no scores yet");
        assertThat(nora.post(wrong, Map.of("reason", "Again")).statusCode()).isEqualTo(422);
    }

    @Test
    void valuesFromTheSameAnswersGoTogether() {
        var form = new HashMap<String, String>();
        form.put("submission", UUID.randomUUID().toString());
        form.put("instrument", "ffi");
        form.put("day", "2026-03-02");
        IntStream.rangeClosed(1, 23).forEach(number -> form.put("item" + number, "5"));
        nora.post(scores, form);
        var wrong = nora.page(scores + "/ffi").select(".correct a").attr("href");

        nora.post(wrong, Map.of("submission", UUID.randomUUID().toString(), "reason", "Left for right"));

        assertThat(database.column(
                        "select count(*) from score where patient_id = ? and retraction_id is not null", patientId()))
                .containsExactly("5");
        assertThat(nora.page(scores + "/ffi").select("tr.retracted")).hasSize(1);
    }

    @Test
    void onlyCliniciansCorrect() {
        nora.post(scores, oswestry("2026-03-02", 10, 4));

        assertThat(Visitor.as(DemoPerson.ASSISTANT_NORTH).page(scores + "/odi").select(".correct"))
                .isEmpty();
    }

    @Test
    void anInstrumentThatIsNoneIsNotFound() {
        assertThat(nora.get(scores + "/fhsi").statusCode()).isEqualTo(404);
        assertThat(nora.get(scores + "/new?instrument=fhsi").statusCode()).isEqualTo(404);
        assertThat(nora.post(scores, Map.of("instrument", "fhsi", "day", "2026-03-02"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void noPageTakesMoreThanSixStatements() {
        nora.post(scores, oswestry("2026-03-02", 10, 4));
        nora.post(scores, oswestry("2026-05-04", 10, 2));

        for (var page : new String[] {"", "/odi", "/new?instrument=odi"}) {
            assertThat(statements.of(() -> nora.page(scores + page))).as(page).isLessThanOrEqualTo(6);
        }
    }

    private UUID patientId() {
        return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
    }

    private int kept() {
        return database.column("select id from score where patient_id = ?", patientId())
                .size();
    }
}
