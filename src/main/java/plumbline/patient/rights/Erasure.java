package plumbline.patient.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/**
 * That a record is to be erased: asked for by one, approved by another, then done by nobody. It outlives the record and says
 * nothing of who it was.
 */
@Entity
@Immutable
class Erasure extends ClinicRecord {

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Column(insertable = false)
    private Instant askedAt;

    @Formula("(asked_by = app_user())")
    private boolean own;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = asked_by)")
    private String askedBy;

    @Column(insertable = false)
    private @Nullable Instant approvedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = approved_by)")
    private @Nullable String approvedBy;

    @Column(insertable = false)
    private @Nullable Instant withdrawnAt;

    @Column(insertable = false)
    private @Nullable Instant erasedAt;

    @Column(insertable = false)
    private @Nullable Integer rowsErased;

    protected Erasure() {}

    Erasure(UUID patientId, Ground ground) {
        this();
        this.patientId = patientId;
        this.ground = ground;
    }

    public UUID patientId() {
        return patientId;
    }

    public Ground ground() {
        return ground;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The name of who asked. */
    public String askedBy() {
        return askedBy;
    }

    /** Whether it was the caller who asked, and who therefore cannot approve it. */
    public boolean isOwn() {
        return own;
    }

    /** Whether it may still be approved. */
    public boolean isWaiting() {
        return approvedAt == null && isOpen();
    }

    /** Whether it may still be withdrawn. */
    public boolean isOpen() {
        return withdrawnAt == null && erasedAt == null;
    }

    public boolean isApproved() {
        return approvedAt != null && isOpen();
    }

    /** The name of who approved it. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** How many rows went. */
    public int rowsErased() {
        return rowsErased == null ? 0 : rowsErased;
    }
}
