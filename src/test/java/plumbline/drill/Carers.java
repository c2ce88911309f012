package plumbline.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.local.DatabaseRoles;
import plumbline.local.ReceivedLetter;
import plumbline.local.SharedServers;

/** Any number of people who may read one record, and want to be reminded of what is due in it. */
final class Carers {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Carers() {}

    static void wantToBeReminded(int people) throws SQLException {
        var values =
                "'%s', uuidv7(), '%s', 'drill-' || n".formatted(DemoClinic.NORTHSIDE.id(), DemoPatient.MARGIT.id());
        execute("""
                insert into portal_account (clinic_id, id, patient_id, subject, holder, relation)
                select %s, 'Drill', 'CARER' from generate_series(1, %d) n""".formatted(values, people));
        execute("update score_due set due_on = '%s' where instrument = 'PAIN' and patient_id = '%s'"
                .formatted(LocalDate.now(DemoClinic.NORTHSIDE.zone()), DemoPatient.MARGIT.id()));
        execute("""
                insert into reminder_choice (clinic_id, id, patient_id, subject, address, said)
                select %s, 'drill-' || n || '@example.org', 'CONFIRMED' from generate_series(1, %d) n""".formatted(values, people));
    }

    /** Leaves nobody of them behind. */
    static void forget() throws SQLException {
        execute("delete from reminder_letter where address like 'drill-%'");
        execute("delete from reminder_choice where subject like 'drill-%'");
        execute("delete from portal_account where subject like 'drill-%'");
    }

    /** Waits until a letter to each has been decided upon and none waits any more. */
    static void awaitLetters(int people) throws SQLException, InterruptedException {
        var begun = Instant.now();
        while (waiting() > 0 || decided() < people) {
            if (Instant.now().isAfter(begun.plus(PATIENCE))) {
                throw new AssertionError("Letters still wait: " + waiting() + ", decided: " + decided());
            }
            Thread.sleep(200);
        }
    }

    /** What has arrived, by address. */
    static Map<String, List<ReceivedLetter>> letters() {
        return ReceivedLetter.all().stream()
                .filter(letter -> letter.header("To").startsWith("drill-"))
                .collect(Collectors.groupingBy(letter -> letter.header("To")));
    }

    static int waiting() throws SQLException {
        return number("select count(*) from reminder_letter where state = 'WAITING'");
    }

    private static int decided() throws SQLException {
        return number("select count(*) from reminder_letter where address like 'drill-%'");
    }

    private static int number(String sql) throws SQLException {
        try (var connection =
                        SharedServers.postgres().as(DatabaseRoles.SUPERUSER).getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection =
                        SharedServers.postgres().as(DatabaseRoles.SUPERUSER).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
