package plumbline.drill;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.local.DatabaseRoles;
import plumbline.local.PackagedApplication;
import plumbline.local.ReceivedLetter;
import plumbline.local.SharedServers;

/**
 * Lets two packaged applications at once send reminders to 1,500 people, kills one and then the other in the middle of it,
 * again and again, and counts in the end what arrived: everybody has a letter, and whoever has two has the same one twice.
 */
public final class KilledReminders {

    private static final int KILLS = 8;
    private static final int PEOPLE = 1500;
    private static final int LONGEST_PAUSE_MS = 1500;
    private static final long SEED = 2027;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<PackagedApplication> both;
    private final Random chance = new Random(SEED);

    private KilledReminders(PackagedApplication one, PackagedApplication other) {
        this.both = List.of(one, other);
    }

    /** @param arguments where the packaged application is, {@code quarkus-run.jar} */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        try (var one = PackagedApplication.on(
                        Path.of(arguments[0]),
                        "-Dplumbline.reminders.cron=* * * * * ?",
                        "-Dplumbline.reminders.from=0",
                        "-Dplumbline.reminders.until=24");
                var other = one.another()) {
            new KilledReminders(one, other).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException, SQLException {
        var begun = Instant.now();
        everybodyWantsToBeReminded();
        for (int kill = 1; kill <= KILLS; kill++) {
            for (var application : chance.nextBoolean() ? both : both.reversed()) {
                Thread.sleep(chance.nextInt(LONGEST_PAUSE_MS));
                application.kill();
            }
            System.out.printf("Kill %d of both: %d letters wait, %d have arrived%n", kill, waiting(), arrived());
            for (var application : both) {
                application.start();
            }
        }
        while (waiting() > 0 || decided() < PEOPLE) {
            if (Instant.now().isAfter(begun.plus(PATIENCE))) {
                throw new AssertionError("Letters still wait: " + waiting() + ", decided: " + decided());
            }
            Thread.sleep(500);
        }
        count();
    }

    /** One record, and as many people who may read it. */
    private static void everybodyWantsToBeReminded() throws SQLException {
        var values =
                "'%s', uuidv7(), '%s', 'drill-' || n".formatted(DemoClinic.NORTHSIDE.id(), DemoPatient.MARGIT.id());
        execute("""
                insert into portal_account (clinic_id, id, patient_id, subject, holder, relation)
                select %s, 'Drill', 'CARER' from generate_series(1, %d) n""".formatted(values, PEOPLE));
        execute("update score_due set due_on = '%s' where instrument = 'PAIN' and patient_id = '%s'"
                .formatted(LocalDate.now(DemoClinic.NORTHSIDE.zone()), DemoPatient.MARGIT.id()));
        execute("""
                insert into reminder_choice (clinic_id, id, patient_id, subject, address, said)
                select %s, 'drill-' || n || '@example.org', 'CONFIRMED' from generate_series(1, %d) n""".formatted(values, PEOPLE));
    }

    private static void count() {
        var letters = drillLetters().stream().collect(Collectors.groupingBy(letter -> letter.header("To")));
        require(letters.size() == PEOPLE, "everybody has a letter, not " + letters.size() + " of " + PEOPLE);
        letters.forEach((address, received) -> require(
                received.stream()
                                .map(letter -> letter.header("Message-ID"))
                                .distinct()
                                .count()
                        == 1,
                "what " + address + " received has one name"));
        var twice = letters.values().stream()
                .filter(received -> received.size() > 1)
                .count();
        require(twice <= 2L * KILLS, "at most one letter a kill goes twice");
        System.out.printf(
                "After %d kills of two applications %,d people have their letter: none is lost; %d came twice, under one name%n",
                KILLS, PEOPLE, twice);
    }

    private static List<ReceivedLetter> drillLetters() {
        return ReceivedLetter.all().stream()
                .filter(letter -> letter.header("To").startsWith("drill-"))
                .toList();
    }

    private static int arrived() {
        return drillLetters().size();
    }

    private static int waiting() throws SQLException {
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

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
