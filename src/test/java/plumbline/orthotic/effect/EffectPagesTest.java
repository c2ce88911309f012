package plumbline.orthotic.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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
class EffectPagesTest {

    private static final LocalDate FIRST_WEAR = LocalDate.of(2026, 3, 2);
    private static final int MOST_STATEMENTS = 6;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Statements statements;
    private String chart = "";
    private String effects = "";
    private String orthosis = "";

    EffectPagesTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void aNewPatientWithAnInsole() {
        chart = PatientExample.registeredBy(nora);
        effects = chart + "/effects";
        orthosis = DeviceExample.wornBy(chart, nora, "BOTH", FIRST_WEAR);
    }

    private Map<String, String> blister(String severity) {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "orthosis", orthosis,
                "day", "2026-03-05",
                "kind", "BLISTER",
                "side", "LEFT",
                "severity", severity,
                "related", "YES",
                "action", "WORN_LESS",
                "remark", "Under the arch");
    }

    private Map<String, String> with(String field, String value) {
        return Map.of("submission", UUID.randomUUID().toString(), field, value);
    }

    @Test
    void anEffectBelongsToADeviceAndIsOverLater() {
        nora.post(effects, blister("MODERATE"));
        var over = nora.page(effects).select(".entries a[href$=resolution]").attr("href");

        var page = nora.followed(nora.post(over, with("day", "2026-03-12")));

        assertThat(page.select(".entries tbody tr").text())
                .startsWith(
                        "5 Mar 2026 Blister, left foot 2 moderate; related: yes; Under the arch Custom insole, both feet")
                .contains("Worn less for a while", "Over on 12 Mar 2026");
    }

    @Test
    void aSevereOneIsANoticeUntilSomebodySaysWhatWasDone() {
        nora.post(effects, blister("SEVERE"));
        var concern = nora.page("/c/northside/attention/effect?whose=everyone");
        assertThat(concern.select("main li a").eachAttr("href")).anyMatch(href -> href.contains(chart));
        var notice = nora.page(chart).select(".notices");
        assertThat(notice.text()).contains("Blister, left foot, 3 severe on 5 Mar 2026");

        var page = nora.followed(nora.post(notice.select("a").attr("href"), with("done", "Insole ground down")));

        assertThat(page.select(".entries").text()).contains("Acknowledged by Nora Lind", "Insole ground down");
        assertThat(nora.page(chart).select(".notices")).isEmpty();
        assertThat(nora.page("/c/northside/attention/effect?whose=everyone")
                        .select("main li a")
                        .eachAttr("href"))
                .noneMatch(href -> href.contains(chart));
    }

    @Test
    void aMildOneIsNoNotice() {
        nora.post(effects, blister("MILD"));

        assertThat(nora.page(chart).select(".notices")).isEmpty();
    }

    @Test
    void aNoticeIsAnsweredOnce() {
        nora.post(effects, blister("SEVERE"));
        var answer = nora.page(chart).select(".notices a").attr("href");
        nora.post(answer, with("done", "Advice"));

        var again = nora.post(answer, with("done", "Other advice"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(html(again).select("#done-error").text()).isEqualTo("Already acknowledged by Nora Lind");
    }

    @Test
    void whatWasEnteredInErrorIsNoNotice() {
        nora.post(effects, blister("SEVERE"));
        var retraction =
                nora.page(effects).select(".entries a[href*=/entries/effect/]").attr("href");

        var page = nora.followed(nora.post(retraction, with("reason", "Other patient")));

        assertThat(page.select(".entries .retracted").text()).contains("Entered in error: Other patient");
        assertThat(nora.page(chart).select(".notices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orthosis, '', Choose the device",
        "orthosis, 0190c000-0000-7000-8000-000000000001, Choose the device",
        "kind, '', Choose what it is",
        "side, '', Choose the side",
        "severity, 4, Choose one of the list",
        "day, 2999-01-01, This day is in the future",
        "day, 2026-03-01, 'It was first worn later: First worn 2 Mar 2026, still worn'",
        "related, '', Choose one",
        "action, '', Choose what was done",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String message) {
        var answer = nora.post(effects, form(blister("MILD"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(message);
        assertThat(page.select("#remark").text()).isEqualTo("Under the arch");
    }

    @Test
    void theEndDoesNotComeBeforeTheBeginning() {
        nora.post(effects, blister("MILD"));
        var over = nora.page(effects).select(".entries a[href$=resolution]").attr("href");

        var answer = nora.post(over, with("day", "2026-03-04"));

        assertThat(html(answer).select("#day-error").text()).isEqualTo("It began later, on 5 Mar 2026");
    }

    @Test
    void anEndThatWasWrongIsTakenBackAndSaidAgain() {
        nora.post(effects, blister("MILD"));
        nora.post(nora.page(effects).select(".entries a[href$=resolution]").attr("href"), with("day", "2026-03-12"));
        var retraction = nora.page(effects)
                .select(".entries a[href*=/entries/resolution/]")
                .attr("href");

        var page = nora.followed(nora.post(retraction, with("reason", "Still there")));

        assertThat(page.select(".entries").text()).doesNotContain("Over on").contains("It is over");
    }

    @Test
    void thePagesTakeFewStatements() {
        for (int i = 0; i < 5; i++) {
            nora.post(
                    effects,
                    form(blister("SEVERE"), "submission", UUID.randomUUID().toString()));
        }

        assertThat(statements.of(() -> nora.page(effects))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
