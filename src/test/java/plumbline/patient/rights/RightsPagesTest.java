package plumbline.patient.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
class RightsPagesTest {

    private static final String RIGHTS = "/c/northside/rights";

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private PatientCopy margit = new PatientCopy(UUID.randomUUID(), "");

    @Inject
    Erasures erasures;

    @Inject
    Retention retention;

    @BeforeEach
    void somebodyIsThere() {
        margit = PatientCopy.of(DemoPatient.MARGIT);
    }

    private static Map<String, String> pressed(String... fields) {
        return Visitor.form(Map.of("submission", UUID.randomUUID().toString()), fields);
    }

    private void archive() {
        nora.post(margit.chart() + "/record/archival", pressed("reason", "Moved away"))
                .then()
                .statusCode(303);
    }

    private void hold() {
        adam.post(margit.chart() + "/record/hold", pressed("reason", "Case 12"))
                .then()
                .statusCode(303);
    }

    private List<String> deeds() {
        return database.column(
                "select deed from access_entry where patient_id = ? and deed not in ('OPENED', 'WROTE') order by at, id",
                margit.id());
    }

    private List<String> dues() {
        return database.column(
                "select instrument || due_on from score_due where patient_id = ? and due_on is not null order by 1",
                margit.id());
    }

    @Test
    void anArchivedRecordLeavesTheListsAndIsReadOnly() {
        archive();

        assertThat(nora.page(margit.chart()).select(".subject-archived").text()).startsWith("Archived");
        assertThat(nora.page(margit.chart() + "/record").text())
                .contains("Archived by Nora Lind on")
                .contains("Moved away");
        assertThat(html(nora.post("/c/northside/patients/search", Map.of("query", margit.mark())))
                        .select("#found a[href$=" + margit.id() + "]"))
                .isEmpty();
        assertThat(html(nora.post("/c/northside/patients/search", Map.of("query", margit.mark(), "archived", "yes")))
                        .select("#found tr:has(a[href$=" + margit.id() + "])")
                        .text())
                .contains("archived");
        var answer = nora.post(margit.chart() + "/scores", pressed("backAverage", "3", "day", "2026-01-02"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).text()).contains("This record is archived").contains("Nothing was saved");
        assertThat(dues()).isEmpty();
        assertThat(deeds()).containsExactly("ARCHIVED");
        assertThat(database.column("select why from access_entry where patient_id = ? and refused", margit.id()))
                .containsExactly("archived");
    }

    @Test
    void whatWasArchivedIsOpenedAgain() {
        var due = dues();
        archive();

        nora.post(margit.chart() + "/record/restoration", pressed()).then().statusCode(303);

        assertThat(nora.page(margit.chart()).select(".subject-archived")).isEmpty();
        assertThat(dues()).isEqualTo(due).isNotEmpty();
        assertThat(deeds()).containsExactly("ARCHIVED", "RESTORED");
    }

    @Test
    void whatIsStillOpenIsFinishedFirst() {
        nora.post(margit.chart() + "/exams", pressed()).then().statusCode(303);

        var answer = nora.post(margit.chart() + "/record/archival", pressed("reason", "Moved away"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#reason-error").text()).startsWith("An exam is still open");
        assertThat(html(answer).select("#reason").text()).isEqualTo("Moved away");
    }

    @Test
    void thePortalOfAnArchivedRecordIsReadOnly() {
        var own = "/my/northside/" + DemoPatient.MARGIT.id();
        var patient = Visitor.as(DemoPerson.PATIENT_NORTH);
        database.run(
                """
                with closed as (insert into archival (clinic_id, id, patient_id, reason, archived_by)
                                select clinic_id, uuidv7(), id, 'Test', ? from patient where id = ? returning id)
                update patient set archival_id = (select id from closed) where id = ?""", DemoPerson.ADMIN_NORTH.subject().toString(), DemoPatient.MARGIT.id(), DemoPatient.MARGIT.id());
        try {
            assertThat(patient.get(own).statusCode()).isEqualTo(200);
            assertThat(patient.post(own + "/scores", pressed("backAverage", "3"))
                            .statusCode())
                    .isEqualTo(409);
        } finally {
            database.run("update patient set archival_id = null where id = ?", DemoPatient.MARGIT.id());
        }
    }

    @Test
    void theDryRunSaysWhatGoesAndWhatStays() {
        var page = adam.page(margit.chart() + "/record/erasure");

        assertThat(page.select("tr[data-table=score] td").eachText())
                .isEqualTo(database.column("select count(*) from score where patient_id = ?", margit.id()));
        assertThat(page.select("tr[data-table=patient] td").text()).isEqualTo("1");
        assertThat(page.text()).contains("What stays, and why").contains("entries of the access log");
        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyApprovesTheirOwn() throws SQLException {
        var erasure = asked();

        var answer = adam.post(RIGHTS + "/erasures/" + erasure + "/approval", pressed());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).text()).contains("somebody else has to approve it");
        var north = new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE);
        assertThatThrownBy(() -> north.run(
                        "update erasure set approved_by = app_user(), approved_at = now() where id = ?", erasure))
                .hasMessageContaining("erasure_check");
        assertThat(north.run("delete from score where patient_id = ?", margit.id()))
                .isZero();
    }

    private UUID asked() {
        adam.post(margit.chart() + "/record/erasure", pressed("ground", "REQUEST"))
                .then()
                .statusCode(303);
        return UUID.fromString(database.column("select id from erasure where patient_id = ?", margit.id())
                .getFirst());
    }

