package plumbline.exam.photograph;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import plumbline.patient.RetractionRecord;

/** The row that takes a photograph back: it was wrong to add it, and nobody looks at it again. */
@Entity
public class PhotographRetraction extends RetractionRecord {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "photograph_id")
    private Photograph photograph;

    protected PhotographRetraction() {}

    PhotographRetraction(Photograph photograph, String reason) {
        super(photograph.patientId(), reason);
        this.photograph = photograph;
    }
}
