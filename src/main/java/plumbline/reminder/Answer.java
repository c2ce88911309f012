package plumbline.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What whoever holds a letter does with its link, without signing in; within the clinic that sent it, for nobody. */
@ApplicationScoped
class Answer {

    private static final String LATEST = """
            (select distinct on (patient_id, subject) * from reminder_choice order by patient_id, subject, at desc, id desc)""";

    private final EntityManager database;

    Answer(EntityManager database) {
        this.database = database;
    }

    /** Says that the address is right. @return whether that question is, or was, the latest one */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean confirm(UUID choiceId) {
        if (say("CONFIRMED", "c.id = :choice and c.said = 'ASKED'", choiceId)) {
            return true;
        }
        return (Boolean) database.createNativeQuery("""
                        select exists (select from %s c join reminder_choice a on a.id = :choice
                           and (a.patient_id, a.subject, a.address) = (c.patient_id, c.subject, c.address)
                         where c.said = 'CONFIRMED')""".formatted(LATEST), Boolean.class)
                .setParameter("choice", choiceId)
                .getSingleResult();
    }

    /** Stops whatever goes to that person at that address, for all their records at the clinic. @return whether something did */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stop(UUID choiceId) {
        return say("STOPPED", """
                (c.subject, c.address) = (select s.subject, s.address from reminder_choice s where s.id = :choice)
                   and c.said in ('ASKED', 'CONFIRMED')""", choiceId);
    }

    private boolean say(String said, String of, UUID choiceId) {
        return database.createNativeQuery("""
                        insert into reminder_choice (id, patient_id, subject, address, said)
                        select uuidv7(), c.patient_id, c.subject, c.address, :said from %s c where %s""".formatted(LATEST, of))
                        .setParameter("said", said)
                        .setParameter("choice", choiceId)
                        .executeUpdate()
                > 0;
    }
}
