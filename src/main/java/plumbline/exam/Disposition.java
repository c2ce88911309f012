package plumbline.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import plumbline.exam.finding.RedFlag;
import plumbline.page.Language;
import plumbline.tenancy.ClinicRecord;

/** What was done about the emergencies of an exam, who was told, and when. */
@Entity
@Table(name = "exam_disposition")
public class Disposition extends ClinicRecord {

    /** What can be done. */
    public enum Action {
        EMERGENCY_DEPARTMENT("Sent to the emergency department"),
        AMBULANCE("Ambulance called"),
        ON_CALL_TEAM("Discussed with the on-call team"),
        SAME_DAY_DOCTOR("Seen by a doctor the same day"),
        DECLINED("Advised, and the patient declined"),
        NO_EMERGENCY("Found to be no emergency after examination");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return Language.say(label);
        }
    }

    private UUID patientId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "exam_id")
    private Exam exam;

    private List<String> flags;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String told;
    private Instant toldAt;
    private String remark;

    @Column(insertable = false, updatable = false)
    private Instant recordedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = recorded_by)")
    private String recorderName;

    protected Disposition() {}

    /** @param flags the emergencies it answers */
    Disposition(Exam exam, List<RedFlag> flags, DispositionForm form, Instant toldAt) {
        this();
        this.patientId = exam.patientId();
        this.exam = exam;
        this.flags = flags.stream().map(RedFlag::name).toList();
        this.action = form.action();
        this.told = form.told;
        this.toldAt = toldAt;
        this.remark = form.remark;
    }

    /** The same for a new version of the exam, so that what was answered is not asked again. */
    Disposition carriedTo(Exam amendment) {
        var carried = new Disposition();
        carried.patientId = patientId;
        carried.exam = amendment;
        carried.flags = flags;
        carried.action = action;
        carried.told = told;
        carried.toldAt = toldAt;
        carried.remark = remark;
        return carried;
    }

    boolean answers(RedFlag flag) {
        return flags.contains(flag.name());
    }

    public List<RedFlag> flags() {
        return Arrays.stream(RedFlag.values())
                .filter(flag -> flags.contains(flag.name()))
                .toList();
    }

    public Action action() {
        return action;
    }

    /** Who was told. */
    public String told() {
        return told;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public String remark() {
        return remark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recorderName() {
        return recorderName;
    }
}
