package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.tenancy.ClinicRecord;

/** The row that says of one or more entries that they were made in error: they stay readable and count for nothing. */
@Entity
public class Retraction extends ClinicRecord {

    private UUID patientId;
    private String reason;

    @Column(insertable = false, updatable = false)
    private Instant retractedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = retracted_by)")
    private String retractorName;

    protected Retraction() {}

    Retraction(UUID patientId, String reason) {
        this();
        this.patientId = patientId;
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public Instant retractedAt() {
        return retractedAt;
    }

    public String retractorName() {
        return retractorName;
    }
}
