package plumbline.patient.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;

/** Holds records, so that nothing of them is erased or merged, and lets go of them. */
@ApplicationScoped
class Holds {

    private final EntityManager database;
    private final AccessLog accessLog;

    Holds(EntityManager database, AccessLog accessLog) {
        this.database = database;
        this.accessLog = accessLog;
    }

    /** What holds a record now. */
    Optional<LegalHold> of(UUID patientId) {
        return database.createQuery(
                        "from LegalHold h where h.patientId = :patient and h.liftedAt is null", LegalHold.class)
                .setParameter("patient", patientId)
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void place(UUID patientId, String reason) {
        database.persist(new LegalHold(patientId, reason));
        database.flush();
        accessLog.did(Deed.HELD, patientId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lift(UUID patientId) {
        database.createNativeQuery("""
                        update legal_hold set lifted_by = app_user(), lifted_at = now()
                         where patient_id = :patient and lifted_at is null""").setParameter("patient", patientId).executeUpdate();
        accessLog.did(Deed.RELEASED, patientId);
    }
}
