package plumbline.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.tenancy.ClinicRecord;

/** The row that says an exam was entered in error: it stays readable and counts for nothing. */
@Entity
public class ExamRetraction extends ClinicRecord {

    private UUID patientId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "exam_id")
    private Exam exam;

    private String reason;

    @Column(insertable = false, updatable = false)
    private Instant retractedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = retracted_by)")
    private String retractorName;

    protected ExamRetraction() {}

    ExamRetraction(Exam exam, String reason) {
        this();
        this.patientId = exam.patientId();
        this.exam = exam;
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
