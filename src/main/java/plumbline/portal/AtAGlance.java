package plumbline.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import plumbline.score.Instrument;

/**
 * What besides the questions a patient should know today.
 *
 * @param greeting what the clinic says to all its patients; may be empty
 * @param ofAnother whether the reader is not the patient but cares for them
 * @param due what they are to be asked today, also what needs paper
 * @param unread messages they have not read yet
 * @param nextReviewOn when a device is to be looked at again; null where none is
 */
record AtAGlance(
        String greeting,
        boolean ofAnother,
        List<Instrument> due,
        long unread,
        @Nullable LocalDate nextReviewOn) {

    /** Reads it in one statement. */
    @ApplicationScoped
    static class Source {

        private final EntityManager database;

        Source(EntityManager database) {
            this.database = database;
        }

        AtAGlance of(UUID patientId, LocalDate today) {
            var row = database.unwrap(Session.class)
                    .createNativeQuery("""
                            select (select count(*) from notice n
                                     where n.patient_id = :patient and n.retraction_id is null
                                       and not exists (select from notice_acknowledgement a where a.notice_id = n.id)),
                                   (select min(due_on) from orthosis_review_due
                                     where patient_id = :patient and review_id is null and not let_go),
                                   coalesce((select greeting from clinic_setting), ''),
                                   array(select instrument from score_due
                                          where patient_id = :patient and due_on <= :today order by due_on, instrument),
                                   exists (select from portal_account
                                            where patient_id = :patient and subject = app_user() and active and holder <> '')""", Tuple.class)
                    .setParameter("patient", patientId)
                    .setParameter("today", today)
                    .getSingleResult();
            return new AtAGlance(
                    row.get(2, String.class),
                    row.get(4, Boolean.class),
                    Arrays.stream(row.get(3, String[].class))
                            .map(Instrument::valueOf)
                            .toList(),
                    row.get(0, Long.class),
                    row.get(1, LocalDate.class));
        }
    }

    public boolean isEmpty() {
        return unread == 0 && nextReviewOn == null;
    }

    public boolean isReviewDue(LocalDate today) {
        return nextReviewOn != null && !nextReviewOn.isAfter(today);
    }
}