    /** There is but one admin in the demo world, so that the page of another cannot be asked for. */
    private static void approvedByAnother(UUID erasure) {
        try {
            assertThat(new SqlAs(DemoPerson.LOCUM, DemoClinic.NORTHSIDE)
                            .run(
                                    "update erasure set approved_by = app_user(), approved_at = now() where id = ?",
                                    erasure))
                    .isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anotherApprovesOnThePage() throws SQLException {
        var erasure = UUID.randomUUID();
        new SqlAs(DemoPerson.LOCUM, DemoClinic.NORTHSIDE)
                .run("insert into erasure (id, patient_id, ground) values (?, ?, 'ORDER')", erasure, margit.id());

        adam.post(RIGHTS + "/erasures/" + erasure + "/approval", pressed())
                .then()
                .statusCode(303);

        assertThat(adam.page(margit.chart() + "/record").text())
                .contains("Approved by Adam North: it is erased within minutes.")
                .contains("A court or an authority ordered it");
        assertThat(deeds()).containsExactly("ERASURE_APPROVED");
    }

    @Test
    void afterTheErasureNothingIsLeftOfAPerson() {
        margit.marked();
        nobodySignsIn();
        nora.get(margit.chart()).then().statusCode(200);
        nora.post(
                        margit.chart() + "/episodes",
                        pressed("complaint", "Knee", "complaintSide", "LEFT", "openedOn", "2026-11-01"))
                .then()
                .statusCode(303);
        assertThat(tablesWith(margit.id().toString())).hasSizeGreaterThan(15).contains("submission", "exam_signature");
        assertThat(tablesWith(margit.mark())).hasSizeGreaterThan(8);
        approvedByAnother(asked());

        erasures.round();

        assertThat(tablesWith(margit.id().toString())).containsExactlyInAnyOrder("access_entry", "erasure");
        assertThat(tablesWith(margit.mark())).isEmpty();
        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(404);
        assertThat(adam.page(RIGHTS).select("section:has(#done) li").eachText())
                .first()
                .asString()
                .startsWith("The person asked for it, and the law allows it");
        assertThat(deeds()).containsExactly("ERASURE_ASKED", "ERASED");
        assertThat(nora.get("/c/northside/patients/" + DemoPatient.MARGIT.id()).statusCode())
                .isEqualTo(200);
    }

    private List<String> tablesWith(String text) {
        return database
                .column("select table_name from information_schema.tables where table_schema = 'public' order by 1")
                .stream()
                .filter(table -> !database.column(
                                "select 1 from \"" + table + "\" t where t::text like ? limit 1", "%" + text + "%")
                        .isEmpty())
                .toList();
    }

    @Test
    void whoeverSignsInToTheRecordIsShutOutFirst() {
        approvedByAnother(asked());

        erasures.round();

        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(200);
        assertThat(database.column(
                        "select active || ' ' || settled from portal_account where patient_id = ?", margit.id()))
                .containsExactly("false false");
    }

    /** As if Keycloak had been told, which is not there. */
    private void nobodySignsIn() {
        database.run(
                "update portal_account set active = false, unlinked_by = 'Test', reason = 'Test', settled = true where patient_id = ?",
                margit.id());
    }

    @Test
    void whatIsHeldIsNotErasedEvenIfApproved() {
        nobodySignsIn();
        approvedByAnother(asked());
        hold();

        erasures.round();

        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(200);
        assertThat(adam.page(margit.chart() + "/record").text())
                .contains("Held by Adam North since")
                .contains("Case 12");

        adam.post(margit.chart() + "/record/release", pressed()).then().statusCode(303);
        erasures.round();

        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsHeldCannotBeAskedToBeErased() {
        hold();

        var answer = adam.post(margit.chart() + "/record/erasure", pressed("ground", "ORDER"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#ground-error").text()).contains("legal hold");
    }

    @Test
    void whatWasWithdrawnIsNotErased() {
        var erasure = asked();
        approvedByAnother(erasure);

        adam.post(RIGHTS + "/erasures/" + erasure + "/withdrawal", pressed())
                .then()
                .statusCode(303);
        erasures.round();

        assertThat(nora.get(margit.chart()).statusCode()).isEqualTo(200);
        assertThat(adam.page(RIGHTS + "/erasures/" + erasure).text()).contains("This was withdrawn.");
    }

    @Test
    void whoeverWasKeptForLongEnoughIsProposedAndNobodyElse() {
        for (var column : List.of(
                "episode.opened_at",
                "exam.saved_at",
                "score.entered_at",
                "orthosis_step.entered_at",
                "orthosis_review.entered_at",
                "wear.entered_at",
                "adverse_effect.entered_at",
                "treatment.entered_at",
                "pain_drawing.entered_at",
                "walking_tolerance.entered_at")) {
            var name = column.split("\\.", 2);
            database.run(
                    "update %s set %s = now() - interval '11 years' where patient_id = ?".formatted(name[0], name[1]),
                    margit.id());
        }
        database.run("update patient set registered_at = now() - interval '12 years' where id = ?", margit.id());
        var child = PatientCopy.of(margit.id());
        database.run("update patient set birth_date = current_date - interval '17 years' where id = ?", child.id());

        retention.round();

        assertThat(adam.page(RIGHTS).select("section:has(#passed) li a").eachAttr("href"))
                .containsExactly(margit.chart() + "/record/erasure");
    }

    @Test
    void theFrontDeskHasNoBusinessHere() {
        var asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);

        assertThat(asta.get(margit.chart() + "/record").statusCode()).isEqualTo(403);
        assertThat(nora.get(margit.chart() + "/record/erasure").statusCode()).isEqualTo(403);
        assertThat(nora.page(margit.chart() + "/record").select("#erase")).isEmpty();
    }
}
