package plumbline.orthotic.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;

/** A treatment besides the orthosis, or an event in the patient's life, from one day on. */
@Entity
@DynamicUpdate
public class Treatment extends ChartEntry {

    /**
     * What begins or ends within so many days of a first wear cannot be told apart from it: scores are commonly weekly, and two
     * of them are needed on each side to see anything between the two. Our own choice; no source gives a number.
     */
    public static final int CONFOUNDING_DAYS = 14;

    @Enumerated(EnumType.STRING)
    private TreatmentKind kind;

    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private String remark;

    protected Treatment() {}

    Treatment(UUID patientId, TreatmentForm form) {
        super(patientId);
        this.kind = form.kind();
        this.fromDay = form.from();
        form.until().ifPresent(day -> this.untilDay = day);
        this.remark = form.remark;
    }

    public TreatmentKind kind() {
        return kind;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    /** The last day; empty where it was one day, or goes on. */
    public Optional<LocalDate> untilDay() {
        return Optional.ofNullable(untilDay);
    }

    /** Whether it begins or ends on that day or later; what has gone on since before and still does changes nothing. */
    public boolean changesAfter(LocalDate day) {
        return !fromDay.isBefore(day) || (untilDay != null && !untilDay.isBefore(day));
    }

    /** The last day on which it may have changed something; today while it goes on. */
    public LocalDate lastDay(LocalDate today) {
        return untilDay().orElse(kind.isLasting() ? today : fromDay);
    }

    public String remark() {
        return remark;
    }

    /** Whether it begins or ends so near to a first wear that the two cannot be told apart. */
    public boolean confounds(LocalDate firstWear) {
        return near(fromDay, firstWear) || (untilDay != null && near(untilDay, firstWear));
    }

    private static boolean near(LocalDate day, LocalDate firstWear) {
        return Math.abs(ChronoUnit.DAYS.between(day, firstWear)) <= CONFOUNDING_DAYS;
    }

    /** Physiotherapy from 2 Mar 2026 to 5 May 2026 */
    @Override
    public String inWords() {
        var what = kind.label();
        var from = Words.inWords(fromDay);
        return untilDay()
                .map(day -> Language.say("%s from %s to %s", what, from, Words.inWords(day)))
                .orElseGet(() -> kind.isLasting()
                        ? Language.say("%s from %s", what, from)
                        : Language.say("%s on %s", what, from));
    }
}
