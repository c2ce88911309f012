package plumbline.orthotic;

import jakarta.persistence.Column;
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
import plumbline.page.Words;
import plumbline.patient.ChartEntry;

/** What was looked at, asked and decided some time after a device was first worn. */
@Entity
@DynamicUpdate
@Table(name = "orthosis_review")
public class Review extends ChartEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "orthosis_id", updatable = false)
    private Orthosis orthosis;

    private LocalDate onDay;
    private boolean byPhone;

    @Column(name = "hours_a_day")
    private @Nullable Double hoursADay;

    @Enumerated(EnumType.STRING)
    private Fit fit;

    @Enumerated(EnumType.STRING)
    private Skin skin;

    private String trouble;

    @Enumerated(EnumType.STRING)
    private Goal goal;

    private @Nullable Integer impression;
    private String note;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;
    private @Nullable LocalDate nextReviewOn;

    protected Review() {}

    Review(Orthosis orthosis, ReviewForm form) {
        super(orthosis.patientId());
        this.orthosis = orthosis;
        this.onDay = form.day();
        this.byPhone = form.isByPhone();
        this.hoursADay = form.hoursADay().orElse(null);
        this.fit = Fit.valueOf(form.fit);
        this.skin = Skin.valueOf(form.skin);
        this.trouble = form.trouble;
        this.goal = Goal.valueOf(form.goal);
        this.impression = form.change().orElse(null);
        this.note = form.note;
        this.decision = form.decision();
        this.reason = form.reason;
        this.nextReviewOn = form.nextReviewOn().orElse(null);
    }

    public Orthosis orthosis() {
        return orthosis;
    }

    public LocalDate onDay() {
        return onDay;
    }

    public boolean isByPhone() {
        return byPhone;
    }

    /** Hours a day it was worn, as told. */
    public Optional<Double> hoursADay() {
        return Optional.ofNullable(hoursADay);
    }

    public Fit fit() {
        return fit;
    }

    public Skin skin() {
        return skin;
    }

    /** What bothered the patient, in words; may be empty. */
    public String trouble() {
        return trouble;
    }

    /** How far the patient's goal is reached. */
    public Goal goal() {
        return goal;
    }

    /** The patient's impression of change, −3 very much worse to +3 very much better. */
    public Optional<Integer> impression() {
        return Optional.ofNullable(impression);
    }

    public String note() {
        return note;
    }

    public Decision decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public Optional<LocalDate> nextReviewOn() {
        return Optional.ofNullable(nextReviewOn);
    }

    /** Custom insole, both feet: reviewed on 12 May 2026 */
    @Override
    public String inWords() {
        return Language.say("%s: reviewed on %s", orthosis.inWords(), Words.inWords(onDay));
    }
}
