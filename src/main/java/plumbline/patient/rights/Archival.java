package plumbline.patient.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import plumbline.tenancy.ClinicRecord;

/** That a record was closed: who did it, when and why. Who and when are the database's own defaults. */
@Entity
@Immutable
class Archival extends ClinicRecord {

    private UUID patientId;
    private String reason;

    @Column(insertable = false)
    private Instant archivedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = archived_by)")
    private String archivedBy;

    protected Archival() {}

    Archival(UUID patientId, String reason) {
        this();
        this.patientId = patientId;
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    /** The name of the member of staff. */
    public String archivedBy() {
        return archivedBy;
    }
}
