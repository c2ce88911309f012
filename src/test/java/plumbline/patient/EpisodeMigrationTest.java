package plumbline.patient;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresServer;
import plumbline.testing.Beside;

/** Two clinics that were in use before there were episodes. */
@Tag("proof")
@Beside
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpisodeMigrationTest {

    private static final String BEFORE_EPISODES = "7";

    private static final String OSLO = "0190a000-0000-7000-8000-0000000000a1";

    /** 60 patients, three in four with an onset; each with 200 readings, two exams, one of them signed, and an orthosis. */
    private static final List<String> HISTORY = List.of(
            """
            insert into clinic (id, alias, name, zone) values
              ('0190a000-0000-7000-8000-0000000000a1', 'oslo', 'Oslo', 'Europe/Oslo'),
              ('0190a000-0000-7000-8000-0000000000a2', 'lisbon', 'Lisbon', 'Europe/Lisbon')""",
            "insert into staff_member (clinic_id, id, subject, name) select id, uuidv7(), 'nora', 'Nora' from clinic",
            // Late in the evening by Greenwich it is the next day in Oslo already.
            """
            insert into patient (clinic_id, id, record_number, given_name, family_name, birth_date, sex, complaint,
                                 complaint_side, onset, onset_precision, search_text, registered_by, registered_at)
            select c.id, uuidv7(), n, 'Given', 'Family', '1970-01-01', 'FEMALE', 'Pain ' || n,
                   (array['LEFT', 'RIGHT', 'BOTH', 'CENTRAL'])[1 + n % 4],
                   (array[null, '2020-01-01', '2024-05-01', '2026-02-03'])[1 + n % 4]::date,
                   (array[null, 'YEAR', 'MONTH', 'DAY'])[1 + n % 4],
                   'given family ' || n, 'nora', timestamptz '2026-01-31 23:30Z'
              from clinic c, generate_series(1, 30) n""",
            """
            insert into score (clinic_id, id, patient_id, item, at, value, entered_via, entered_by)
            select clinic_id, uuidv7(), id, item, timestamptz '2025-01-01 12:00Z' + d * interval '1 day', d % 11, 'IMPORT', 'nora'
              from patient, generate_series(1, 100) d, unnest(array['BACK_AVERAGE', 'LEG']) item""",
            """
            insert into exam (clinic_id, id, patient_id, examined_on, examiner, saved_by)
            select clinic_id, uuidv7(), id, day, 'nora', 'nora'
              from patient, unnest(array['2026-02-04', '2026-02-11']::date[]) day""",
            """
            insert into exam_signature (clinic_id, id, patient_id, exam_id, signed_by)
            select clinic_id, uuidv7(), patient_id, id, 'nora' from exam where examined_on = '2026-02-04'""",
            """
            insert into orthosis (clinic_id, id, patient_id, device_class, side, first_worn_on, purpose, dispensed_by)
            select clinic_id, uuidv7(), id, 'HEEL_CUP', 'LEFT', '2026-02-05', 'softer steps', 'nora' from patient""",
            "create schema aside",
            "create table aside.what_was as select clinic_id, id, complaint, complaint_side, onset, onset_precision from patient");

    private PostgresServer server;

    @BeforeAll
    void migrate() throws SQLException {
        server = PostgresServer.throwAway(Optional.empty());
        flyway(BEFORE_EPISODES).migrate();
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
    void everyPatientHasOneEpisodeWithTheComplaintTheyHad() throws SQLException {
        assertThat(ask("select count(*) from episode")).containsExactly("60");
        assertThat(ask("""
                select count(*) from episode e join aside.what_was w on (w.clinic_id, w.id) = (e.clinic_id, e.patient_id)
                 where (e.complaint, e.complaint_side) = (w.complaint, w.complaint_side) and e.version = 0
                   and (e.onset, e.onset_precision) is not distinct from (w.onset, w.onset_precision)
                   and e.opened_by = 'nora' and e.opened_at = '2026-01-31 23:30Z'""")).containsExactly("60");
    }

    @Test
    void itWasOpenedOnTheDayOfRegistrationAtTheClinicUnlessItBeganLater() throws SQLException {
        assertThat(ask("""
                select distinct c.alias, e.onset, e.opened_on from episode e join clinic c on c.id = e.clinic_id
                 order by 1, 2 nulls first"""))
                .containsExactly(
                        "lisbon null 2026-01-31",
                        "lisbon 2020-01-01 2026-01-31",
                        "lisbon 2024-05-01 2026-01-31",
                        "lisbon 2026-02-03 2026-02-03",
                        "oslo null 2026-02-01",
                        "oslo 2020-01-01 2026-02-01",
                        "oslo 2024-05-01 2026-02-01",
                        "oslo 2026-02-03 2026-02-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score 12000", "exam 120", "orthosis 60"})
    void everythingBelongsToTheEpisodeOfItsPatient(String tableAndRows) throws SQLException {
        var table = tableAndRows.split(" ")[0];

        assertThat(ask("""
                select '%1$s', count(*) from %1$s r
                  join episode e on (e.clinic_id, e.patient_id, e.id) = (r.clinic_id, r.patient_id, r.episode_id)""".formatted(table))).containsExactly(tableAndRows);
        assertThat(ask("select count(*) from " + table + " where episode_id is null"))
                .containsExactly("0");
    }

    @Test
    void whatWasSignedIsSignedStill() throws SQLException {
        assertThat(ask("""
                select count(*) from exam e join exam_signature s on (s.clinic_id, s.exam_id) = (e.clinic_id, e.id)
                 where examined_on = '2026-02-04' and e.version = 0""")).containsExactly("60");
    }

    @Test
    void afterwardsTheOwnerIsBoundByThePoliciesAgain() throws SQLException {
        try (var connection = connect(DatabaseRoles.OWNER)) {
            for (var table : List.of("clinic", "patient", "episode", "exam", "orthosis", "score")) {
                assertThat(ask(connection, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void aSeriesOfOneEpisodeIsReadFromTheIndexAlone() throws SQLException {
        try (var connection = connect(DatabaseRoles.SUPERUSER)) {
            connection.createStatement().execute("vacuum analyze score");
        }
        var episode = ask("select patient_id, id from episode where clinic_id = '" + OSLO + "' limit 1")
                .getFirst()
                .split(" ");
        try (var connection = connect(DatabaseRoles.APPLICATION)) {
            connection.setAutoCommit(false);
            ask(
                    connection,
                    "select set_config('app.clinic_id', '" + OSLO + "', true), set_config('app.scope', 'staff', true)");

            var series =
                    "select at, value from score where patient_id = '%s' and episode_id = '%s' and scale = 'LEG' and retraction_id is null order by at"
                            .formatted(episode[0], episode[1]);

            assertThat(ask(connection, series)).hasSize(100);
            assertThat(ask(connection, "explain (costs off) " + series))
                    .anySatisfy(line -> assertThat(line).contains("Index Only Scan using score_series on score"))
                    .noneSatisfy(line -> assertThat(line).contains("Sort"));
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
