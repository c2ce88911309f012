package plumbline.progress;

import java.util.Optional;
import plumbline.orthotic.Orthosis;
import plumbline.page.Language;
import plumbline.score.Limits;
import plumbline.score.Range;
import plumbline.score.Scale;
import plumbline.statistics.Interval;
import plumbline.statistics.MeanChange;
import plumbline.statistics.MinimalImportantChange;
import plumbline.statistics.MinimalImportantChange.Verdict;
import plumbline.statistics.ReliableChange;
import plumbline.statistics.WelchInterval;

/**
 * The plain before and after: all readings of one scale in two neighbouring phases. It describes how much the score changed and
 * attributes nothing.
 *
 * @param limits what a change of it is worth
 * @param change means and change; empty while a phase has no readings
 */
public record Comparison(
        Scale scale, Limits limits, Orthosis since, Phase before, Phase after, Optional<MeanChange> change) {

    /** With fewer readings in a phase nothing is said of a change. */
    public static final int READINGS_FOR_MEANS = 3;

    /** From so many readings in each phase their overlap and their slopes are shown. */
    public static final int READINGS_FOR_OVERLAP = 5;

    /**
     * From this many readings in each phase an interval is shown; with fewer, what is missing. An interval from a handful of
     * readings is too narrow more often than it says, because neighbouring days resemble each other.
     */
    public static final int READINGS_FOR_AN_INTERVAL = 7;

    private static final double CONFIDENCE = 0.95;
    private static final double PERCENT = 100;

    /** What can be said of the direction. */
    public enum Direction {
        /** A phase has too few readings for any comparison. */
        UNKNOWN,
        /** The means differ or not; how sure that is cannot be said yet. */
        UNSURE,
        /** The interval holds 0. */
        NO_CLEAR_CHANGE,
        FELL,
        ROSE
    }

    static Comparison of(Scale scale, Limits limits, Orthosis since, Phase before, Phase after) {
        return new Comparison(
                scale, limits, since, before, after, MeanChange.between(before.values(), after.values(), CONFIDENCE));
    }

    /** The 95 % interval of the change, cut to what the scale allows; empty where none can be given. */
    public Optional<Interval> interval() {
        if (missingBefore() > 0 || missingAfter() > 0) {
            return Optional.empty();
        }
        return change.flatMap(means -> means.interval().found())
                .map(WelchInterval::interval)
                .map(this::withinScale);
    }

    private Interval withinScale(Interval raw) {
        var width = scale.range().width();
        return new Interval(
                Math.clamp(raw.lower(), -width, width), Math.clamp(raw.upper(), -width, width), raw.confidence());
    }

    /** How many readings before are still missing for an interval. */
    public int missingBefore() {
        return Math.max(0, READINGS_FOR_AN_INTERVAL - before.n());
    }

    /** How many readings after are still missing for an interval. */
    public int missingAfter() {
        return Math.max(0, READINGS_FOR_AN_INTERVAL - after.n());
    }

    /** Whether each phase has readings enough to speak of a change of the means. */
    public boolean isComparable() {
        return hasInEachPhase(READINGS_FOR_MEANS);
    }

    private boolean hasInEachPhase(int readings) {
        return Math.min(before.n(), after.n()) >= readings;
    }

    /** Enough readings, but each phase repeats one value. */
    public boolean isWithoutVariation() {
        return hasInEachPhase(READINGS_FOR_AN_INTERVAL) && interval().isEmpty();
    }

    public Direction direction() {
        if (!isComparable()) {
            return Direction.UNKNOWN;
        }
        return interval()
                .map(interval -> interval.upper() < 0
                        ? Direction.FELL
                        : interval.lower() > 0 ? Direction.ROSE : Direction.NO_CLEAR_CHANGE)
                .orElse(Direction.UNSURE);
    }

    /** Whether the direction is one no patient wants. */
    public boolean isForTheWorse() {
        return direction() == (scale.range().higherIsBetter() ? Direction.FELL : Direction.ROSE);
    }

    /** How the change of the means stands to the minimal important change; empty where no such limit is known, or no change. */
    public Optional<Verdict> importance() {
        return isComparable()
                ? change.flatMap(means -> limits.important(scale)
                        .map(limit -> limit.verdict(
                                fromBest(means.before().mean()),
                                fromBest(means.after().mean()))))
                : Optional.empty();
    }

    private double fromBest(double value) {
        return scale.range().fromBest(value);
    }

    /** Whether the means lie further apart than two single ratings of pain may without any change; false for other scales. */
    public boolean isBeyondError() {
        return isComparable()
                && change.filter(means -> limits.detectableOfPain()
                                        .verdict(
                                                means.before().mean(),
                                                means.after().mean())
                                != ReliableChange.Verdict.WITHIN_ERROR)
                        .isPresent();
    }

    /** Whether the error of a single rating is known in the same points: a rating of pain from 0 to 10. */
    public boolean isRatingOfPain() {
        return scale.isRatingOfPain();
    }

    /** Whether an important change is not sure to be one: the interval also holds smaller changes. */
    public boolean mayBeLessThanImportant() {
        if (importance().isEmpty() || interval().isEmpty()) {
            return false;
        }
        var limit = limits.important(scale).orElseThrow();
        var up = scale.range().higherIsBetter();
        var mostForTheWorse = up ? -interval().get().lower() : interval().get().upper();
        var leastForTheWorse = up ? -interval().get().upper() : interval().get().lower();
        return switch (importance().get()) {
            case BETTER -> -mostForTheWorse < Math.max(limit.points(), shareInPoints());
            case WORSE -> leastForTheWorse < (limit.points() > 0 ? limit.points() : shareInPoints());
            case LESS_THAN_IMPORTANT -> false;
        };
    }

    /** The important share of the mean before, in points; 0 where the scale has none. */
    public double shareInPoints() {
        return limits.important(scale).map(MinimalImportantChange::share).orElse(0.0)
                * fromBest(change.orElseThrow().before().mean());
    }

    /** 2 points and, for the better, 30 % of the mean before (2.3 points); nothing where no such limit is known. */
    public String limitInWords() {
        var limit = limits.important(scale).orElse(null);
        if (limit == null || before.n() == 0 || after.n() == 0) {
            return "";
        }
        var points = Range.words(limit.points());
        if (limit.share() <= 0) {
            return Language.say("%s points", points);
        }
        var percent = Range.words(limit.share() * PERCENT);
        var share = Range.words(shareInPoints());
        return limit.points() <= 0
                ? Language.say("%s %% of the mean before (%s points)", percent, share)
                : Language.say(
                        "%s points and, for the better, %s %% of the mean before (%s points)", points, percent, share);
    }

    /** How far two single ratings of pain may lie apart without any change: 2 points. */
    public String detectableInWords() {
        return Language.say("%s points", Range.words(limits.detectableOfPain().smallestDetectable()));
    }

    /** Why the clinic goes by limits of its own; nothing where it goes by what is published. */
    public String note() {
        return limits.note(scale);
    }
}
