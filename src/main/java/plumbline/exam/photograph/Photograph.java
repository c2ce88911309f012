package plumbline.exam.photograph;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import plumbline.page.Words;
import plumbline.tenancy.ClinicRecord;

/** A photograph that belongs to an exam. What it looks like is read only where it is looked at, never with a list. */
@Entity
public class Photograph extends ClinicRecord {

    private UUID patientId;
    private UUID examId;

    @Enumerated(EnumType.STRING)
    private View view;

    private int width;
    private int height;

    @Basic(fetch = FetchType.LAZY)
    private byte[] bytes;

    @Basic(fetch = FetchType.LAZY)
    private byte[] preview;

    @Column(insertable = false, updatable = false)
    private Instant addedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = added_by)")
    private String adderName;

    @Formula("(select e.examined_on from exam e where e.clinic_id = clinic_id and e.id = exam_id)")
    private LocalDate takenOn;

    @Formula("exists (select 1 from exam_signature s where s.clinic_id = clinic_id and s.exam_id = exam_id)")
    private boolean signed;

    @Formula("exists (select 1 from exam_retraction r where r.clinic_id = clinic_id and r.exam_id = exam_id)")
    private boolean inError;

    @Formula("(select e.examiner = app_user() from exam e where e.clinic_id = clinic_id and e.id = exam_id)")
    private boolean mine;

    @OneToOne(mappedBy = "photograph")
    private @Nullable PhotographRetraction retraction;

    protected Photograph() {}

    Photograph(UUID patientId, UUID examId, View view, Picture picture) {
        this();
        this.patientId = patientId;
        this.examId = examId;
        this.view = view;
        this.width = picture.width();
        this.height = picture.height();
        this.bytes = picture.bytes();
        this.preview = picture.preview();
    }

    void retracted(PhotographRetraction retraction) {
        this.retraction = retraction;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID examId() {
        return examId;
    }

    public View view() {
        return view;
    }

    /** In pixels, as {@link #height}. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The day of the exam. */
    public LocalDate takenOn() {
        return takenOn;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String adderName() {
        return adderName;
    }

    /** Whether its exam is still a draft, so that it can be taken back. */
    public boolean isOfDraft() {
        return !signed && !inError;
    }

    public Optional<PhotographRetraction> retraction() {
        return Optional.ofNullable(retraction);
    }

    public boolean isRetracted() {
        return retraction != null;
    }

    /** Left foot from behind, 12 May 2026 */
    public String inWords() {
        return view.label() + ", " + Words.inWords(takenOn);
    }

    /** The address below the clinic's own. */
    public String path() {
        return "/patients/" + patientId + "/exams/" + examId + "/photographs/" + id();
    }
}
