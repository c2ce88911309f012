package plumbline.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.statistics.PairedChange;
import plumbline.tenancy.ClinicRecord;

/** How far the pain of one view was, in one week, from what it was before first wear: mean in points, with its 95 % interval. */
@Entity
@Table(name = "outcome_week")
class WeekResult extends ClinicRecord {

    private UUID snapshotId;
    private String view;
    private int week;
    private double change;
    private double lower;
    private double upper;

    protected WeekResult() {}

    private WeekResult(View view, int week, PairedChange found) {
        this();
        this.view = view.address();
        this.week = week;
        this.change = found.mean();
        this.lower = found.interval().lower();
        this.upper = found.interval().upper();
    }

    /** Nothing where all changes are the same. */
    static Stream<WeekResult> of(View view, int week, double[] changes) {
        return PairedChange.of(changes, Publication.CONFIDENCE).found().stream()
                .map(found -> new WeekResult(view, week, found));
    }

    void belongTo(Snapshot snapshot) {
        snapshotId = snapshot.id();
    }

    String view() {
        return view;
    }

    /** From 0, which begins with first wear. */
    public int week() {
        return week;
    }

    public double change() {
        return change;
    }

    public double lower() {
        return lower;
    }

    public double upper() {
        return upper;
    }
}
