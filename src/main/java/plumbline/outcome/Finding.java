package plumbline.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Words;
import plumbline.statistics.Interval;
import plumbline.tenancy.ClinicRecord;

/** The answer to one question about all patients, or why there is none. */
@Entity
@Table(name = "outcome_finding")
class Finding extends ClinicRecord {

    private static final double CLEAR = 0.05;
    private static final double SMALLEST_P = 0.001;

    private UUID snapshotId;

    @Enumerated(EnumType.STRING)
    private Question question;

    private @Nullable Integer patients;
    private @Nullable Double estimate;
    private @Nullable Double lower;
    private @Nullable Double upper;
    private @Nullable Double p;
    private @Nullable Double adjusted;

    @Enumerated(EnumType.STRING)
    private @Nullable Obstacle refusal;

    protected Finding() {}

    private Finding(Question question) {
        this();
        this.question = question;
    }

    static Finding refused(Question question, Obstacle obstacle) {
        var finding = new Finding(question);
        finding.refusal = obstacle;
        return finding;
    }

    /**
     * @param patients how many were asked, or null where that would tell of the few who were not
     * @param estimate in the unit of the question; null where it is answered by p alone
     * @param interval of the estimate, or null
     */
    static Finding found(
            Question question,
            @Nullable Integer patients,
            @Nullable Double estimate,
            @Nullable Interval interval,
            double p) {
        var finding = new Finding(question);
        finding.patients = patients;
        finding.estimate = estimate;
        finding.lower = interval == null ? null : interval.lower();
        finding.upper = interval == null ? null : interval.upper();
        finding.p = p;
        return finding;
    }

    /** @param adjusted for all that is looked at together; empty where there is no p */
    Finding adjustedTo(OptionalDouble adjusted) {
        adjusted.ifPresent(value -> this.adjusted = value);
        return this;
    }

    void belongTo(Snapshot snapshot) {
        snapshotId = snapshot.id();
    }

    public Question question() {
        return question;
    }

    public Optional<Integer> patients() {
        return Optional.ofNullable(patients);
    }

    public Optional<Double> estimate() {
        return Optional.ofNullable(estimate);
    }

    public Optional<Interval> interval() {
        return lower == null || upper == null
                ? Optional.empty()
                : Optional.of(new Interval(lower, upper, Publication.CONFIDENCE));
    }

    OptionalDouble p() {
        return p == null ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /** 0.012, or less than 0.001; empty where there is none. */
    public String pInWords() {
        return adjusted == null ? "" : adjusted < SMALLEST_P ? "< " + Words.to(SMALLEST_P, 3) : Words.to(adjusted, 3);
    }

    /** Whether chance alone would hardly give such an answer. */
    public boolean isClear() {
        return adjusted != null && adjusted < CLEAR;
    }

    public Optional<Obstacle> refusal() {
        return Optional.ofNullable(refusal);
    }
}
