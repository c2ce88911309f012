package plumbline.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import plumbline.page.Violations;
import plumbline.page.Words;
import plumbline.tenancy.ClinicRecord;

/**
 * One examination of both feet: a draft that is kept while it is filled in, and once signed never changed again. Who
 * examined and who saved are the database's own words.
 */
@Entity
public class Exam extends ClinicRecord {

    @Version
    private int version;

    private UUID patientId;
    private LocalDate examinedOn;
    private String note = "";

    @Embedded
    @EmbeddedColumnNaming("left_%s")
    private Foot left = Foot.UNTOUCHED;

    @Embedded
    @EmbeddedColumnNaming("right_%s")
    private Foot right = Foot.UNTOUCHED;

    @Column(insertable = false, updatable = false)
    private Instant startedAt;

    @Generated(
            event = {EventType.INSERT, EventType.UPDATE},
            sql = "now()")
    private Instant savedAt;

    @Generated(
            event = {EventType.INSERT, EventType.UPDATE},
            sql = "app_user()")
    private String savedBy;

    @Formula("(examiner = app_user())")
    private boolean mine;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = examiner)")
    private String examinerName;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = saved_by)")
    private String saverName;

    @OneToOne(mappedBy = "exam")
    private @Nullable ExamSignature signature;

    protected Exam() {}

    Exam(UUID patientId, LocalDate examinedOn) {
        this();
        this.patientId = patientId;
        this.examinedOn = examinedOn;
    }

    /** Takes what the form says, except the fields that are wrong: those stay as they were. */
    void takeFrom(ExamForm form, Violations violations) {
        requireDraft();
        left = form.foot(Side.LEFT, left, violations);
        right = form.foot(Side.RIGHT, right, violations);
        if (!violations.has("examinedOn")) {
            examinedOn = form.examinedOn();
        }
        if (!violations.has("note")) {
            note = form.note;
        }
    }

    /** The row that makes this exam final. */
    ExamSignature sign() {
        requireDraft();
        return new ExamSignature(this);
    }

    private void requireDraft() {
        if (isSigned()) {
            throw new IllegalStateException("A signed exam is not changed");
        }
    }

    public int version() {
        return version;
    }

    public UUID patientId() {
        return patientId;
    }

    public LocalDate examinedOn() {
        return examinedOn;
    }

    public Foot foot(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public Foot left() {
        return left;
    }

    public Foot right() {
        return right;
    }

    public Optional<Asymmetry> asymmetry() {
        return Asymmetry.of(left, right);
    }

    public String note() {
        return note;
    }

    public String examinerName() {
        return examinerName;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** 14:02, or 12 May 2026, 14:02 on another day than today */
    public String savedWhen(ZoneId zone) {
        var time = Words.time(savedAt, zone);
        var today = LocalDate.ofInstant(savedAt, zone).equals(LocalDate.now(zone));
        return today ? time : Words.day(savedAt, zone) + ", " + time;
    }

    public String saverName() {
        return saverName;
    }

    /** Whether the caller began it. */
    public boolean isMine() {
        return mine;
    }

    public boolean isSigned() {
        return signature != null;
    }

    public Optional<ExamSignature> signature() {
        return Optional.ofNullable(signature);
    }

    /** Whether nothing at all has been recorded. */
    boolean isUntouched() {
        return left.isUntouched() && right.isUntouched() && note.isEmpty();
    }
}
