package plumbline.exam.photograph;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.tenancy.ClinicRecord;

/** The row that takes a photograph back: it was wrong to add it, and nobody looks at it again. */
@Entity
public class PhotographRetraction extends ClinicRecord {

    private UUID patientId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "photograph_id")
    private Photograph photograph;

    private String reason;

    @Column(insertable = false, updatable = false)
    private Instant retractedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = retracted_by)")
    private String retractorName;

    protected PhotographRetraction() {}

    PhotographRetraction(Photograph photograph, String reason) {
        this();
        this.patientId = photograph.patientId();
        this.photograph = photograph;
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
