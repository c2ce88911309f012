package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresServer;
import plumbline.testing.Beside;

/** Two clinics whose orthoses had one day of first wear each, and perhaps a stop. */
@Tag("proof")
@Beside
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepMigrationTest {

    private static final String BEFORE_STEPS = "13";

    /** 60 patients with two orthoses each, the first of them stopped; the second was recorded late in the evening by Greenwich. */
    private static final List<String> HISTORY = List.of(
            """
            insert into clinic (id, alias, name, zone) values
              ('0190a000-0000-7000-8000-0000000000a1', 'oslo', 'Oslo', 'Europe/Oslo'),
              ('0190a000-0000-7000-8000-0000000000a2', 'lisbon', 'Lisbon', 'Europe/Lisbon')""",
            "insert into staff_member (clinic_id, id, subject, name) select id, uuidv7(), 'nora', 'Nora' from clinic",
            """
            insert into patient (clinic_id, id, record_number, given_name, family_name, birth_date, sex, search_text, registered_by)
            select c.id, uuidv7(), n, 'Given', 'Family', '1970-01-01', 'FEMALE', 'given family ' || n, 'nora'
              from clinic c, generate_series(1, 30) n""",
            """
            insert into episode (clinic_id, id, patient_id, complaint, complaint_side, opened_on, opened_by)
            select clinic_id, uuidv7(), id, 'Low back pain', 'CENTRAL', '2026-01-02', 'nora' from patient""",
            """
            insert into orthosis (clinic_id, id, patient_id, episode_id, device_class, side, first_worn_on, purpose, dispensed_by,
                                  dispensed_at)
            select e.clinic_id, uuidv7(), e.patient_id, e.id, device, 'LEFT', worn::date, 'softer steps', 'nora',
                   '2026-03-01 23:30Z'
              from episode e, (values ('HEEL_CUP', '2026-02-05'), ('AFO', '2026-03-03')) devices (device, worn)""",
            """
            insert into orthosis_stop (clinic_id, id, patient_id, orthosis_id, stopped_on, reason, remark, stopped_by, recorded_at)
            select clinic_id, uuidv7(), patient_id, id, '2026-03-01', 'WORN_OUT', 'Split', 'nora', '2026-03-01 12:00Z'
              from orthosis where device_class = 'HEEL_CUP'""",
            "create schema aside",
            "create table aside.what_was as select * from orthosis");

    private PostgresServer server;

    @BeforeAll
    void migrate() throws SQLException {
        server = PostgresServer.throwAway(Optional.empty());
        flyway(BEFORE_STEPS).migrate();
        try (var connection = connect(DatabaseRoles.SUPERUSER)) {
            for (var statement : HISTORY) {
                connection.createStatement().execute(statement);
            }
        }
        flyway("latest").migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(server.address().as(DatabaseRoles.OWNER))
                .locations("filesystem:db-migrations")
                .target(target)
                .load();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyDayOfAnOrthosisIsAStepNow() throws SQLException {
        assertThat(ask("""
                select device_class, kind, on_day, count(*)
                  from orthosis_step s join orthosis o on (o.clinic_id, o.patient_id, o.id) = (s.clinic_id, s.patient_id, s.orthosis_id)
                 where kind <> 'DISPENSED' group by 1, 2, 3 order by 1, 3"""))
                .containsExactly(
                        "AFO FIRST_WORN 2026-03-03 60",
                        "HEEL_CUP FIRST_WORN 2026-02-05 60",
                        "HEEL_CUP STOPPED 2026-03-01 60");
    }

    @Test
    void itWasDispensedOnTheDayItWasRecordedAtTheClinicButNotAfterItWasWorn() throws SQLException {
        assertThat(ask("""
                select alias, device_class, on_day, count(*)
                  from orthosis_step s join orthosis o on o.id = s.orthosis_id join clinic c on c.id = s.clinic_id
                 where kind = 'DISPENSED' group by 1, 2, 3 order by 1, 2"""))
                .containsExactly(
                        "lisbon AFO 2026-03-01 30",
                        "lisbon HEEL_CUP 2026-02-05 30",
                        "oslo AFO 2026-03-02 30",
                        "oslo HEEL_CUP 2026-02-05 30");
    }

    @Test
    void whoRecordedItAndWhenAndWhyItWasStoppedIsKept() throws SQLException {
        assertThat(ask("""
                select count(*) from orthosis_step s join aside.what_was w on w.id = s.orthosis_id
                 where s.kind <> 'STOPPED' and s.entered_by = w.dispensed_by and s.entered_at = w.dispensed_at""")).containsExactly("240");
        assertThat(ask("""
                select reason, remark, entered_by, count(*) from orthosis_step
                 where kind = 'STOPPED' and entered_at = '2026-03-01 12:00Z' group by 1, 2, 3""")).containsExactly("WORN_OUT Split nora 60");
    }

    @Test
    void reviewsArePlannedForAllThatWasWornAndAskedForOfWhatStillIs() throws SQLException {
        assertThat(ask("select week, count(*) from orthosis_review_due group by 1 order by 1"))
                .containsExactly("4 120", "6 120", "12 120", "26 120", "52 120");
        assertThat(ask("""
                select distinct let_go from orthosis_review_due d join orthosis o on o.id = d.orthosis_id
                 where device_class = 'HEEL_CUP'""")).containsExactly("t");
        assertThat(ask("""
                select distinct due_on - 7 * week, let_go = (due_on < current_date - 28)
                  from orthosis_review_due d join orthosis o on o.id = d.orthosis_id
                 where device_class = 'AFO'""")).containsExactly("2026-03-03 t");
    }

    @Test
    void afterwardsTheOwnerIsBoundByThePoliciesAgain() throws SQLException {
        try (var connection = connect(DatabaseRoles.OWNER)) {
            for (var table : List.of("clinic", "orthosis", "orthosis_step", "orthosis_review_due")) {
                assertThat(ask(connection, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    private Connection connect(String role) throws SQLException {
        return server.address().as(role).getConnection();
    }

    private List<String> ask(String sql) throws SQLException {
        try (var connection = connect(DatabaseRoles.SUPERUSER)) {
            return ask(connection, sql);
        }
    }

    /** The rows, their columns put together with a space. */
    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }
}
