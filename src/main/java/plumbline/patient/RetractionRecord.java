package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.tenancy.ClinicRecord;

/** Who said that something about a patient was entered in error, when and why. Who and when are the database's own defaults. */
@MappedSuperclass
public abstract class RetractionRecord extends ClinicRecord {

    private UUID patientId;
    private String reason;

    @Column(insertable = false, updatable = false)
    private Instant retractedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = retracted_by)")
    private String retractorName;

    protected RetractionRecord() {}

    protected RetractionRecord(UUID patientId, String reason) {
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
