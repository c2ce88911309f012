package plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresServer;
import plumbline.testing.Beside;

/** The world in a real database, so that every constraint has its say. */
@Beside
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The episode each patient is in. */
    private static final String CURRENT =
            "(select distinct on (patient_id) * from episode order by patient_id, opened_on desc) e";

    /** How often each patient was asked for average back pain before first wear and since; no row without a device. */
    private static final String PHASES = """
            select e.patient_id as id,
                   count(s) filter (where s.at < worn.at) as before, count(s) filter (where s.at >= worn.at) as since
              from %s
              join clinic c on c.id = e.clinic_id
              join lateral (select min(w.on_day)::timestamp at time zone c.zone as at
                              from orthosis o join orthosis_step w on w.orthosis_id = o.id and w.kind = 'FIRST_WORN'
                             where o.episode_id = e.id) worn on worn.at is not null
              left join score s on s.episode_id = e.id and s.scale = 'BACK_AVERAGE'
             group by e.patient_id""".formatted(CURRENT);

    private PostgresServer server;
    private DataSource database;

    @BeforeAll
    void start() throws SQLException {
        server = PostgresServer.throwAway(Optional.empty());
        database = server.address().as(DatabaseRoles.SUPERUSER);
        Flyway.configure()
                .dataSource(server.address().as(DatabaseRoles.OWNER))
                .locations("filesystem:db-migrations")
                .load()
                .migrate();
        var started = Instant.now();
        DemoWorld.load(database, TODAY);
        System.out.println("Demo world loaded in " + Duration.between(started, Instant.now()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"NORTHSIDE, 240, 4, 3", "HARBOUR, 40, 2, 1"})
    void eachClinicHasItsPatientsItsStaffAndExamsWaitingForASignature(
            DemoClinic clinic, int patients, int staff, int drafts) throws SQLException {
        assertThat(count("patient where clinic_id = ?", clinic.id())).isEqualTo(patients);
        assertThat(count("staff_member where clinic_id = ?", clinic.id())).isEqualTo(staff);
        assertThat(count("exam e where clinic_id = ? and id not in (select exam_id from exam_signature)", clinic.id()))
                .isEqualTo(drafts);
    }

    @Test
    void enoughExamsAreRatedTwiceToSayHowWellTwoRatersAgree() throws SQLException {
        var counted = "second_rating r join exam_signature using (clinic_id, exam_id) where r.blind and clinic_id = ?";

        assertThat(count(counted, DemoClinic.NORTHSIDE.id())).isGreaterThan(30);
        assertThat(count(counted, DemoClinic.HARBOUR.id())).isZero();
        assertThat(count("second_rating where not blind")).isPositive();
    }

    @Test
    void theSameDayHasTheSameWorld() throws SQLException {
        var before = digest();
        execute("truncate clinic cascade");

        DemoWorld.load(database, TODAY);

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void aWorldThatIsThereStaysAsItIs() throws SQLException {
        var before = digest();

        DemoWorld.load(database, TODAY.plusDays(30));

        assertThat(digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(DemoPatient.class)
    void theKnownPatientsAreWhereTheyAreLookedFor(DemoPatient known) throws SQLException {
        assertThat(count(
                        "patient where (clinic_id, id, record_number, given_name, family_name) = (?, ?, ?, ?, ?)",
                        known.clinic().id(),
                        known.id(),
                        known.recordNumber(),
                        known.givenName(),
                        known.familyName()))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"MARGIT, PATIENT_NORTH", "HENRIK, PATIENT_HARBOUR"})
    void patientsWhoSignInSeeTheirOwnRecord(DemoPatient patient, DemoPerson person) throws SQLException {
        assertThat(count(
                        "portal_account where (clinic_id, patient_id, subject) = (?, ?, ?)",
                        patient.clinic().id(),
                        patient.id(),
                        person.subject().toString()))
                .isOne();
    }

    @Test
    void margitIsAsTheSketchesHaveHer() throws SQLException {
        assertThat(count("""
                        patient where id = ? and age(?, birth_date) >= '51 years' and age(?, birth_date) < '52 years'
                           and search_text = 'margit olsen 2041 ' || birth_date""", DemoPatient.MARGIT.id(), TODAY, TODAY)).isOne();
        assertThat(count("""
                        episode where patient_id = ? and complaint = 'Low back pain' and complaint_side = 'LEFT'
                           and onset = '2024-03-01' and onset_precision = 'MONTH'""", DemoPatient.MARGIT.id())).isOne();
        assertThat(count("orthosis where patient_id = ? and device_class = 'CUSTOM_INSOLE'", DemoPatient.MARGIT.id()))
                .isOne();
        assertThat(count("exam_signature where patient_id = ?", DemoPatient.MARGIT.id()))
                .isEqualTo(2);
        assertThat(count("photograph where patient_id = ?", DemoPatient.MARGIT.id()))
                .isEqualTo(4);
        assertThat(phase(DemoPatient.MARGIT, "before")).isGreaterThanOrEqualTo(20);
        assertThat(phase(DemoPatient.MARGIT, "since")).isGreaterThanOrEqualTo(20);
        assertThat(change(DemoPatient.MARGIT)).isBetween(-3.5, -2.0);
    }

    @Test
    void theOtherKnownPatientsAreWhatTheyAreKnownFor() throws SQLException {
        assertThat(phase(DemoPatient.IDA, "before") + phase(DemoPatient.IDA, "since"))
                .isZero();
        assertThat(phase(DemoPatient.TOBIAS, "before")).isOne();
        assertThat(phase(DemoPatient.TOBIAS, "since")).isOne();
        assertThat(change(DemoPatient.AGNES)).isZero();
        assertThat(count(
                        "(select distinct value from score where scale = 'BACK_AVERAGE' and patient_id = ?)",
                        DemoPatient.AGNES.id()))
                .isOne();
        assertThat(change(DemoPatient.KIRSTI)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void phasesAreAsUnevenAsInLife() throws SQLException {
        assertThat(phases("before >= 7 and since >= 7")).isGreaterThan(120);
        assertThat(phases("before = 0 and since = 0")).isGreaterThanOrEqualTo(5);
        assertThat(phases("before = 1 and since > 1")).isGreaterThanOrEqualTo(5);
        assertThat(phases("before > 1 and since = 3")).isGreaterThanOrEqualTo(5);
        assertThat(count(CURRENT + " where id not in (select episode_id from orthosis)"))
                .isBetween(20L, 40L);
        assertThat(count("orthosis_step where reason <> 'GOAL_REACHED'")).isBetween(15L, 40L);
        assertThat(count("orthosis_step where kind = 'REPLACED'")).isBetween(15L, 30L);
        assertThat(count("orthosis where replaces is not null"))
                .isEqualTo(count("orthosis_step where kind = 'REPLACED'"));
        assertThat(count("orthosis_review_due where review_id is null and not let_go and due_on < ?", TODAY))
                .isBetween(5L, 60L);
        assertThat(
                        count(
                                "(select from score where scale = 'BACK_AVERAGE' group by patient_id having count(*) > 7 and min(value) = max(value))"))
                .isGreaterThanOrEqualTo(5);
    }

    /** As the landing page asks it: the last two weeks against the four before. */
    @Test
    void painRoseLatelyForAFew() throws SQLException {
        var rose = """
                (select patient_id from score where scale = 'BACK_AVERAGE' and at > ?::date - 42 group by patient_id
                 having count(*) filter (where at <= ?::date - 14) >= 3 and count(*) filter (where at > ?::date - 14) >= 3
                    and avg(value) filter (where at > ?::date - 14) - avg(value) filter (where at <= ?::date - 14) >= 2) rose""";

        assertThat(count(rose, TODAY, TODAY, TODAY, TODAY, TODAY)).isBetween(5L, 12L);
        assertThat(count(rose + " where patient_id = ?", TODAY, TODAY, TODAY, TODAY, TODAY, DemoPatient.ELIN.id()))
                .isOne();
    }

    @Test
    void complaintsBeganShortlyAndLongBeforeTheFirstReading() throws SQLException {
        var began =
                "episode e where onset %s (select min(at) from score where episode_id = e.id) - interval '12 weeks'";

        assertThat(count(began.formatted(">"))).isGreaterThan(50);
        assertThat(count(began.formatted("<"))).isGreaterThan(100);
        assertThat(count("(select distinct onset_precision from episode) e")).isEqualTo(4);
    }

    @Test
    void halfAnsweredQuestionnairesAndEveryoneKnowsWhatComesNext() throws SQLException {
        assertThat(count("(select distinct patient_id from score where scale = 'PEG' and cardinality(answers) = 3)"))
                .isBetween(90L, 180L);
        assertThat(count("score where scale = 'ROLAND_MORRIS' and cardinality(answers) = 24"))
                .isGreaterThan(90);
        assertThat(count("patient where id not in (select patient_id from score_due)"))
                .isLessThan(10);
    }

    @Test
    void readingsComeInEveryWay() throws SQLException {
        for (var via : Reading.Via.values()) {
            assertThat(count("score where entered_via = ?", via.name())).isGreaterThan(500);
        }
    }

    @ParameterizedTest
    @CsvSource({"NORTHSIDE, CLINICIAN_NORTH", "NORTHSIDE, LOCUM", "HARBOUR, CLINICIAN_HARBOUR", "HARBOUR, LOCUM"})
    void cliniciansSawPatientsLately(DemoClinic clinic, DemoPerson clinician) throws SQLException {
        assertThat(count(
                        "(select distinct patient_id from access_entry where clinic_id = ? and user_id = ? and scope = 'staff')",
                        clinic.id(),
                        clinician.subject().toString()))
                .isGreaterThan(5);
    }

    @Test
    void everythingHappensAfterRegistrationAndBeforeToday() throws SQLException {
        var events = """
                (select clinic_id, patient_id, at, entered_at as noted from score
                 union all select clinic_id, patient_id, started_at, saved_at from exam
                 union all select clinic_id, patient_id, signed_at, signed_at from exam_signature
                 union all select clinic_id, patient_id, rated_at, rated_at from second_rating
                 union all select clinic_id, patient_id, added_at, added_at from photograph
                 union all select clinic_id, patient_id, on_day, entered_at from orthosis_step
                 union all select clinic_id, patient_id, on_day, entered_at from orthosis_review
                 union all select clinic_id, patient_id, at, at from access_entry) event
                join patient p on (p.clinic_id, p.id) = (event.clinic_id, event.patient_id)
                join clinic c on c.id = p.clinic_id
                where %s""";

        assertThat(count(events.formatted("at::date < registered_at::date or noted < registered_at")))
                .isZero();
        assertThat(count(events.formatted("greatest(at, noted) >= ?::timestamp at time zone c.zone"), TODAY))
                .isZero();
        assertThat(count("patient where registered_at < birth_date + interval '17 years'"))
                .isZero();
    }

    @Test
    void oneInTwelveWasHereBeforeAndIsSettledSince() throws SQLException {
        var earlier = "episode e where id not in (select id from " + CURRENT + ")";

        assertThat(count(earlier)).isBetween(15L, 35L);
        assertThat(count("episode where patient_id in (select id from unnest(?) id)", (Object) knownPatients()))
                .isEqualTo(DemoPatient.values().length);
        assertThat(count(earlier + " and exists (select from score where episode_id = e.id)"))
                .isEqualTo(count(earlier));
        assertThat(
                        count(
                                "orthosis o where episode_id in (select id from " + earlier + ")"
                                        + " and not exists (select from orthosis_step where orthosis_id = o.id and reason = 'GOAL_REACHED')"))
                .isZero();
    }

    private static UUID[] knownPatients() {
        return Arrays.stream(DemoPatient.values()).map(DemoPatient::id).toArray(UUID[]::new);
    }

    /** As the product files it: under the latest episode opened by the day, where the clinic is, or else under the first. */
    @Test
    void everythingBelongsToTheEpisodeOfItsDay() throws SQLException {
        assertThat(count("""
                        (select clinic_id, patient_id, episode_id, at from score
                          union all select clinic_id, patient_id, episode_id, started_at from exam
                          union all select s.clinic_id, s.patient_id, episode_id, entered_at from orthosis_step s
                                      join orthosis o on o.id = s.orthosis_id) event
                        join clinic c on c.id = event.clinic_id
                        where episode_id <> (select id from episode e where e.patient_id = event.patient_id
                           and opened_on <= (event.at at time zone c.zone)::date order by opened_on desc limit 1)""")).isZero();
        assertThat(count("episode e join patient p on p.id = e.patient_id where opened_at < registered_at"
                        + " or opened_on < registered_at::date"))
                .isZero();
    }

    private long phases(String condition) throws SQLException {
        return count("(" + PHASES + ") where " + condition);
    }

    private long phase(DemoPatient patient, String phase) throws SQLException {
        return number("select " + phase + " from (" + PHASES + ") where id = ?", patient.id())
                .longValue();
    }

    /** Mean since first wear minus mean before. */
    private double change(DemoPatient patient) throws SQLException {
        return number("""
                select avg(value) filter (where at::date >= on_day) - avg(value) filter (where at::date < on_day)
                  from score join orthosis_step using (clinic_id, patient_id)
                 where kind = 'FIRST_WORN' and scale = 'BACK_AVERAGE' and patient_id = ?""", patient.id()).doubleValue();
    }

    private long count(String from, Object... parameters) throws SQLException {
        return number("select count(*) from " + from, parameters).longValue();
    }

    private BigDecimal number(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var result = query.executeQuery();
            result.next();
            return result.getBigDecimal(1);
        }
    }

    /** Of every column of every row of every table. */
    private String digest() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = statement.executeQuery("""
                    select string_agg(format('select %L || t::text as line from %I t', relname, relname), ' union all ')
                      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                       and relname <> 'flyway_schema_history'""");
            tables.next();
            var lines = tables.getString(1);
            var digest = statement.executeQuery(
                    "select md5(string_agg(line, chr(10) order by line collate \"C\")) from (" + lines + ")");
            digest.next();
            return digest.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
