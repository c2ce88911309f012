package plumbline.patient.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** That nothing of a record may be erased or merged: who said so, when and why. Who and when are the database's own defaults. */
@Entity
@Immutable
class LegalHold extends ClinicRecord {

    private UUID patientId;
    private String reason;

    @Column(insertable = false)
    private Instant placedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = placed_by)")
    private String placedBy;

    @Column(insertable = false)
    private @Nullable Instant liftedAt;

    protected LegalHold() {}

    LegalHold(UUID patientId, String reason) {
        this();
        this.patientId = patientId;
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** The name of the member of staff. */
    public String placedBy() {
        return placedBy;
    }
}
