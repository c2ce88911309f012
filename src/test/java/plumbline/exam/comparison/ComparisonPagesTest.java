package plumbline.exam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ComparisonPagesTest {

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private String patient = "";

    @Inject
    Statements statements;

    @BeforeEach
    void aNewPatient() {
        patient = PatientExample.registeredBy(nora);
    }

    @Test
    void theLastTwoThatCountAreCompared() {
        // given
        var first = signed("2026-01-05", "25");
        var second = signed("2026-02-03", "30");
        var third = signed("2026-03-17", "39");

        // when
        var page = nora.page(comparison());

        // then
        assertThat(chosen(page)).containsExactly(id(second), id(third));
        assertThat(page.select("thead a").eachText()).containsExactly("3 Feb 2026", "17 Mar 2026");
        assertThat(page.select("tr:contains(Lunge angle, knee straight) td").eachText())
                .containsExactly("left", "then 30 °", "now 39 °", "+9 °: beyond the error");
        assertThat(page.select("#one option").eachAttr("value")).containsExactly(id(third), id(second), id(first));
    }

    @Test
    void anyTwoCanBeChosenAndTheOlderStandsLeft() {
        // given
        var first = signed("2026-01-05", "25");
        signed("2026-02-03", "30");
        var third = signed("2026-03-17", "39");

        // when
        var page = nora.page(comparison() + "?one=" + id(third) + "&other=" + id(first));

        // then
        assertThat(chosen(page)).containsExactly(id(first), id(third));
        assertThat(page.select("tr:contains(Lunge angle, knee straight) td").eachText())
                .contains("then 25 °", "now 39 °", "+14 °: beyond the error");
    }

    @Test
    void whoChoosesOneGetsTheLastOfTheOthers() {
        // given
        var first = signed("2026-01-05", "25");
        signed("2026-02-03", "30");
        var third = signed("2026-03-17", "39");

        // then
        assertThat(chosen(nora.page(comparison() + "?one=" + id(first)))).containsExactly(id(first), id(third));
        assertThat(chosen(nora.page(comparison() + "?other=" + id(first)))).containsExactly(id(first), id(third));
    }

    @Test
    void onlyWhatChangedCanBeShown() {
        // given
        signed("2026-02-03", "30", "leftLungeBent", "30", "leftHeelRaise", "20");
        signed("2026-03-17", "39", "leftLungeBent", "33", "leftHeelRaise", "not-tested");

        // when
        var all = nora.page(comparison());
        var changed = nora.page(comparison() + "?only=changed");

        // then
        assertThat(all.select("tr:contains(knee bent) .change").getFirst().text())
                .isEqualTo("no change (within the error of ±4.7 °)");
        assertThat(all.select("tr:contains(heel raises) .change").getFirst().text())
                .isEqualTo("not comparable: not tested now");
        assertThat(changed.select("th[scope=row]").eachText()).containsExactly("Lunge angle, knee straight");
        assertThat(changed.select("#only").hasAttr("checked")).isTrue();
        assertThat(changed.select("main").text()).contains("1 did not change, 1 cannot be compared");
    }

    @Test
    void nothingChangedIsSaid() {
        // given
        signed("2026-02-03", "30");
        signed("2026-03-17", "30");

        // then
        assertThat(nora.page(comparison() + "?only=changed").select(".empty").text())
                .contains("Nothing changed");
    }

    @Test
    void poorReliabilityIsSaidBesideTheFinding() {
        // given
        for (var day : new String[] {"2026-02-03", "2026-03-17"}) {
            var exam = begun(day);
            ExamExample.saved(nora, exam, Section.POSTURE, "leftNavicularDrop", "12");
            ExamExample.signed(nora, exam).then().statusCode(303);
        }

        // then
        assertThat(nora.page(comparison()).select("th:contains(Navicular drop)").text())
                .contains("poorly repeatable");
    }

    @Test
    void oneExamOrNoneSaysWhatIsMissing() {
        assertThat(nora.page(comparison()).select(".empty").text()).contains("No exam is signed yet");

        // when
        var exam = signed("2026-02-03", "30");

        // then
        var page = nora.page(comparison());
        assertThat(page.select(".empty").text()).contains("Only the exam of 3 Feb 2026", "needs a second one");
        assertThat(page.select(".empty a").eachAttr("href")).contains(exam);
        assertThat(page.select("main form, main table")).isEmpty();
        assertThat(nora.page(patient + "/exams").select("a:contains(Compare)")).isEmpty();
    }

    @Test
    void theSameExamTwiceIsRefusedBesideTheField() {
        // given
        var exam = signed("2026-02-03", "30");
        signed("2026-03-17", "39");

        // when
        var answer = nora.get(comparison() + "?one=" + id(exam) + "&other=" + id(exam));

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#other-error").text()).isEqualTo("Choose two different exams");
        assertThat(chosen(html(answer))).containsExactly(id(exam), id(exam));
    }

    @Test
    void whatDoesNotCountIsNotOffered() {
        // given
        var amended = signed("2026-01-05", "25");
        var retracted = signed("2026-02-03", "30");
        var counts = signed("2026-03-17", "39");
        var draft = begun("2026-04-01");
        var version = nora.post(amended + "/amendment", Map.of("reason", "Wrong foot"))
                .header("Location");
        ExamExample.signed(nora, version.substring(version.indexOf("/c/")))
                .then()
                .statusCode(303);
        nora.post(retracted + "/retraction", Map.of("reason", "Another patient"))
                .then()
                .statusCode(303);

        // then
        assertThat(nora.page(comparison()).select("#one option").eachAttr("value"))
                .containsExactly(id(counts), id(version));
        for (var exam : new String[] {amended, retracted, draft}) {
            nora.get(comparison() + "?one=" + id(exam)).then().statusCode(404);
            nora.get(comparison() + "?other=" + id(exam)).then().statusCode(404);
        }
    }

    @Test
    void onlyExamsOfThePatientAreCompared() {
        // given
        signed("2026-02-03", "30");
        var own = signed("2026-03-17", "39");
        patient = PatientExample.registeredBy(nora);
        signed("2026-02-03", "30");
        signed("2026-03-17", "39");

        // then
        nora.get(comparison() + "?one=" + id(own)).then().statusCode(404);
        nora.get(comparison() + "?other=" + id(own)).then().statusCode(404);
        nora.get(comparison() + "?one=" + UUID.randomUUID()).then().statusCode(404);
        nora.get(comparison() + "?one=last").then().statusCode(404);
    }

    @Test
    void theListLeadsToIt() {
        // given
        signed("2026-02-03", "30");
        signed("2026-03-17", "39");

        // then
        assertThat(nora.page(patient + "/exams")
                        .select("a:contains(Compare the last two)")
                        .attr("href"))
                .isEqualTo(comparison());
    }

    @Test
    void aMeasureIsFollowedOverAllExamsThatCount() {
        // given
        signed("2026-01-05", "30", "rightLungeStraight", "34");
        signed("2026-02-03", "33", "rightLungeStraight", "not-tested");
        signed("2026-03-17", "39", "rightLungeStraight", "25");
        var retracted = signed("2026-04-01", "60");
        nora.post(retracted + "/retraction", Map.of("reason", "Another patient"))
                .then()
                .statusCode(303);

        // when
        var page = nora.page(measure("lunge_straight"));

        // then
        assertThat(page.select("h1").text()).isEqualTo("Lunge angle, knee straight over time");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "5 Jan 2026 30 ° 34 °",
                        "3 Feb 2026 33 ° no change (within the error of ±4.7 °) not tested",
                        "17 Mar 2026 39 ° +9 °: beyond the error 25 ° −9 °: beyond the error");
        assertThat(page.select("svg .dot.left").size()).isEqualTo(4);
        assertThat(page.select("svg[role=img] line.line.left")).hasSize(2);
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select(".since").getFirst().text())
                .isEqualTo("left +9 °: beyond the error (30 ° on 5 Jan 2026, 39 ° on 17 Mar 2026).");
    }

    @Test
    void oneValueIsATableAndNoPicture() {
        // given
        signed("2026-02-03", "30");

        // when
        var page = nora.page(measure("lunge_straight"));

        // then
        assertThat(page.select("main svg")).isEmpty();
        assertThat(page.select(".since").getFirst().text()).contains("measured once", "a second exam shows");
        assertThat(page.select("tbody tr").eachText()).containsExactly("3 Feb 2026 30 ° no answer");
    }

    @Test
    void withoutAnExamThereIsNothingToFollow() {
        assertThat(nora.page(measure("posture_index")).select(".empty").text()).contains("No exam is signed yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foot_type", "note", "wear_toe", "elbow", "LUNGE_STRAIGHT", "lunge_straight/x"})
    void onlyWhatIsMeasuredHasACourse(String finding) {
        nora.get(measure(finding)).then().statusCode(404);
    }

    @Test
    void everyFigureLeadsToItsCourse() {
        // given
        signed("2026-02-03", "30");
        var exam = signed("2026-03-17", "39");

        // then
        assertThat(nora.page(exam)
                        .select("a:contains(Lunge angle, knee straight)")
                        .attr("href"))
                .isEqualTo(measure("lunge_straight"));
        assertThat(nora.page(comparison())
                        .select("a:contains(Lunge angle, knee straight)")
                        .attr("href"))
                .isEqualTo(measure("lunge_straight"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void comparisonsAreForClinicians(DemoPerson person) {
        var other = Visitor.as(person);

        other.get(comparison()).then().statusCode(403);
        other.get(measure("lunge_straight")).then().statusCode(403);
    }

    @Test
    void bothTakeFewStatements() {
        // given
        signed("2026-02-03", "30");
        signed("2026-03-17", "39");

        // then
        assertThat(statements.of(() -> nora.page(comparison()))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> nora.page(measure("lunge_straight")))).isLessThanOrEqualTo(6);
    }

    private String comparison() {
        return patient + "/exams/comparison";
    }

    private String measure(String finding) {
        return patient + "/exams/measures/" + finding;
    }

    private String begun(String day) {
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.HISTORY, "examinedOn", day).then().statusCode(303);
        return exam;
    }

    private String signed(String day, String lunge, String... more) {
        var exam = begun(day);
        ExamExample.saved(nora, exam, Section.MOTION, "leftLungeStraight", lunge)
                .then()
                .statusCode(303);
        ExamExample.saved(nora, exam, Section.MOTION, more).then().statusCode(303);
        ExamExample.signed(nora, exam).then().statusCode(303);
        return exam;
    }

    private static List<String> chosen(Document page) {
        return page.select("main option[selected]").eachAttr("value");
    }

    private static String id(String exam) {
        return exam.substring(exam.length() - 36);
    }
}
