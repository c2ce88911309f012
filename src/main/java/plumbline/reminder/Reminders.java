package plumbline.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import plumbline.reminder.ReminderChoice.Said;
import plumbline.tenancy.Caller;

/** What the people who use the portal of the current clinic want to be reminded of, and where. */
@ApplicationScoped
public class Reminders implements PanacheRepositoryBase<ReminderChoice, UUID> {

    /** So often a day an address can be given: each makes a letter to somebody who may not have asked for it. */
    static final int MOST_A_DAY = 5;

    private final Caller caller;

    Reminders(Caller caller) {
        this.caller = caller;
    }

    /** How it stands for the caller and this record; empty where they never said anything. */
    public Optional<ReminderChoice> of(UUID patientId) {
        return find("patientId = ?1 and subject = ?2 order by at desc, id desc", patientId, caller.subject())
                .firstResultOptional();
    }

    /** Whether the caller has given addresses so often today that they must wait. */
    public boolean isAskedTooOften(UUID patientId) {
        var since = Instant.now().minus(Duration.ofDays(1));
        return count(
                        "patientId = ?1 and subject = ?2 and said = ?3 and at > ?4",
                        patientId,
                        caller.subject(),
                        Said.ASKED,
                        since)
                >= MOST_A_DAY;
    }

    /** Asks at an address, which has been checked, whether reminders may go there. */
    public void ask(UUID patientId, String address) {
        persist(new ReminderChoice(patientId, address, Said.ASKED));
    }

    /** Stops them; where there are none, nothing happens. */
    public void stop(UUID patientId) {
        of(patientId)
                .filter(ReminderChoice::isWanted)
                .ifPresent(choice -> persist(new ReminderChoice(patientId, choice.address(), Said.STOPPED)));
    }

    /** Whether reminders for this patient were given up, because nothing arrives where they went; one statement. */
    boolean isUnreachable(UUID patientId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                          select from (select distinct on (subject) said from reminder_choice where patient_id = :patient
                                        order by subject, at desc, id desc) latest
                           where said = 'GIVEN_UP')""", Boolean.class)
                .setParameter("patient", patientId)
                .getSingleResult();
    }
}
