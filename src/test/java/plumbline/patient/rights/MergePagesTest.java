package plumbline.patient.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientCopy;
import plumbline.testing.SqlAs;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class MergePagesTest {

    private static final int PAIRS = 12;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    private static Map<String, String> pressed(String... fields) {
        return Visitor.form(Map.of("submission", UUID.randomUUID().toString()), fields);
    }

    private Response merge(PatientCopy kept, PatientCopy other) {
        return nora.post(
                kept.chart() + "/record/merge",
                pressed("other", other.id().toString(), "keep", kept.id().toString()));
    }

    /** Who cannot sign in. */
    private PatientCopy signe() {
        var signe = PatientCopy.of(DemoPatient.SIGNE);
        database.run("delete from portal_account where patient_id = ?", signe.id());
        return signe;
    }

    private Response undo(PatientCopy kept) {
        var merge = nora.page(kept.chart() + "/record/undoing")
                .select("[name=merge]")
                .val();
        return nora.post(kept.chart() + "/record/undoing", pressed("merge", merge));
    }

    /** Without what was worked out and says nothing. */
    private List<String> rowsOf(PatientCopy... copies) {
        var ids = java.util.Arrays.stream(copies)
                .map(copy -> copy.id().toString())
                .toList();
        var rows = new ArrayList<>(database.column(
                "select p::text from patient p where id::text = any (string_to_array(?, ' ')) order by id",
                String.join(" ", ids)));
        for (var table : database.column("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'patient_id' and table_name not in ('access_entry', 'merge') order by 1""")) {
            var said =
                    switch (table) {
                        case "phase_sum" -> " and n > 0";
                        case "score_due" -> " and due_on is not null";
                        default -> "";
                    };
            rows.addAll(database.column(
                    "select '" + table + " ' || t::text from " + table
                            + " t where patient_id::text = any (string_to_array(?, ' '))" + said + " order by 1",
                    String.join(" ", ids)));
        }
        return rows;
    }

    /** Of people taken by chance, however many of them have scores of the same moment and cannot be put together. */
    @Tag("proof")
    @Test
    void whatIsUndoneIsAsItWas() {
        var all = database.column(
                "select id from patient where clinic_id = ? and record_number not like 'ZZ%' and registered_by <> '' order by id limit 240",
                DemoClinic.NORTHSIDE.id());
        Collections.shuffle(all, new Random(20261124));
        var undone = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var one = PatientCopy.of(UUID.fromString(all.get(2 * pair)));
            var other = PatientCopy.of(UUID.fromString(all.get(2 * pair + 1)));
            database.run("delete from portal_account where patient_id = ?", other.id());
            var before = rowsOf(one, other);
            var merged = merge(one, other);
            if (merged.statusCode() == 303) {
                assertThat(rowsOf(other)).allMatch(row -> row.startsWith("(") || row.startsWith("score_schedule"));
                assertThat(untrue(one)).isZero();

                undo(one).then().statusCode(303);

                assertThat(rowsOf(one, other)).isEqualTo(before);
                undone++;
            } else {
                assertThat(html(merged).select("#keep-error").text()).startsWith("Scores of the same time");
                assertThat(rowsOf(one, other)).isEqualTo(before);
            }
        }
        assertThat(undone).isGreaterThan(PAIRS / 2);
    }

    private static int untrue(PatientCopy patient) {
        try {
            return new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                    .run(
                            "update phase_sum s set n = n where patient_id = ? and n > 0 and not is_true_sum(s)",
                            patient.id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingIsFoundUnderTheRecordThatStays() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        var exams =
                database.column("select id || note || saved_at from exam where patient_id = ? order by 1", signe.id());
        var scores = database.column("select count(*) from score where patient_id in (?, ?)", margit.id(), signe.id());

        merge(margit, signe).then().statusCode(303);

        assertThat(database.column("select count(*) from score where patient_id = ?", margit.id()))
                .isEqualTo(scores);
        assertThat(database.column(
                        "select id || note || saved_at from exam where patient_id = ? order by 1", margit.id()))
                .containsAll(exams);
        assertThat(exams).isNotEmpty();
        assertThat(nora.page(margit.chart()).select(".earlier-episodes li")).hasSize(1);
        assertThat(nora.page(margit.chart() + "/record").text()).contains("1 merged into this record");
        assertThat(html(nora.post("/c/northside/patients/search", Map.of("query", signe.mark(), "archived", "yes")))
                        .select("#found a[href$=" + signe.id() + "]"))
                .isEmpty();
        assertThat(database.column(
                        "select patient_id from access_entry where deed = 'MERGED' and patient_id in (?, ?)",
                        margit.id(),
                        signe.id()))
                .hasSize(2);
    }

    @Test
    void theAddressOfTheOtherLeadsThere() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        merge(margit, signe).then().statusCode(303);

        var answer = nora.get(signe.chart() + "/scores");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(margit.chart() + "/scores?merged=yes");
        assertThat(nora.page(margit.chart() + "?merged=yes")
                        .select("[role=status]")
                        .text())
                .isEqualTo("The record you asked for was merged into this one.");
        assertThat(nora.post(signe.chart() + "/scores", pressed("backAverage", "3"))
                        .header("Location"))
                .endsWith(margit.chart() + "?merged=yes");
    }

    @Test
    void whatWasEnteredSinceStays() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        merge(margit, signe).then().statusCode(303);
        nora.post(
                        margit.chart() + "/scores",
                        pressed(
                                "backAverage",
                                "3",
                                "day",
                                LocalDate.now(DemoClinic.NORTHSIDE.zone()).toString()))
                .then()
                .statusCode(303);

        undo(margit).then().statusCode(303);

        var entered =
                "select patient_id from score where patient_id in (?, ?) and entered_at > now() - interval '1 minute' and value = 3";
        assertThat(database.column(entered, margit.id(), signe.id()))
                .containsExactly(margit.id().toString());
        assertThat(nora.get(signe.chart()).statusCode()).isEqualTo(200);
        assertThat(untrue(margit) + untrue(signe)).isZero();
    }

    /** A retraction is a row of its own, that has nowhere to be but with what it retracts. */
    @Test
    void whatWasSaidSinceOfAnEntryGoesWithIt() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        var score = database.column(
                        "select id from score where patient_id = ? and scale = 'BACK_AVERAGE' order by at limit 1",
                        signe.id())
                .getFirst();
        merge(margit, signe).then().statusCode(303);
        nora.post(margit.chart() + "/entries/score/" + score + "/retraction", pressed("reason", "Another person"))
                .then()
                .statusCode(303);

        undo(margit).then().statusCode(303);

        assertThat(database.column(
                        "select patient_id from retraction where reason = 'Another person' and patient_id in (?, ?)",
                        margit.id(),
                        signe.id()))
                .containsExactly(signe.id().toString());
    }

    @Test
    void bothStandSideBySideBeforeAnythingIsDone() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        var found = html(nora.post(margit.chart() + "/record/merge/search", Map.of("query", signe.mark())));

        var page = html(nora.post(
                margit.chart() + "/record/merge/comparison",
                Map.of("other", found.select("[name=other]").val())));

        assertThat(page.select(".likeness tr.different th").eachText())
                .contains("Given name different", "Record number different");
        assertThat(page.select(".likeness th:contains(Exams)")
                        .parents()
                        .select("td")
                        .eachText())
                .isNotEmpty();
        assertThat(nora.get(signe.chart()).statusCode()).isEqualTo(200);
    }

    @Test
    void twoWhoBothSignInAreNotPutTogether() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var other = PatientCopy.of(DemoPatient.MARGIT);

        var answer = merge(margit, other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#obstacles li").eachText())
                .containsExactly(
                        "Both records have access to the portal, perhaps of two people: end that of one first");
    }

    @Test
    void scoresOfOneMomentAreSortedOutFirst() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        database.run("""
                update score set at = (select min(at) from score where patient_id = ? and scale = 'BACK_AVERAGE')
                 where id = (select id from score where patient_id = ? and scale = 'BACK_AVERAGE' order by at limit 1)""", margit.id(), signe.id());

        var answer = merge(margit, signe);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#keep-error").text())
                .startsWith("Scores of the same time stand in both records");
    }

    @Test
    void whatIsHeldIsNotMerged() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var signe = signe();
        adam.post(signe.chart() + "/record/hold", pressed("reason", "Case 12"))
                .then()
                .statusCode(303);

        var answer = merge(margit, signe);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#keep-error").text()).isEqualTo("A record is under a legal hold");
    }

    @Test
    void aRecordIsNotMergedWithItselfOrWithThatOfAnotherClinic() {
        var margit = PatientCopy.of(DemoPatient.MARGIT);

        for (var other : List.of(margit.id(), DemoPatient.HENRIK.id(), UUID.randomUUID())) {
            var answer = nora.post(
                    margit.chart() + "/record/merge",
                    pressed("other", other.toString(), "keep", margit.id().toString()));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(html(answer).text()).contains("Choose another record of this clinic");
        }
    }

    @Test
    void noStatementGivesARowToAnotherPatient() throws SQLException {
        var margit = PatientCopy.of(DemoPatient.MARGIT);
        var north = new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE);

        assertThatThrownBy(() -> north.run(
                        "update episode set patient_id = ? where patient_id = ?", DemoPatient.SIGNE.id(), margit.id()))
                .hasMessageContaining("cannot go to another patient");
        assertThat(north.run(
                        "update exam set patient_id = ? where patient_id = ?", DemoPatient.SIGNE.id(), margit.id()))
                .as("signed exams")
                .isZero();
    }
}
