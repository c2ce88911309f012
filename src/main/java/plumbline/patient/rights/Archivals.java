package plumbline.patient.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Language;
import plumbline.patient.ArchivalChanged;
import plumbline.patient.Patient;

/** Closes records and opens them again. */
@ApplicationScoped
class Archivals {

    private final EntityManager database;
    private final AccessLog accessLog;
    private final Event<ArchivalChanged> changes;

    Archivals(EntityManager database, AccessLog accessLog, Event<ArchivalChanged> changes) {
        this.database = database;
        this.accessLog = accessLog;
        this.changes = changes;
    }

    /** What the record is closed by. */
    Optional<Archival> of(Patient patient) {
        return patient.isArchived()
                ? database.createQuery(
                                "from Archival a where a.patientId = :patient order by a.archivedAt desc, a.id desc",
                                Archival.class)
                        .setParameter("patient", patient.id())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** Why it cannot be closed yet, as a sentence; empty where it can. */
    Optional<String> obstacle(Patient patient) {
        if (patient.isArchived()) {
            return Optional.of(Language.say("It is archived already"));
        }
        if (isThere("select 1 from exam where patient_id = :patient and open", patient)) {
            return Optional.of(Language.say("An exam is still open: sign it first, or mark it as entered in error"));
        }
        return isThere("""
                        select 1 from adverse_effect
                         where patient_id = :patient and acknowledgement_id is null and retraction_id is null
                           and (severity = 3 or entered_via = 'PORTAL')""", patient)
                ? Optional.of(Language.say("Harm that an orthosis did still waits for an answer"))
                : Optional.empty();
    }

    private boolean isThere(String sql, Patient patient) {
        return !database.createNativeQuery(sql)
                .setParameter("patient", patient.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void archive(Patient patient, String reason) {
        var archival = new Archival(patient.id(), reason);
        database.persist(archival);
        database.flush();
        patient.archive(archival.id());
        changed(patient, Deed.ARCHIVED);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void restore(Patient patient) {
        patient.restore();
        changed(patient, Deed.RESTORED);
    }

    private void changed(Patient patient, Deed deed) {
        database.flush();
        accessLog.did(deed, patient.id());
        changes.fire(new ArchivalChanged(patient.id()));
    }
}
