package plumbline.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

/** The worklist of a small clinic, and of the same clinic with 20,000 patients more. */
@QuarkusTest
@WithTestResource(PageServers.class)
@Tag("proof")
class WorklistAtSizeTest {

    private static final int PATIENTS = 20_000;

    /** Each rated weekly, half of them worse of late; every tenth with an open exam; each second wrote in the portal. */
    private static final List<String> MANY = List.of("""
            insert into patient (clinic_id, id, record_number, given_name, family_name, birth_date, sex, search_text, registered_by)
            select c.id, uuidv7(), 'MANY-' || n, 'Given', 'Family ' || n, date '1970-01-01', 'OTHER', 'many', m.subject
              from clinic c join staff_member m on m.clinic_id = c.id and m.subject = ?2, generate_series(1, %d) n where c.id = ?1""".formatted(PATIENTS), """
            insert into episode (clinic_id, id, patient_id, complaint, complaint_side, opened_on, opened_by)
            select clinic_id, uuidv7(), id, 'Low back pain', 'CENTRAL', current_date - 90, ?2
              from patient where clinic_id = ?1 and search_text = 'many'""", """
            insert into score (clinic_id, id, patient_id, episode_id, scale, at, value, entered_via, entered_by)
            select p.clinic_id, uuidv7(), p.id, e.id, 'BACK_AVERAGE', now() - week * interval '7 days' + interval '1 hour',
                   case when week < 3 and split_part(p.record_number, '-', 2)::integer %% 2 = 0 then 7 else 3 end, 'CLINIC', ?2
              from patient p join episode e on e.clinic_id = p.clinic_id and e.patient_id = p.id, generate_series(0, 5) week
             where p.clinic_id = ?1 and p.search_text = 'many'""".replace("%%", "%"), """
            insert into exam (clinic_id, id, patient_id, episode_id, examined_on, examiner, saved_by)
            select p.clinic_id, uuidv7(), p.id, e.id, current_date - 3, ?2, ?2
              from patient p join episode e on e.clinic_id = p.clinic_id and e.patient_id = p.id
             where p.clinic_id = ?1 and p.search_text = 'many' and p.record_number like '%0'""", """
            insert into access_entry (clinic_id, id, patient_id, user_id, scope, at, method, path)
            select clinic_id, uuidv7(), id, 'a patient', 'patient', now() - interval '1 day', 'POST', '/my/clinic'
              from patient where clinic_id = ?1 and search_text = 'many' and record_number like '%2'""");

    private static final List<String> TABLES = List.of("access_entry", "score_due", "exam", "score", "episode");

    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final BehindTheScenes database = new BehindTheScenes();

    @Inject
    Statements statements;

    @AfterEach
    void theClinicIsSmallAgain() {
        TABLES.forEach(
                table -> database.run(
                        "delete from " + table
                                + " t using patient p where p.clinic_id = t.clinic_id and p.id = t.patient_id and p.search_text = 'many'"));
        database.run("delete from patient where search_text = 'many'");
    }

    @Test
    void twentyThousandPatientsTakeAsManyStatementsAsTwenty() {
        // given
        var few = statements.ofAll(this::today);

        // when
        MANY.forEach(sql -> database.run(sql.replace("?1", "'" + DemoClinic.HARBOUR.id() + "'")
                .replace("?2", "'" + DemoPerson.CLINICIAN_HARBOUR.subject() + "'")));
        database.run("analyze patient, score, score_due, exam, access_entry");

        // then
        assertThat(statements.ofAll(this::today)).isEqualTo(few).isLessThanOrEqualTo(9);
        var begun = Instant.now();
        today();
        Log.infof(
                "The worklist of a clinic with %d patients: %d ms",
                PATIENTS, Duration.between(begun, Instant.now()).toMillis());
        assertThat(hanna.page("/c/harbour/attention/worse").select("main li")).hasSize(50);
    }

    private void today() {
        assertThat(hanna.page("/c/harbour?whose=everyone").select("h1").text()).isEqualTo("Today");
    }
}
