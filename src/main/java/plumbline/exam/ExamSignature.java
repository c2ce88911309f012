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

/** The row that says an exam is final: by whom and when, as the database knows it. */
@Entity
public class ExamSignature extends ClinicRecord {

    private UUID patientId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "exam_id")
    private Exam exam;

    @Column(insertable = false, updatable = false)
    private Instant signedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = signed_by)")
    private String signerName;

    protected ExamSignature() {}

    ExamSignature(Exam exam) {
        this();
        this.patientId = exam.patientId();
        this.exam = exam;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String signerName() {
        return signerName;
    }
}
