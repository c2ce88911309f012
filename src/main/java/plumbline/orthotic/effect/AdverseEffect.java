package plumbline.orthotic.effect;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.WornSide;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;
import plumbline.patient.EnteredVia;

/**
 * Harm that a device may have done. What is severe, and whatever a patient reports, waits for a clinician until it is
 * acknowledged.
 */
@Entity
@DynamicUpdate
public class AdverseEffect extends ChartEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "orthosis_id", updatable = false)
    private Orthosis orthosis;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private EffectKind kind;

    @Enumerated(EnumType.STRING)
    private WornSide side;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int severity;

    @Enumerated(EnumType.STRING)
    private Related related;

    @Enumerated(EnumType.STRING)
    private EffectAction action;

    private String remark;

    @Enumerated(EnumType.STRING)
    private EnteredVia enteredVia;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "acknowledgement_id")
    private @Nullable Acknowledgement acknowledgement;

    @OneToMany(mappedBy = "effect")
    private Set<Resolution> resolutions = new HashSet<>();

    protected AdverseEffect() {}

    private AdverseEffect(
            Orthosis orthosis,
            LocalDate day,
            EffectKind kind,
            WornSide side,
            Severity severity,
            EnteredVia enteredVia) {
        super(orthosis.patientId());
        this.orthosis = orthosis;
        this.day = day;
        this.kind = kind;
        this.side = side;
        this.severity = severity.grade();
        this.related = Related.UNSURE;
        this.action = EffectAction.NONE_YET;
        this.remark = "";
        this.enteredVia = enteredVia;
    }

    /** As a clinician enters it. */
    static AdverseEffect entered(Orthosis orthosis, EffectForm form) {
        var effect =
                new AdverseEffect(orthosis, form.day(), form.kind(), form.side(), form.severity(), EnteredVia.CLINIC);
        effect.related = form.related();
        effect.action = form.action();
        effect.remark = form.remark;
        return effect;
    }

    /** As a patient reports it, who judges neither what did it nor what is to be done. */
    static AdverseEffect reported(Orthosis orthosis, LocalDate today, ProblemForm form) {
        var effect = new AdverseEffect(orthosis, today, form.kind(), form.side(), form.severity(), EnteredVia.PORTAL);
        effect.remark = form.remark;
        return effect;
    }

    void acknowledge(Acknowledgement acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    public Orthosis orthosis() {
        return orthosis;
    }

    public LocalDate day() {
        return day;
    }

    public EffectKind kind() {
        return kind;
    }

    public WornSide side() {
        return side;
    }

    public Severity severity() {
        return Severity.graded(severity);
    }

    public Related related() {
        return related;
    }

    public EffectAction action() {
        return action;
    }

    public String remark() {
        return remark;
    }

    public boolean isFromThePatient() {
        return enteredVia == EnteredVia.PORTAL;
    }

    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement);
    }

    /** Whether a clinician has yet to say what was done. */
    public boolean isWaiting() {
        return acknowledgement == null && !isRetracted() && (severity() == Severity.SEVERE || isFromThePatient());
    }

    /** That it is over; empty while it is not. */
    public Optional<Resolution> resolution() {
        return resolutions.stream()
                .filter(resolution -> !resolution.isRetracted())
                .findFirst();
    }

    /** Blister, left foot */
    public String what() {
        return kind.label() + ", " + side.words();
    }

    /** Blister, left foot, 2 moderate, on 12 May 2026 */
    @Override
    public String inWords() {
        return Language.say("%s, %s, on %s", what(), severity().label(), Words.inWords(day));
    }
}
