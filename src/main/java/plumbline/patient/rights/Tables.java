package plumbline.patient.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import plumbline.page.Language;

/** The tables that hold something of a patient, as the database itself lists them: a new one is among them without being named. */
@ApplicationScoped
class Tables {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("patient", "Name, birth date and how to reach them"),
            Map.entry("portal_account", "Access to the portal"),
            Map.entry("invitation", "Invitations to the portal"),
            Map.entry("episode", "Episodes"),
            Map.entry("exam", "Exams"),
            Map.entry("exam_signature", "Signatures of exams"),
            Map.entry("exam_retraction", "Exams marked as entered in error"),
            Map.entry("exam_disposition", "What was done about emergencies"),
            Map.entry("second_rating", "Second ratings"),
            Map.entry("photograph", "Photographs"),
            Map.entry("photograph_retraction", "Photographs marked as entered in error"),
            Map.entry("score", "Scores"),
            Map.entry("score_schedule", "Schedules of questions"),
            Map.entry("score_due", "Days of the next questions"),
            Map.entry("pain_drawing", "Pain drawings"),
            Map.entry("pain_mark", "Marks on pain drawings"),
            Map.entry("walking_tolerance", "Walking distances"),
            Map.entry("orthosis", "Orthoses"),
            Map.entry("orthosis_side", "Prescriptions for one foot"),
            Map.entry("orthosis_step", "Steps in the life of orthoses"),
            Map.entry("orthosis_review", "Reviews"),
            Map.entry("orthosis_review_due", "Days of reviews"),
            Map.entry("wear", "Days of wear"),
            Map.entry("adverse_effect", "Harm done by orthoses"),
            Map.entry("effect_acknowledgement", "Answers to harm"),
            Map.entry("effect_resolution", "Ends of harm"),
            Map.entry("treatment", "Other treatments and events"),
            Map.entry("retraction", "Entries marked as entered in error"),
            Map.entry("phase_sum", "Sums worked out from scores"),
            Map.entry("exam_summary", "Exams in short, for the patient"),
            Map.entry("notice", "Messages to the patient"),
            Map.entry("notice_acknowledgement", "Messages that were read"),
            Map.entry("consent", "Consents"),
            Map.entry("reminder_choice", "Addresses for reminders"),
            Map.entry("reminder_letter", "Reminders that were sent"),
            Map.entry("archival", "Archivals"),
            Map.entry("legal_hold", "Legal holds"),
            Map.entry("merge", "Merges"),
            Map.entry("retention_due", "Dates of retention"));

    private final EntityManager database;

    Tables(EntityManager database) {
        this.database = database;
    }

    static String inWords(String table) {
        var words = WORDS.get(table);
        return words == null ? table.replace('_', ' ') : Language.say(words);
    }

    /** Those that are erased with a patient, but for the patient's own. */
    List<String> ofPatients() {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and has_table_privilege(current_user, c.oid, 'DELETE')
                         order by 1""", String.class)
                .getResultList();
    }

    /** Those whose rows name their patient themselves, and with whose rows everything goes that hangs on them. */
    List<String> roots() {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select c.relname from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'only_by_merge'
                         where c.relnamespace = 'public'::regnamespace order by 1""", String.class)
                .getResultList();
    }

    /** How much there is of these records; two statements. */
    Extent of(Set<UUID> records) {
        var counts = ofPatients().stream()
                .map(table -> "select '%1$s' as name, count(*) as rows from \"%1$s\" where patient_id = any (:records)"
                        .formatted(table))
                .collect(Collectors.joining(" union all "));
        return new Extent(database
                .unwrap(Session.class)
                .createNativeQuery(
                        "select 'patient' as name, count(*) as rows from patient where id = any (:records) union all "
                                + counts,
                        jakarta.persistence.Tuple.class)
                .setParameter("records", new HashSet<>(records).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Extent.Share(row.get(0, String.class), row.get(1, Long.class)))
                .filter(share -> share.rows() > 0)
                .sorted(Comparator.comparing(Extent.Share::label))
                .toList());
    }
}
