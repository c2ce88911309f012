package plumbline.patient;

import jakarta.persistence.Entity;
import java.util.UUID;

/** The row that says of one or more entries that they were made in error: they stay readable and count for nothing. */
@Entity
public class Retraction extends RetractionRecord {

    protected Retraction() {}

    Retraction(UUID patientId, String reason) {
        super(patientId, reason);
    }
}
