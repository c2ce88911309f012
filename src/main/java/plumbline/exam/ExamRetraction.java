package plumbline.exam;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import plumbline.patient.RetractionRecord;

/**
 * The row that says an exam was entered in error: it stays readable and counts for nothing. It names the exam, because a signed
 * exam cannot be changed to name it.
 */
@Entity
public class ExamRetraction extends RetractionRecord {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "exam_id")
    private Exam exam;

    protected ExamRetraction() {}

    ExamRetraction(Exam exam, String reason) {
        super(exam.patientId(), reason);
        this.exam = exam;
    }
}
