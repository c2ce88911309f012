package plumbline.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Many patients of one clinic, each examined once, with one device and its wear, and with many readings of average back pain
 * about the first wear.
 *
 * @param staff the subject of a member of staff, who is said to have entered it all
 * @param first the number of the first patient; whoever has a lower one may be there already
 * @param last that of the last
 * @param readings how many of each patient: one a day up to a hundred days, then several a day
 */
record LargeClinic(UUID clinic, String staff, int first, int last, int readings) {

    private static final int MOST_DAYS = 100;
    private static final int PATIENTS_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final long SEED = 20_000;
    private static final int BEFORE = 6;
    private static final double SD = 1.2;
    private static final int DEVICES = 5;

    /** {@code ?0} and {@code ?1} are the numbers of the first and the last patient, and {@code ?2} half of the days on which there are readings. */
    private static final List<String> PEOPLE = List.of("""
            insert into patient (id, record_number, given_name, family_name, birth_date, sex, search_text)
            select bench_id(0, n), 'BENCH-' || n, 'Given', 'Family ' || n, date '1970-01-01', 'OTHER', 'bench' from generate_series(?0, ?1) n""", """
            insert into episode (id, patient_id, complaint, complaint_side, onset, onset_precision, opened_on)
            select bench_id(1, n), bench_id(0, n), 'Low back pain', 'CENTRAL', bench_day(n) - ?2 - 200, 'DAY', bench_day(n) - ?2
              from generate_series(?0, ?1) n""", """
            insert into orthosis (id, patient_id, episode_id, device_class, side, target_shoe, purpose)
            select bench_id(2, n), bench_id(0, n), bench_id(1, n),
                   (array['PREFAB_INSOLE', 'CUSTOM_INSOLE', 'FUNCTIONAL_ORTHOSIS', 'HEEL_CUP', 'HEEL_LIFT'])[1 + n % 5],
                   'BOTH', 'EVERYDAY', 'low back pain'
              from generate_series(?0, ?1) n""", """
            insert into orthosis_step (id, patient_id, orthosis_id, kind, on_day)
            select bench_id(3 + part, n), bench_id(0, n), bench_id(2, n), (array['DISPENSED', 'FIRST_WORN'])[part], bench_day(n)
              from generate_series(?0, ?1) n, generate_series(1, 2) part""", """
            insert into exam (id, patient_id, episode_id, examined_on,
                   left_talar_head, left_malleolar_curves, left_calcaneal_position,
                   left_talonavicular_bulge, left_medial_arch, left_forefoot_position,
                   right_talar_head, right_malleolar_curves, right_calcaneal_position,
                   right_talonavicular_bulge, right_medial_arch, right_forefoot_position)
            select bench_id(6, n), bench_id(0, n), bench_id(1, n), bench_day(n) - 1,
                   fpi, fpi, fpi, fpi, fpi, fpi, fpi, fpi, fpi, fpi, fpi, fpi
              from generate_series(?0, ?1) n, lateral (select n / 7 % 5 - 2 as fpi)""", """
            insert into exam_signature (id, patient_id, exam_id)
            select bench_id(7, n), bench_id(0, n), bench_id(6, n) from generate_series(?0, ?1) n""", """
            insert into wear (id, patient_id, orthosis_id, day, side, hours, source, entered_via)
            select uuidv7(), bench_id(0, n), bench_id(2, n), bench_day(n) + day, side, 2 + n % 11, 'DIARY', 'CLINIC'
              from generate_series(?0, ?1) n, generate_series(0, ?2 - 1, 7) day, unnest(array['LEFT', 'RIGHT']) side""");

    /** The same id each time, so that a reading can be sent without asking for that of its patient. */
    private static final List<String> TEMPORARY = List.of("""
            create or replace function pg_temp.bench_id(kind integer, n integer) returns uuid language sql immutable as
            $$select ('0190e00' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid$$""", """
            create or replace function pg_temp.bench_day(n integer) returns date language sql stable as
            $$select date '%s' - n %% 200$$""");

    /** Loads it, and sums its phases as the application does; in one transaction. */
    void load(Connection connection) throws SQLException {
        enter(connection);
        for (var sql : TEMPORARY) {
            run(connection, sql.formatted(lastFirstWear()));
        }
        for (var sql : PEOPLE) {
            run(
                    connection,
                    sql.replace("bench_", "pg_temp.bench_")
                            .replace("?0", Integer.toString(first))
                            .replace("?1", Integer.toString(last))
                            .replace("?2", Integer.toString(days() / 2)));
        }
        copy(connection);
        sum(connection);
        connection.commit();
    }

    private int days() {
        return Math.min(readings, MOST_DAYS);
    }

    private LocalDate lastFirstWear() {
        return LocalDate.now().minusDays(days());
    }

    private void enter(Connection connection) throws SQLException {
        try (var call = connection.prepareStatement("""
                select set_config('app.clinic_id', ?, true), set_config('app.user_id', ?, true), set_config('app.scope', 'staff', true)""")) {
            call.setString(1, clinic.toString());
            call.setString(2, staff);
            call.execute();
        }
    }

    private void copy(Connection connection) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy score (id, clinic_id, patient_id, episode_id, scale, at, value, entered_via, entered_by) from stdin");
        var chance = new Random(SEED);
        var waiting = new StringBuilder(BYTES_AT_ONCE + 1_000);
        var sent = (first - 1) * readings;
        for (int patient = first; patient <= last; patient++) {
            var firstWear = lastFirstWear().minusDays(patient % 200);
            for (int reading = 0; reading < readings; reading++) {
                var day = reading % days() - days() / 2;
                var pain = BEFORE - (day < 0 ? 0 : patient % DEVICES * 0.8) + SD * chance.nextGaussian();
                waiting.append("0190e008-0000-7000-8000-")
                        .append("%012x".formatted(++sent))
                        .append('\t')
                        .append(clinic)
                        .append("\t0190e000-0000-7000-8000-")
                        .append("%012x".formatted(patient))
                        .append("\t0190e001-0000-7000-8000-")
                        .append("%012x".formatted(patient))
                        .append("\tBACK_AVERAGE\t")
                        .append(firstWear.plusDays(day))
                        .append("T10:%02d:00Z\t".formatted(reading / days()))
                        .append(Math.clamp(Math.round(pain), 0, 10))
                        .append("\tCLINIC\t")
                        .append(staff)
                        .append('\n');
                if (waiting.length() > BYTES_AT_ONCE) {
                    send(copy, waiting);
                }
            }
        }
        send(copy, waiting);
        copy.endCopy();
    }

    private static void send(org.postgresql.copy.CopyIn copy, StringBuilder waiting) throws SQLException {
        var bytes = waiting.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    private void sum(Connection connection) throws SQLException {
        for (int next = first; next <= last; next += PATIENTS_AT_ONCE) {
            run(
                    connection,
                    "select sum_phases(array(select pg_temp.bench_id(0, n) from generate_series(%d, %d) n))"
                            .formatted(next, Math.min(last, next + PATIENTS_AT_ONCE - 1)));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
