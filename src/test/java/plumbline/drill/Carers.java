package plumbline.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.local.ReceivedLetter;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** Any number of people who may read one record, and want to be reminded of what is due in it. */
final class Carers {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final BehindTheScenes DATABASE = new BehindTheScenes(SharedServers.postgresOfDelivered());

    private Carers() {}

    static void wantToBeReminded(int people) {
        var values =
                "'%s', uuidv7(), '%s', 'drill-' || n".formatted(DemoClinic.NORTHSIDE.id(), DemoPatient.MARGIT.id());
        DATABASE.run("""
                insert into portal_account (clinic_id, id, patient_id, subject, holder, relation)
                select %s, 'Drill', 'CARER' from generate_series(1, %d) n""".formatted(values, people));
        DATABASE.run("update score_due set due_on = '%s' where instrument = 'PAIN' and patient_id = '%s'"
                .formatted(LocalDate.now(DemoClinic.NORTHSIDE.zone()), DemoPatient.MARGIT.id()));
        DATABASE.run("""
                insert into reminder_choice (clinic_id, id, patient_id, subject, address, said)
                select %s, 'drill-' || n || '@example.org', 'CONFIRMED' from generate_series(1, %d) n""".formatted(values, people));
    }

    /** Leaves nobody of them behind. */
    static void forget() {
        DATABASE.run("delete from reminder_letter where address like 'drill-%'");
        DATABASE.run("delete from reminder_choice where subject like 'drill-%'");
        DATABASE.run("delete from portal_account where subject like 'drill-%'");
    }

    /** Waits until a letter to each has been decided upon and none waits any more. */
    static void awaitLetters(int people) throws InterruptedException {
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

    static int waiting() {
        return count("state = 'WAITING'");
    }

    private static int decided() {
        return count("address like 'drill-%'");
    }

    private static int count(String which) {
        return Integer.parseInt(DATABASE.column("select count(*) from reminder_letter where " + which)
                .getFirst());
    }
}
