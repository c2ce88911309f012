package plumbline.score.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.form;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
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
class WalkingPagesTest {

    private static final int MOST_STATEMENTS = 6;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Statements statements;
    private String walking = "";

    WalkingPagesTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void aNewPatient() {
        walking = PatientExample.registeredBy(nora) + "/scores/walking";
    }

    private static Map<String, String> tenMinutes() {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "day", "2026-03-02",
                "result", "LIMITED",
                "minutes", "10",
                "inCalf", "yes",
                "standing", "yes");
    }

    @Test
    void aLimitedWalkSaysHowFarWhereAndWhatEasesIt() {
        var page = nora.followed(nora.post(walking, form(tenMinutes(), "metres", "600", "inFoot", "yes")));

        assertThat(page.select(".entries tbody tr").text())
                .startsWith("2 Mar 2026 10 minutes, 600 m Calf, foot Standing still");
        assertThat(page.select(".pattern").text())
                .startsWith("A vascular pattern is possible")
                .contains("never a diagnosis");
    }

    @Test
    void noLimitAndNotTestedAreNotTheSame() {
        nora.post(walking, Map.of("day", "2026-03-02", "result", "NO_LIMIT"));
        nora.post(walking, Map.of("day", "2026-03-09", "result", "NOT_TESTED"));

        assertThat(nora.page(walking).select(".entries tbody td:nth-of-type(1)").eachText())
                .containsExactly("Not tested", "No limit");
    }

    @ParameterizedTest
    @CsvSource({
        "result, '', result, Choose one",
        "minutes, '', minutes, Enter the minutes or the metres until it hurts",
        "minutes, 601, minutes, A whole number from 0 to 600",
        "metres, 0.5, metres, A whole number from 0 to 30000",
        "day, 2999-01-01, day, This day is in the future",
        "result, NO_LIMIT, minutes, 'Leave this empty, or choose that pain makes it end'",
        "result, NOT_TESTED, result, Where it hurts and what eases it belong to pain that makes it end",
        "nothing, yes, nothing, Something else is ticked as well",
    })
    void wrongInputHasAMessageBesideItsField(String field, String wrong, String beside, String message) {
        var answer = nora.post(walking, form(tenMinutes(), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + beside + "-error").text()).isEqualTo(message);
        assertThat(page.select("#inCalf").hasAttr("checked")).isTrue();
    }

    @Test
    void aWalkEnteredInErrorMakesNoNote() {
        nora.post(walking, tenMinutes());
        var retraction = nora.page(walking).select(".entries a").attr("href");

        var page = nora.followed(
                nora.post(retraction, Map.of("submission", UUID.randomUUID().toString(), "reason", "Other patient")));

        assertThat(page.select(".entries .retracted").text()).contains("10 minutes", "Entered in error: Other patient");
        assertThat(page.select(".pattern")).isEmpty();
    }

    @Test
    void theHistoryTakesFewStatements() {
        for (int day = 10; day < 20; day++) {
            nora.post(
                    walking, form(tenMinutes(), "submission", UUID.randomUUID().toString(), "day", "2026-03-" + day));
        }

        assertThat(statements.of(() -> nora.page(walking))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
