package plumbline.score.drawing;

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
class DrawingPagesTest {

    private static final int MOST_STATEMENTS = 6;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor anders = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final Statements statements;
    private String drawings = "";

    DrawingPagesTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void aNewPatient() {
        drawings = PatientExample.registeredBy(nora) + "/scores/drawings";
    }

    private static Map<String, String> sciatica(String day) {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "day", day,
                "LOW_BACK_LEFT", "4",
                "CALF_LEFT", "7",
                "HEEL_RIGHT", "2");
    }

    @Test
    void aDrawingShowsEachRegionOnItsOwnSideWithItsStrength() {
        var page = anders.followed(anders.post(drawings, sciatica("2026-03-02")));

        assertThat(page.select(".drawings .words").text())
                .isEqualTo("Calf, left 7; Low back, left 4; Heel, underneath, right 2");
        assertThat(page.select(".drawings .region[data-for=CALF_LEFT]").attr("data-intensity"))
                .isEqualTo("7");
        assertThat(page.select(".drawings .region").eachAttr("data-for"))
                .containsExactlyInAnyOrder("LOW_BACK_LEFT", "CALF_LEFT", "HEEL_RIGHT");
    }

    @Test
    void everyRegionIsInTheDrawingAndInTheLists() {
        var page = nora.page(drawings + "/new");

        assertThat(page.select("svg .region").eachAttr("data-for"))
                .isEqualTo(page.select(".marks select").eachAttr("name"))
                .hasSize(2 * Place.values().length);
        assertThat(page.select("svg.shapes path").eachAttr("id"))
                .containsAll(page.select("svg .region").eachAttr("href").stream()
                        .map(href -> href.substring(1))
                        .toList());
    }

    @Test
    void backLegAndFootStaySeparateOverTime() {
        nora.post(drawings, sciatica("2026-03-02"));
        nora.post(
                drawings,
                form(Map.of("day", "2026-03-09", "THIGH_BACK_LEFT", "3", "CALF_LEFT", "1", "NECK_BACK_LEFT", "9")));

        var page = nora.page(drawings);

        assertThat(page.select(".lines svg").eachAttr("aria-label"))
                .containsExactly(
                        "Back: 2 readings, from 4 of 10 on 2 Mar 2026 to 0 of 10 on 9 Mar 2026",
                        "Leg: 2 readings, from 7 of 10 on 2 Mar 2026 to 3 of 10 on 9 Mar 2026",
                        "Foot: 2 readings, from 2 of 10 on 2 Mar 2026 to 0 of 10 on 9 Mar 2026");
        assertThat(page.select(".drawings h3").eachText()).containsExactly("9 Mar 2026", "2 Mar 2026");
    }

    @Test
    void thatNothingHurtsIsADrawingToo() {
        var page = nora.followed(nora.post(drawings, Map.of("day", "2026-03-02", "painless", "yes")));

        assertThat(page.select(".drawings .words").text()).isEqualTo("No pain anywhere");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2999-01-01, day, This day is in the future",
        "day, 2026-02-30, day, 'A date that exists, such as 2024-03-12'",
        "day, 1960-01-01, day, This day is before the birth date",
        "CALF_LEFT, 11, CALF_LEFT, A whole number from 0 to 10",
        "painless, yes, painless, 'Something is marked above; untick this, or take the marks back'",
    })
    void wrongInputHasAMessageAndKeepsWhatIsMarked(String field, String wrong, String beside, String message) {
        var answer = nora.post(drawings, form(sciatica("2026-03-02"), field, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#" + beside + "-error").text()).isEqualTo(message);
        assertThat(page.select("#LOW_BACK_LEFT [selected]").val()).isEqualTo("4");
        assertThat(page.select(".region[data-for=LOW_BACK_LEFT]").attr("data-intensity"))
                .isEqualTo("4");
    }

    @Test
    void anEmptyDrawingIsAnOversightUnlessItIsSaid() {
        var answer = nora.post(drawings, Map.of("day", "2026-03-02", "CALF_LEFT", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#painless-error").text())
                .isEqualTo("Mark where it hurts, or tick that nothing does");
    }

    @Test
    void theSameFormWithOtherMarksIsAnotherDrawing() {
        var typed = sciatica("2026-03-02");
        nora.post(drawings, typed);
        nora.post(drawings, typed);

        var changed = nora.post(drawings, form(typed, "CALF_LEFT", "8"));

        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(nora.page(drawings).select(".drawings li")).hasSize(1);
    }

    @Test
    void aDrawingEnteredInErrorStaysReadableAndCountsForNothing() {
        nora.post(drawings, sciatica("2026-03-02"));
        var retraction = nora.page(drawings).select(".drawings a").attr("href");

        var page = nora.followed(
                nora.post(retraction, Map.of("submission", UUID.randomUUID().toString(), "reason", "Wrong side")));

        assertThat(page.select(".drawings .retracted").text()).contains("Calf, left 7", "Entered in error: Wrong side");
        assertThat(page.select(".lines")).isEmpty();
    }

    @Test
    void manyDrawingsTakeNoMoreStatementsThanOne() {
        for (int day = 10; day < 20; day++) {
            nora.post(drawings, sciatica("2026-03-" + day));
        }

        assertThat(statements.of(() -> nora.page(drawings))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
