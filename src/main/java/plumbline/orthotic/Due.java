package plumbline.orthotic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.tenancy.ClinicRecord;

/** A date on which a device is to be reviewed. It is open until a review covers it or it is let go. */
@Entity
@DynamicUpdate
@Table(name = "orthosis_review_due")
public class Due extends ClinicRecord {

    /** How much earlier than its date a review may be to cover it. */
    private static final int DAYS_EARLY = 7;

    /** What was due longer ago than this when it was planned is not asked for. */
    private static final int DAYS_ASKED_FOR = 28;

    private UUID patientId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "orthosis_id")
    private Orthosis orthosis;

    private @Nullable Integer week;
    private LocalDate plannedOn;
    private LocalDate dueOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    private @Nullable Review review;

    private boolean letGo;

    protected Due() {}

    private Due(Orthosis orthosis, @Nullable Integer week, LocalDate day) {
        this();
        this.patientId = orthosis.patientId();
        this.orthosis = orthosis;
        this.week = week;
        this.plannedOn = day;
        this.dueOn = day;
    }

    static Due planned(Orthosis orthosis, int week, LocalDate firstWear, LocalDate today) {
        var due = new Due(orthosis, week, firstWear.plusWeeks(week));
        due.letGo = due.isLongPast(today);
        return due;
    }

    static Due agreed(Orthosis orthosis, LocalDate day) {
        return new Due(orthosis, null, day);
    }

    private boolean isLongPast(LocalDate today) {
        return dueOn.isBefore(today.minusDays(DAYS_ASKED_FOR));
    }

    /** Plans it anew where the first wear was on another day than was thought. */
    void countFrom(LocalDate firstWear, LocalDate today) {
        if (week != null && !plannedOn.equals(firstWear.plusWeeks(week))) {
            plannedOn = firstWear.plusWeeks(week);
            dueOn = plannedOn;
            letGo = isLongPast(today);
        }
    }

    /** Asks for it again where the device was taken up again by that day. */
    void takeUp(LocalDate resumed) {
        if (!dueOn.isBefore(resumed)) {
            letGo = false;
        }
    }

    void letGo() {
        if (review == null) {
            letGo = true;
        }
    }

    /** Whether a review on that day stands for it. */
    boolean isCoveredOn(LocalDate day) {
        return isOpen() && !dueOn.isAfter(day.plusDays(DAYS_EARLY));
    }

    void coverBy(Review done) {
        review = done;
    }

    void open() {
        review = null;
    }

    void moveTo(LocalDate day) {
        dueOn = day;
    }

    public boolean isOpen() {
        return review == null && !letGo;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** Weeks after first wear, as planned; empty where it was agreed at a review. */
    public Optional<Integer> week() {
        return Optional.ofNullable(week);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The review that covered it. */
    public Optional<Review> review() {
        return Optional.ofNullable(review);
    }

    /** 6 weeks after first wear; or that it was agreed */
    public String inWords() {
        return week == null ? Language.say("As agreed") : Language.say("%d weeks after first wear", week);
    }

    public Orthosis orthosis() {
        return orthosis;
    }
}
