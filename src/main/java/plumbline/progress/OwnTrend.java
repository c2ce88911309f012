package plumbline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;
import plumbline.score.Range;
import plumbline.statistics.Contrast;
import plumbline.statistics.Estimate;
import plumbline.statistics.Interval;
import plumbline.statistics.Refusal;
import plumbline.statistics.Segmented;

/**
 * What changed beyond where the patient's own trend before the first wear led: a level and a slope that may both change at first
 * wear, fitted to weekly means whose neighbours resemble each other ({@link Segmented}). Only this may stand beside the word
 * orthosis, and only where nothing speaks against it: what does is in {@code against}.
 *
 * <p>Why so strict: pain that began lately falls along a curve, and a straight line through its beginning makes a useless device
 * look harmful in up to half of all patients; short series underestimate how much neighbours resemble each other; and in 95 %
 * intervals a useless device looks useful in up to 6 % of series. With the rules kept here it is less than 4 %, in either
 * direction: {@code src/docs/simulation.md}.
 *
 * @param before weekly means of the phase before the first wear
 * @param settling those of the first two weeks with it, which are left out: whoever begins may settle in, or hope
 * @param after those of the time after
 * @param range of the scale
 * @param against why nothing is said; empty where something is
 * @param fit refused also where anything speaks against it
 * @param effects at first wear, after 4 and after 12 weeks: as far as was observed and as the trend before stays on the scale; none
 *     where nothing is said
 */
