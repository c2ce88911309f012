package plumbline.orthotic;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.patient.ChartEntry;

/** Something that happened to a device on a day. */
@Entity
@DynamicUpdate
@Table(name = "orthosis_step")
public class Step extends ChartEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "orthosis_id", updatable = false)
    private Orthosis orthosis;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    private @Nullable StopReason reason;

    private String remark;

    @Embedded
    private @Nullable Dispensing dispensing;

    protected Step() {}

    private Step(Orthosis orthosis, StepKind kind, LocalDate day, String remark) {
        super(orthosis.patientId());
        this.orthosis = orthosis;
        this.kind = kind;
        this.onDay = day;
        this.remark = remark;
    }

    /** Anything but a stop or a handing over, which say more. */
    static Step of(Orthosis orthosis, StepKind kind, LocalDate day, String remark) {
        return new Step(orthosis, kind, day, remark);
    }

    static Step stop(Orthosis orthosis, LocalDate day, StopReason reason, String remark) {
        var stop = new Step(orthosis, StepKind.STOPPED, day, remark);
        stop.reason = reason;
        return stop;
    }

    static Step dispensed(Orthosis orthosis, LocalDate day, Dispensing dispensing, String remark) {
        var dispensed = new Step(orthosis, StepKind.DISPENSED, day, remark);
        dispensed.dispensing = dispensing;
        return dispensed;
    }

    Orthosis orthosis() {
        return orthosis;
    }

    Life.Event event() {
        return new Life.Event(kind, onDay);
    }

    public StepKind kind() {
        return kind;
    }

    public LocalDate onDay() {
        return onDay;
    }

    /** Why it was stopped. */
    public Optional<StopReason> reason() {
        return Optional.ofNullable(reason);
    }

    public String remark() {
        return remark;
    }

    /** What was recorded when it was handed over; empty also where an earlier version asked nothing. */
    public Optional<Dispensing> dispensing() {
        return Optional.ofNullable(dispensing);
    }

    /** Custom insole, both feet: first worn on 12 May 2026 */
    @Override
    public String inWords() {
        return Language.say("%s: %s", orthosis.inWords(), event().inWords());
    }
}
