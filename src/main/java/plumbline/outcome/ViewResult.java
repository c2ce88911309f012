package plumbline.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.statistics.Interval;
import plumbline.statistics.PairedChange;
import plumbline.statistics.Proportion;
import plumbline.statistics.SignedRank;
import plumbline.tenancy.ClinicRecord;

/** What became of the patients of one view, or that this cannot be shown. Changes are in points of 0 to 10; a fall is negative. */
@Entity
@Table(name = "outcome_view")
class ViewResult extends ClinicRecord {

    private UUID snapshotId;
    private String view;
    private @Nullable Integer patients;
    private @Nullable Double before;
    private @Nullable Double change;
    private @Nullable Double changeLower;
    private @Nullable Double changeUpper;
    private @Nullable Double median;
    private @Nullable Double medianLower;
    private @Nullable Double medianUpper;
    private @Nullable Double size;
    private @Nullable Integer better;

    protected ViewResult() {}

    private ViewResult(View view) {
        this();
        this.view = view.address();
    }

    /** Of a view from which somebody could be made out. */
    static ViewResult hidden(View view) {
        return new ViewResult(view);
    }

    /** @param proportion whether it may be shown how many are better */
    static ViewResult of(View view, List<Member> members, boolean proportion) {
        var result = new ViewResult(view);
        result.patients = members.size();
        if (members.isEmpty()) {
            return result;
        }
        result.before = members.stream().mapToDouble(Member::before).average().orElseThrow();
        result.change = members.stream().mapToDouble(Member::change).average().orElseThrow();
        var changes = members.stream().mapToDouble(Member::change).toArray();
        PairedChange.of(changes, Publication.CONFIDENCE).found().ifPresent(mean -> {
            result.changeLower = mean.interval().lower();
            result.changeUpper = mean.interval().upper();
            result.size = mean.hedgesG();
        });
        SignedRank.of(changes, Publication.CONFIDENCE).found().ifPresent(rank -> {
            result.median = rank.estimate();
            rank.interval().found().ifPresent(interval -> {
                result.medianLower = interval.lower();
                result.medianUpper = interval.upper();
            });
        });
        if (proportion) {
            result.better = (int) members.stream().filter(Member::isBetter).count();
        }
        return result;
    }

    void belongTo(Snapshot snapshot) {
        snapshotId = snapshot.id();
    }

    String view() {
        return view;
    }

    public boolean isHidden() {
        return patients == null;
    }

    public boolean isEmpty() {
        return patients != null && patients == 0;
    }

    /** How many; empty where that cannot be shown. */
    public Optional<Integer> patients() {
        return Optional.ofNullable(patients);
    }

    /** Mean pain before first wear. */
    public Optional<Double> before() {
        return Optional.ofNullable(before);
    }

    /** Mean of the changes of all patients. */
    public Optional<Double> change() {
        return Optional.ofNullable(change);
    }

    public Optional<Interval> changeInterval() {
        return interval(changeLower, changeUpper);
    }

    /** The Hodges–Lehmann estimate: the median of the means of every two changes. */
    public Optional<Double> median() {
        return Optional.ofNullable(median);
    }

    public Optional<Interval> medianInterval() {
        return interval(medianLower, medianUpper);
    }

    /** The mean change in standard deviations of the changes, without its bias (Hedges’ g). */
    public Optional<Double> size() {
        return Optional.ofNullable(size);
    }

    /** The mean change, set off from the sentence it stands in; markup. */
    public String figure() {
        return "<span class=\"figure\">%s</span>"
                .formatted(Language.say(OutcomeMessages.class).points(Words.signedTo(change().orElseThrow(), 1)));
    }

    /** How many are better by the minimal important change; empty where that cannot be shown. */
    public Optional<Share> better() {
        return better == null || patients == null
                ? Optional.empty()
                : Proportion.of(better, patients, Publication.CONFIDENCE)
                        .found()
                        .map(Share::new);
    }

    /** A share in whole percent, with Wilson’s interval. */
    public record Share(Proportion of) {

        public int count() {
            return of.count();
        }

        public long percent() {
            return Math.round(100 * of.share());
        }

        public long percentFrom() {
            return Math.round(100 * of.interval().lower());
        }

        public long percentTo() {
            return Math.round(100 * of.interval().upper());
        }
    }

    private static Optional<Interval> interval(@Nullable Double lower, @Nullable Double upper) {
        return lower == null || upper == null
                ? Optional.empty()
                : Optional.of(new Interval(lower, upper, Publication.CONFIDENCE));
    }
}
