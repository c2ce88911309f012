package plumbline.patient;

import java.util.UUID;

/** The caller does not look after this patient, and the clinic wants that of who opens a record. */
public class NotLookedAfter extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID patientId;

    NotLookedAfter(UUID patientId) {
        super("The caller does not look after the patient", null, false, false);
        this.patientId = patientId;
    }

    public UUID patientId() {
        return patientId;
    }
}
