package plumbline.exam.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class AgreementPagesTest {

    private static final LocalDate TODAY = LocalDate.now(DemoClinic.HARBOUR.zone());
    private static final String PAGE = "/c/harbour/agreement";

    private final ExamBehindTheScenes exams = new ExamBehindTheScenes();
    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final Visitor locum = Visitor.as(DemoPerson.LOCUM);
    private final Iterator<String> patients = database.column(
                    "select id from patient where clinic_id = ? order by id", DemoClinic.HARBOUR.id())
            .iterator();

    @Inject
    Statements statements;

    @BeforeEach
    void nobodyHasRatedHereBefore() {
        database.column("delete from second_rating where clinic_id = ? returning id", DemoClinic.HARBOUR.id());
    }

    @Test
    void belowElevenItSaysHowManyAreMissingAndNothingElse() {
        // given
        assertThat(hanna.page(PAGE).select("#missing").text()).startsWith("No double rating yet; 11 more are needed");
        for (int i = 0; i < 10; i++) {
            doubleRated(six(1), six(1), six(1), six(1));
        }

        // when
        var page = hanna.page(PAGE);

        // then
        assertThat(page.select("#missing").text()).startsWith("10 double ratings so far; 1 more is needed");
        assertThat(page.select("main table, main section, main details")).isEmpty();
    }

    /**
     * Left feet, all criteria alike: 4 pairs 0 and 0, 2 of 0 and 1, 4 of 1 and 1, 1 of 1 and 2. Three pairs are a step apart, and
     * by chance (6·6 + 6·1·4 + 5·4 + 5·1) / 121 = 85/121 squared steps would be, so kappa = 1 − (3/11) / (85/121) = 52/85 = 0.61.
     * Totals, in sixes: mean squares 6.4/11 for the feet, 4.5/11 for the raters, 1.2/11 for the rest, so
     * ICC = (6.4 − 1.2) / (6.4 + 1.2 + 2·(4.5 − 1.2)/11) = 5.2/8.2 = 0.63.
     */
    @Test
    void fromElevenItShowsEveryNumber() {
        // given
        for (int i = 0; i < 11; i++) {
            int first = i < 6 ? 0 : 1;
            int again = i < 4 ? 0 : i < 10 ? 1 : 2;
            var right = new ArrayList<@Nullable Integer>(six(first));
            right.set(4, 2);
            var rightAgain = new ArrayList<@Nullable Integer>(six(first));
            rightAgain.set(1, i == 0 ? null : 1);
            doubleRated(six(first), right, six(again), rightAgain);
        }

        // when
        var page = hanna.page(PAGE);

        // then
        assertThat(page.select("main > p").text()).contains("11 double ratings of 11 patients");
        assertThat(page.select("#left tbody strong").eachText()).hasSize(6).containsOnly("Kappa 0.61");
        assertThat(page.select("#left tbody .number").eachText()).containsOnly("8 of 11");
        assertThat(cell(page, "#left", "Talar head"))
                .isEqualTo("Kappa 0.61 (0.32 to 0.90) substantial; anywhere from fair to almost perfect");
        assertThat(cell(page, "#left", "Total"))
                .isEqualTo("ICC 0.63 (0.12 to 0.88) moderate; anywhere from poor to good");
        assertThat(cell(page, "#right", "Talar head")).isEqualTo("Kappa 1.00 almost perfect; no interval can be given");
        assertThat(cell(page, "#right", "Curves at the malleolus")).isEqualTo("1 more pair needed");
        assertThat(cell(page, "#right", "Medial arch"))
                .startsWith("Not computable: a rater gave every foot the same rating");
        assertThat(cell(page, "#right", "Total")).isEqualTo("1 more pair needed");
        assertThat(page.select("details").text()).contains("about 50 pairs", "Landis and Koch 1977", "Koo and Li 2016");
    }

    @Test
    void onlyBlindRatingsOfSignedExamsOnTheSameDayCount() {
        // given
        for (int i = 0; i < 9; i++) {
            doubleRated(six(i % 2), six(1), six(i % 2), six(1));
        }
        var unsigned = examined(TODAY);
        rated(unsigned, true, six(1), six(1));
        var seen = examined(TODAY);
        exams.sign(seen);
        rated(seen, false, six(1), six(1));
        var moved = examined(TODAY.minusDays(1));
        exams.sign(moved);
        rated(moved, true, six(1), six(1));

        // then
        assertThat(hanna.page(PAGE).select("#missing").text()).startsWith("9 double ratings so far; 2 more");
        exams.sign(unsigned);
        assertThat(hanna.page(PAGE).select("#missing").text()).startsWith("10 double ratings so far; 1 more");
    }

    @Test
    void aPatientWhoIsThereTwiceIsSaid() {
        // given
        var patient = patient();
        for (int i = 0; i < 11; i++) {
            var exam =
                    exams.draft(DemoClinic.HARBOUR, patient, DemoPerson.CLINICIAN_HARBOUR, TODAY, six(i % 3), six(1));
            exams.sign(exam);
            rated(exam, true, six(i % 3), six(i % 2));
        }

        // then
        assertThat(locum.page(PAGE).select("main > p").text())
                .contains("11 double ratings of 1 patient:", "intervals are a little too narrow");
    }

    @Test
    void itIsForCliniciansAndAdmins() {
        Visitor.as(DemoPerson.ADMIN_NORTH).get("/c/northside/agreement").then().statusCode(200);
        Visitor.as(DemoPerson.ASSISTANT_NORTH)
                .get("/c/northside/agreement")
                .then()
                .statusCode(403);
        Visitor.as(DemoPerson.CLINICIAN_NORTH).get(PAGE).then().statusCode(404);
    }

    @Test
    void theListOfExamsLeadsThere() {
        var patient = PatientExample.registeredBy(hanna);

        assertThat(hanna.page(patient + "/exams").select("main a").eachAttr("href"))
                .contains(PAGE);
    }

    @Test
    void todaysPageLeadsThereWhoMayGo() {
        assertThat(agreementLinks(DemoPerson.CLINICIAN_NORTH)).hasSize(1);
        assertThat(agreementLinks(DemoPerson.ADMIN_NORTH)).hasSize(1);
        assertThat(agreementLinks(DemoPerson.ASSISTANT_NORTH)).isEmpty();
    }

    @Test
    void moreRatingsTakeNoMoreStatements() {
        // given
        for (int i = 0; i < 11; i++) {
            doubleRated(six(i % 2), six(1), six(i % 2), six(1));
        }
        var few = statements.of(() -> hanna.page(PAGE));

        // when
        for (int i = 0; i < 11; i++) {
            doubleRated(six(i % 2), six(2), six(i % 3), six(1));
        }

        // then
        assertThat(statements.of(() -> hanna.page(PAGE))).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    private static Elements agreementLinks(DemoPerson person) {
        return Visitor.as(person).page("/c/northside").select("main a[href=/c/northside/agreement]");
    }

    private static String cell(Document page, String table, String criterion) {
        return page.select(table + " tr:has(th:contains(" + criterion + ")) td:last-child")
                .text();
    }

    private static List<@Nullable Integer> six(int rating) {
        return Collections.nCopies(6, rating);
    }

    private void doubleRated(
            List<@Nullable Integer> left,
            List<@Nullable Integer> right,
            List<@Nullable Integer> leftAgain,
            List<@Nullable Integer> rightAgain) {
        var exam = exams.draft(DemoClinic.HARBOUR, patient(), DemoPerson.CLINICIAN_HARBOUR, TODAY, left, right);
        exams.sign(exam);
        rated(exam, true, leftAgain, rightAgain);
    }

    private UUID examined(LocalDate day) {
        return exams.draft(DemoClinic.HARBOUR, patient(), DemoPerson.CLINICIAN_HARBOUR, day, six(1), six(1));
    }

    private void rated(UUID exam, boolean blind, List<@Nullable Integer> left, List<@Nullable Integer> right) {
        exams.rate(exam, DemoPerson.LOCUM, blind, left, right);
    }

    /** A patient of the demo world, each time the next. */
    private UUID patient() {
        return UUID.fromString(patients.next());
    }
}
