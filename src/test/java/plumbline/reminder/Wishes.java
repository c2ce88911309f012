package plumbline.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;

/** People at one clinic who want to be reminded: each a patient of its own with an account, about whom nothing else is known. */
final class Wishes {

    private static final BehindTheScenes DATABASE = new BehindTheScenes();
    private static final UUID CLINIC = DemoClinic.NORTHSIDE.id();

    /** Every address begins with this. */
    private static final String MARK = "wish-";

    private Wishes() {}

    /**
     * New people.
     *
     * @param due whether each has something to answer today
     * @return their addresses
     */
    static List<String> of(int people, boolean due) {
        return Stream.generate(() -> wish(due)).limit(people).toList();
    }

    private static String wish(boolean due) {
        var subject = UUID.randomUUID().toString();
        var address = MARK + subject + "@example.org";
        add(subject, address, due);
        return address;
    }

    /** One more record, with something to answer, of which somebody is reminded already. */
    static void alsoFor(String address) {
        add(address.substring(MARK.length(), address.indexOf('@')), address, true);
    }

    private static void add(String subject, String address, boolean due) {
        var patient = UUID.randomUUID();
        DATABASE.run(
                """
                insert into patient (clinic_id, id, record_number, given_name, family_name, birth_date, sex, search_text, registered_by)
                values (?, ?, left(?, 40), 'Vesla', 'Viken', '1950-05-04', 'FEMALE', 'vesla viken', ?)""",
                CLINIC,
                patient,
                patient.toString(),
                DemoPerson.ASSISTANT_NORTH.subject().toString());
        DATABASE.run(
                """
                insert into episode (clinic_id, id, patient_id, complaint, complaint_side, opened_on, opened_by)
                values (?, ?, ?, 'Heel pain', 'LEFT', current_date, ?)""",
                CLINIC,
                patient,
                patient,
                DemoPerson.ASSISTANT_NORTH.subject().toString());
        DATABASE.run(
                "insert into portal_account (clinic_id, id, patient_id, subject) values (?, ?, ?, ?)",
                CLINIC,
                patient,
                patient,
                subject);
        DATABASE.run("""
                insert into reminder_choice (clinic_id, id, patient_id, subject, address, said)
                values (?, ?, ?, ?, ?, 'CONFIRMED')""", CLINIC, patient, patient, subject, address);
        if (due) {
            due(patient, LocalDate.now(DemoClinic.NORTHSIDE.zone()));
        }
    }

    /** Makes something due on a day. */
    static void due(String address, LocalDate day) {
        DATABASE.column("select patient_id from reminder_choice where address = ?", address)
                .forEach(patient -> due(UUID.fromString(patient), day));
    }

    private static void due(UUID patient, LocalDate day) {
        DATABASE.run("""
                insert into score_due (clinic_id, patient_id, instrument, due_on, why) values (?, ?, 'PAIN', ?, 'RHYTHM')
                on conflict (clinic_id, patient_id, instrument) do update set due_on = excluded.due_on""", CLINIC, patient, day);
    }

    /** Lets a device be looked at on a day. */
    static void review(String address, LocalDate day) {
        DATABASE.run("""
                insert into orthosis (clinic_id, id, patient_id, episode_id, device_class, side, purpose)
                select clinic_id, patient_id, patient_id, patient_id, 'HEEL_CUP', 'LEFT', 'softer steps'
                  from reminder_choice where address = ?""", address);
        DATABASE.run("""
                insert into orthosis_review_due (clinic_id, id, patient_id, orthosis_id, planned_on, due_on)
                select clinic_id, patient_id, patient_id, patient_id, ?, ? from reminder_choice where address = ?""", day, day, address);
    }

    /** How often letters to an address were tried in vain. */
    static int tried(String address) {
        return Integer.parseInt(
                DATABASE.column("select coalesce(max(attempts), 0) from reminder_letter where address = ?", address)
                        .getFirst());
    }

    /** Nobody wants anything any more, and nothing is due for those who did. */
    static void end() {
        var wishing = "(select patient_id from reminder_choice where address like '" + MARK + "%')";
        DATABASE.run("update score_due set due_on = null where patient_id in " + wishing);
        DATABASE.run("update orthosis_review_due set let_go = true where patient_id in " + wishing);
        DATABASE.run(
                "update portal_account set active = false, unlinked_by = 'test', reason = 'Over' where patient_id in "
                        + wishing);
        DATABASE.run("delete from reminder_letter");
        DATABASE.run("delete from reminder_choice");
    }
}
