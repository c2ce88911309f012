package plumbline.orthotic.effect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.tenancy.ClinicRecord;

/** The row that says a clinician has seen an effect, and what was done. Who it was and when are the database's own defaults. */
@Entity
@Table(name = "effect_acknowledgement")
public class Acknowledgement extends ClinicRecord {

    private UUID patientId;
    private String done;

    @Column(insertable = false, updatable = false)
    private Instant acknowledgedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = acknowledged_by)")
    private String acknowledgerName;

    protected Acknowledgement() {}

    Acknowledgement(UUID patientId, String done) {
        this();
        this.patientId = patientId;
        this.done = done;
    }

    public String done() {
        return done;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgerName() {
        return acknowledgerName;
    }
}
