package plumbline.progress;

import java.util.Optional;
import plumbline.orthotic.Orthosis;
import plumbline.statistics.Interval;
import plumbline.statistics.MeanChange;
import plumbline.statistics.MinimalImportantChange;
import plumbline.statistics.WelchInterval;

/**
 * The plain before and after: all readings of two neighbouring phases. It describes how much the pain changed and attributes
 * nothing.
 */
public record Comparison(Orthosis since, Phase before, Phase after) {

    /**
     * From this many readings in each phase an interval is shown; with fewer, what is missing. An interval from a handful of
     * readings is too narrow more often than it says, because neighbouring days resemble each other.
     */
    public static final int READINGS_FOR_AN_INTERVAL = 7;

    private static final double CONFIDENCE = 0.95;
    private static final double SCALE = 10;

    /** What can be said of the direction. */
    public enum Direction {
        /** A phase has no readings. */
        UNKNOWN,
        /** The means differ or not; how sure that is cannot be said yet. */
        UNSURE,
        /** The interval holds 0. */
        NO_CLEAR_CHANGE,
        FELL,
        ROSE
    }

    /** Means and change; empty while a phase has no readings. */
    public Optional<MeanChange> change() {
        return MeanChange.between(before.values(), after.values(), CONFIDENCE);
    }

    /** The 95 % interval of the change, cut to what the scale allows; empty where none can be given. */
    public Optional<Interval> interval() {
        if (missingBefore() > 0 || missingAfter() > 0) {
            return Optional.empty();
        }
        return change().flatMap(change -> change.interval().found())
                .map(WelchInterval::interval)
                .map(Comparison::withinScale);
    }

    private static Interval withinScale(Interval raw) {
        return new Interval(
                Math.clamp(raw.lower(), -SCALE, SCALE), Math.clamp(raw.upper(), -SCALE, SCALE), raw.confidence());
    }

    /** How many readings before are still missing for an interval. */
    public int missingBefore() {
        return Math.max(0, READINGS_FOR_AN_INTERVAL - before.n());
    }

    /** How many readings after are still missing for an interval. */
    public int missingAfter() {
        return Math.max(0, READINGS_FOR_AN_INTERVAL - after.n());
    }

    /** Enough readings, but each phase repeats one value. */
    public boolean isWithoutVariation() {
        return missingBefore() == 0 && missingAfter() == 0 && interval().isEmpty();
    }

    public Direction direction() {
        if (change().isEmpty()) {
            return Direction.UNKNOWN;
        }
        return interval()
                .map(interval -> interval.upper() < 0
                        ? Direction.FELL
                        : interval.lower() > 0 ? Direction.ROSE : Direction.NO_CLEAR_CHANGE)
                .orElse(Direction.UNSURE);
    }

    /** How the change of the means stands to the minimal important change. */
    public MinimalImportantChange.Verdict importance() {
        var means = change().orElseThrow();
        return MinimalImportantChange.OF_PAIN.verdict(
                means.before().mean(), means.after().mean());
    }

    /** Whether an important change is not sure to be one: the interval also holds smaller changes. */
    public boolean mayBeLessThanImportant() {
        if (change().isEmpty() || interval().isEmpty()) {
            return false;
        }
        var points = MinimalImportantChange.OF_PAIN.points();
        return switch (importance()) {
            case BETTER -> -interval().get().upper() < Math.max(points, shareInPoints());
            case WORSE -> interval().get().lower() < points;
            case LESS_THAN_IMPORTANT -> false;
        };
    }

    /** 30 % of the mean before, in points. */
    public double shareInPoints() {
        return MinimalImportantChange.OF_PAIN.share()
                * change().orElseThrow().before().mean();
    }
}