public record OwnTrend(
        List<Week> before,
        List<Week> settling,
        List<Week> after,
        Range range,
        List<Against> against,
        Estimate<Segmented> fit,
        List<Effect> effects) {

    /** From so many weekly means before, and so many after. */
    public static final int WEEKS_NEEDED = 12;

    /** The first weeks with the device that are left out. */
    public static final int WEEKS_OF_SETTLING = 2;

    /** The time by which the words are chosen. */
    public static final int WEEKS_JUDGED = 4;

    /** A later time that is shown too. */
    public static final int WEEKS_LATER = 12;

    /** What is shown. */
    public static final double CONFIDENCE_SHOWN = 0.95;

    /** What must be clear of 0 for the words. */
    public static final double CONFIDENCE_OF_WORDS = 0.98;

    private static final double LONGEST_MEDIAN_GAP = 2;
    private static final double MOST_VARIED_GAPS = 0.5;
    private static final double CLINGING = 0.9;

    /** What can speak against it. */
    public enum Against {
        /** Weekly means before the first wear are missing, and cannot come any more. */
        TOO_FEW_BEFORE,
        TOO_FEW_AFTER,
        ONSET_UNKNOWN,
        /** The first reading was taken while pain eases by itself. */
        RECENT_ONSET,
        /** Something else began or ended about the first wear. */
        CONFOUNDED,
        /** The weeks with readings lie too far, or too unequally, apart. */
        UNEVEN,
        /** All weekly means lie on two straight lines: there is nothing to judge a difference by. */
        NO_VARIATION,
        /** The trend before leads out of the scale within {@value #WEEKS_JUDGED} weeks, where it cannot go on. */
        OFF_THE_SCALE
    }

    /** In a word. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** The difference may be none. */
        NOT_CLEAR
    }

    /**
     * The difference at a time after first wear.
     *
     * @param week 0 for the first wear itself
     * @param expected where the trend before leads, in points of the scale
     * @param shown the 95 % interval of the difference
     * @param decisive the 98 % interval of the difference
     */
    public record Effect(int week, double expected, Contrast difference, Interval shown, Interval decisive) {

        private static Effect of(Segmented fit, int week) {
            var difference = fit.effect(week);
            return new Effect(
                    week,
                    fit.counterfactual(week).estimate(),
                    difference,
                    difference.interval(CONFIDENCE_SHOWN),
                    difference.interval(CONFIDENCE_OF_WORDS));
        }

        /** Whether the scale is higher than where the trend before leads. */
        public boolean isHigher() {
            return difference.estimate() > 0;
        }
    }

    /**
     * What is known besides the readings.
     *
     * @param onset whether it is known and how long before the first reading it was
     * @param confounded whether something else began or ended about the first wear
     */
    public record Circumstances(Recovery onset, boolean confounded) {}

    /**
     * @param before weekly means of the phase before the first wear
     * @param since all of the phase after, which begins with week 0
     */
    public static OwnTrend of(List<Week> before, List<Week> since, Range range, Circumstances known) {
        return of(before, since, range, known, WEEKS_OF_SETTLING);
    }

    private static OwnTrend of(
            List<Week> before, List<Week> since, Range range, Circumstances known, int weeksOfSettling) {
        var settling =
                since.stream().filter(week -> week.number() < weeksOfSettling).toList();
        var after =
                since.stream().filter(week -> week.number() >= weeksOfSettling).toList();
        var against = new ArrayList<Against>();
        if (before.size() < WEEKS_NEEDED) {
            against.add(Against.TOO_FEW_BEFORE);
        }
        if (after.size() < WEEKS_NEEDED) {
            against.add(Against.TOO_FEW_AFTER);
        }
        if (known.onset().onsetUnknown()) {
            against.add(Against.ONSET_UNKNOWN);
        } else if (known.onset().early()) {
            against.add(Against.RECENT_ONSET);
        }
        if (known.confounded()) {
            against.add(Against.CONFOUNDED);
        }
        if (isUneven(before, after)) {
            against.add(Against.UNEVEN);
        }
        Estimate<Segmented> fit = against.isEmpty()
                ? Segmented.fit(middles(before), means(before), middles(after), means(after))
                : Estimate.refused(Refusal.TOO_FEW);
        if (against.isEmpty() && fit.found().isEmpty()) {
            against.add(Against.NO_VARIATION);
        }
        if (fit.found().filter(found -> isOnScale(found, WEEKS_JUDGED, range)).isEmpty() && against.isEmpty()) {
            against.add(Against.OFF_THE_SCALE);
        }
        return new OwnTrend(
                before,
                settling,
                after,
                range,
                List.copyOf(against),
                fit,
                against.isEmpty() ? effects(fit, after, range) : List.of());
    }

    /** Only within a phase: what is left out between the two is meant to be a gap. */
    private static boolean isUneven(List<Week> before, List<Week> after) {
        var gaps = Stream.of(before, after)
                .flatMapToDouble(phase -> IntStream.range(1, phase.size())
                        .mapToDouble(
                                i -> phase.get(i).number() - phase.get(i - 1).number()))
                .toArray();
        return gaps.length > 1
                && (StatUtils.percentile(gaps, 50) > LONGEST_MEDIAN_GAP
                        || Math.sqrt(StatUtils.variance(gaps)) / StatUtils.mean(gaps) > MOST_VARIED_GAPS);
    }

    private static double[] middles(List<Week> weeks) {
        return weeks.stream().mapToDouble(Week::middle).toArray();
    }

    private static double[] means(List<Week> weeks) {
        return weeks.stream().mapToDouble(Week::mean).toArray();
    }

    private static List<Effect> effects(Estimate<Segmented> fit, List<Week> after, Range range) {
        return fit.found().stream()
                .flatMap(found -> Stream.of(0, WEEKS_JUDGED, WEEKS_LATER)
                        .filter(week -> week <= after.getLast().middle() && isOnScale(found, week, range))
                        .map(week -> Effect.of(found, week)))
                .toList();
    }

    private static boolean isOnScale(Segmented fit, int week, Range range) {
        return range.holds(fit.counterfactual(week).estimate());
    }

    public boolean isSaid() {
        return against.isEmpty();
    }

    /** The effect by which the words are chosen; empty where nothing is said. */
    public Optional<Effect> judged() {
        return effects.stream().filter(effect -> effect.week() == WEEKS_JUDGED).findFirst();
    }

    /** Empty where nothing is said. */
    public Optional<Verdict> verdict() {
        return judged().map(effect -> !effect.decisive().isClearOfZero()
                ? Verdict.NOT_CLEAR
                : effect.difference().estimate() > 0 == range.higherIsBetter() ? Verdict.BETTER : Verdict.WORSE);
    }

    /** The difference after 4 weeks if the first weeks with the device were left out otherwise; empty where nothing is said. */
    public Optional<Effect> judgedLeavingOut(int weeksOfSettling) {
        if (!isSaid()) {
            return Optional.empty();
        }
        var since = Stream.concat(settling.stream(), after.stream()).toList();
        var nothingAgainst = new Circumstances(new Recovery(false, false, 0), false);
        return of(before, since, range, nothingAgainst, weeksOfSettling).judged();
    }

    /** Whether neighbouring weeks resemble each other so much that the search may have been led astray. */
    public boolean isClinging() {
        return fit.found().filter(found -> found.phi() > CLINGING).isPresent();
    }

    /** With how many weeks of wear left out the difference is computed too. */
    public List<Integer> otherSettlings() {
        return List.of(0, 2 * WEEKS_OF_SETTLING);
    }

    /** In which week there will be enough means after, if each from this one on has a reading. */
    int enoughInWeek(int thisWeek) {
        var last = after.isEmpty() ? WEEKS_OF_SETTLING - 1 : after.getLast().number();
        return Math.max(last + 1, thisWeek) + WEEKS_NEEDED - after.size() - 1;
    }

    /** The end of the last week that was observed, in weeks from first wear; 0 where none was. */
    int end() {
        var last = after.isEmpty() ? settling : after;
        return last.isEmpty() ? 0 : last.getLast().number() + 1;
    }

    /** Every week from first wear to the end of the last that was observed. */
    IntStream weeksAhead() {
        return IntStream.rangeClosed(0, end());
    }
}
