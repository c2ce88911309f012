package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/**
 * Something that was entered about a patient and is never changed afterwards: what is wrong is marked as entered in error, and
 * entered again. Who entered it and when are the database's own defaults.
 */
@MappedSuperclass
public abstract class ChartEntry extends ClinicRecord {

    @Column(updatable = false)
    private UUID patientId;

    @Column(insertable = false, updatable = false)
    private Instant enteredAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = entered_by)")
    private @Nullable String enteredBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "retraction_id")
    private @Nullable Retraction retraction;

    protected ChartEntry() {}

    protected ChartEntry(UUID patientId) {
        this();
        this.patientId = patientId;
    }

    /** What it is and when, as it would be called in a sentence. */
    public abstract String inWords();

    /** Marks it as entered in error, together with whatever else names the same retraction. */
    public void retract(Retraction retraction) {
        this.retraction = retraction;
    }

    public UUID patientId() {
        return patientId;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** The name of the member of staff who entered it; empty where it was the patient. */
    public Optional<String> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }

    public boolean isRetracted() {
        return retraction != null;
    }

    public Optional<Retraction> retraction() {
        return Optional.ofNullable(retraction);
    }
}
