package plumbline.patient.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** That two records were of one person: which stays, which led to it since, and what came from there. */
@Entity
@Immutable
class Merge extends ClinicRecord {

    /** The record that stays. */
    private UUID patientId;

    private UUID mergedId;

    @Formula("(select p.record_number from patient p where p.clinic_id = clinic_id and p.id = merged_id)")
    private String mergedNumber;

    @Formula("cardinality(moved)")
    private int movedCount;

    @Column(insertable = false)
    private Instant mergedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = merged_by)")
    private String mergedBy;

    @Column(insertable = false)
    private @Nullable Instant undoneAt;

    protected Merge() {}

    UUID patientId() {
        return patientId;
    }

    UUID mergedId() {
        return mergedId;
    }

    /** The record number of the one that leads to the other since. */
    public String mergedNumber() {
        return mergedNumber;
    }

    /** How many entries came from it, besides what hangs on them. */
    public int movedCount() {
        return movedCount;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** The name of the member of staff. */
    public String mergedBy() {
        return mergedBy;
    }
}
