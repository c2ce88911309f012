package plumbline.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.RedFlag;
import plumbline.page.Words;
import plumbline.tenancy.ClinicRecord;

/**
 * One examination of both feet and what hangs above them: a draft that is kept while it is filled in, and once signed never
 * changed again. What was found stands in columns of its own ({@link ExamColumns}); who examined and who saved are the
 * database's own words.
 */
@Entity
public class Exam extends ClinicRecord {

    @Version
    private int version;

    private UUID patientId;
    private UUID episodeId;
    private LocalDate examinedOn;

    @Column(insertable = false, updatable = false)
    private Instant startedAt;

    private Instant savedAt = Instant.now();

    @Generated(
            event = {EventType.INSERT, EventType.UPDATE},
            sql = "app_user()")
    private String savedBy;

    /** The page that saved last. */
    private @Nullable UUID savedFrom;

    /** The emergencies that were found, by name, so that a clinic's open ones are found without reading its exams. */
    private List<String> emergencies = List.of();

    @Formula("(emergencies <> '{}')")
    private boolean emergency;

    @Column(updatable = false)
    private @Nullable UUID amends;

    @Column(updatable = false)
    private @Nullable String amendmentReason;

    @Formula("(examiner = app_user())")
    private boolean mine;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = examiner)")
    private String examinerName;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = saved_by)")
    private String saverName;

    /** The signed version that took its place, if any. */
    @Formula("""
            (select a.id from exam a where a.clinic_id = clinic_id and a.amends = id
              and exists (select 1 from exam_signature s where s.clinic_id = a.clinic_id and s.exam_id = a.id)
              and not exists (select 1 from exam_retraction r where r.clinic_id = a.clinic_id and r.exam_id = a.id))""")
    private @Nullable UUID amendedBy;

    @OneToOne(mappedBy = "exam")
    private @Nullable ExamSignature signature;

    @OneToOne(mappedBy = "exam")
    private @Nullable ExamRetraction retraction;

    @OneToMany(mappedBy = "exam")
    @OrderBy("recordedAt, id")
    private List<Disposition> dispositions = new ArrayList<>();

    protected Exam() {}

    Exam(UUID patientId, UUID episodeId, LocalDate examinedOn) {
        this();
        this.patientId = patientId;
        this.episodeId = episodeId;
        this.examinedOn = examinedOn;
    }

    /** A new version of this signed exam, as a draft of the same day. */
    Exam amendment(String reason) {
        if (!isCurrent()) {
            throw new IllegalStateException("Only the current version of a signed exam is amended");
        }
        var draft = new Exam(patientId, episodeId, examinedOn);
        draft.amends = id();
        draft.amendmentReason = reason;
        draft.emergencies = emergencies;
        return draft;
    }

    /**
     * Notes that something in the exam was saved just now; it belongs to the episode of its day.
     *
     * @param page the page it was saved from
     */
    void saved(UUID page, LocalDate examinedOn, UUID episodeId, List<RedFlag> emergencies) {
        requireDraft();
        this.savedFrom = page;
        this.episodeId = episodeId;
        this.examinedOn = examinedOn;
        this.emergencies = emergencies.stream().map(RedFlag::name).toList();
        this.savedAt = Instant.now();
    }

    /** The row that makes this exam final. */
    ExamSignature sign() {
        requireDraft();
        return new ExamSignature(this);
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new IllegalStateException("Only a draft is changed");
        }
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID episodeId() {
        return episodeId;
    }

    public LocalDate examinedOn() {
        return examinedOn;
    }

    public String examinerName() {
        return examinerName;
    }

    /** Whether nothing was saved since by anyone but this page. */
    boolean wasSavedFrom(UUID page) {
        return page.equals(savedFrom);
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

    public List<RedFlag> emergencies() {
        return Arrays.stream(RedFlag.values())
                .filter(flag -> emergencies.contains(flag.name()))
                .toList();
    }

    /** What was done about the emergencies, in the order in which it was recorded. */
    public List<Disposition> dispositions() {
        return dispositions;
    }

    /** The emergencies about which nothing has been recorded. */
    public List<RedFlag> openEmergencies() {
        return emergencies().stream()
                .filter(flag -> dispositions.stream().noneMatch(disposition -> disposition.answers(flag)))
                .toList();
    }

    /** Whether it is still being filled in. */
    public boolean isDraft() {
        return signature == null && retraction == null;
    }

    public boolean isSigned() {
        return signature != null;
    }

    /** Whether it is signed, and neither amended since nor marked as entered in error. */
    public boolean isCurrent() {
        return isSigned() && retraction == null && amendedBy == null;
    }

    public Optional<ExamSignature> signature() {
        return Optional.ofNullable(signature);
    }

    public Optional<ExamRetraction> retraction() {
        return Optional.ofNullable(retraction);
    }

    /** The version before this one, if this one amends it. */
    public Optional<UUID> amends() {
        return Optional.ofNullable(amends);
    }

    /** Why it amends the version before; empty where it does not. */
    public String amendmentReason() {
        return amendmentReason == null ? "" : amendmentReason;
    }

    /** The version after this one, if there is one that counts. */
    public Optional<UUID> amendedBy() {
        return Optional.ofNullable(amendedBy);
    }
}
