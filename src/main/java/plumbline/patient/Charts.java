package plumbline.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import plumbline.accesslog.AccessLog;
import plumbline.tenancy.Caller;

/** The way to a patient's record: every page about a patient goes through here, and so every opening is logged. */
@ApplicationScoped
public class Charts {

    private final Patients patients;
    private final AccessLog accessLog;
    private final Caller caller;

    Charts(Patients patients, AccessLog accessLog, Caller caller) {
        this.patients = patients;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** @throws NotFoundException when there is no such patient, or none the caller may see */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient open(UUID patientId) {
        var patient = patients.withEpisodes(patientId).orElseThrow(NotFoundException::new);
        accessLog.opened(patientId);
        caller.reads(patient.name());
        return patient;
    }

    /** As {@link #open}, and nobody else changes the patient's details or episodes until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient openToChange(UUID patientId) {
        // The lock comes first: what is read with it may be older than what it waited for.
        patients.findById(patientId, LockModeType.PESSIMISTIC_WRITE);
        return open(patientId);
    }
}
