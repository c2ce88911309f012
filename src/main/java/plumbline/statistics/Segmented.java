package plumbline.statistics;

import java.util.Arrays;

/**
 * An interrupted time series with one change: a straight line before, another after, and errors that resemble those
 * before them. What sets it apart from a comparison of means is that a recovery already under way goes on in the line
 * before, and only what goes beyond it counts as effect:
 *
 * <pre>
 * y(t)            = b0 + b1·t + b2·D + b3·t·D + e         t in weeks from the change, D = 1 after it and 0 before
 * counterfactual  = b0 + b1·t                             had the line before gone on
 * effect(h)       = b2 + b3·h,   Var = v22 + h²·v33 + 2h·v23
 * </pre>
 *
 * <p>The errors are fitted as in {@link AutoregressiveLikelihood}. φ is underestimated in short series, so take
 * intervals as likely too narrow.
 *
 * <p>Sources: Wagner and others 2002, Journal of Clinical Pharmacy and Therapeutics 27:299, for the model; Turner and
 * others 2021, BMC Medical Research Methodology 21:134, for fitting it by restricted likelihood and its limits.
 */
public final class Segmented {

    private static final int FEWEST = 12;

    private final AutoregressiveFit fit;
    private final int before;
    private final int after;

    private Segmented(AutoregressiveFit fit, int before, int after) {
        this.fit = fit;
        this.before = before;
        this.after = after;
    }

    /**
     * Fits both lines. Twelve readings in all are enough to compute an effect; how many it takes to show one is for the
     * caller.
     *
     * @param weeksBefore when each reading before was taken, in weeks from the change: negative and strictly increasing,
     *     a missing week being simply absent
     * @param before the readings before, in points
     * @param weeksAfter when each reading after was taken, in weeks from the change: 0 or more, strictly increasing
     * @param after the readings after, in points of the same scale
     * @return refused for fewer than 12 readings, for a phase of fewer than two, or when both lines fit exactly
     * @throws IllegalArgumentException for lengths that differ, weeks that do not increase or lie on the wrong side, or
     *     a value that is not a finite number
     */
    public static Estimate<Segmented> fit(double[] weeksBefore, double[] before, double[] weeksAfter, double[] after) {
        Input.requireLength(weeksBefore.length, before.length);
        Input.requireLength(weeksAfter.length, after.length);
        int n = before.length + after.length;
        var weeks = new double[n];
        var design = new double[n][];
        var readings = new double[n];
        for (int i = 0; i < n; i++) {
            boolean isAfter = i >= before.length;
            int at = isAfter ? i - before.length : i;
            weeks[i] = isAfter ? weeksAfter[at] : weeksBefore[at];
            readings[i] = isAfter ? after[at] : before[at];
            design[i] = row(weeks[i], isAfter);
            if (weeks[i] < 0 == isAfter) {
                throw new IllegalArgumentException("Weeks before must be negative, weeks after 0 or more");
            }
        }
        Input.requireIncreasing(weeks);
        return n < FEWEST
                ? Estimate.refused(Refusal.TOO_FEW)
                : AutoregressiveLikelihood.fit(weeks, design, readings)
                        .then(fit -> Estimate.of(new Segmented(fit, before.length, after.length)));
    }

    /**
     * How far the line after lies from where the line before would have led; negative is less pain.
     *
     * @param horizonWeeks how many weeks after the change; beyond the last week observed it would be a prophecy
     */
    public Contrast effect(double horizonWeeks) {
        return fit.model().combination(0, 0, 1, horizonWeeks);
    }

    /**
     * Where the line before lies, or would have led.
     *
     * @param week from the change
     */
    public Contrast counterfactual(double week) {
        return fitted(week, false);
    }

    /**
     * Where the line of a phase lies.
     *
     * @param week from the change
     * @param after whether the line after the change is meant
     */
    public Contrast fitted(double week, boolean after) {
        return fit.model().combination(row(week, after));
    }

    /** Correlation of errors a week apart, or of neighbours in an evenly spaced series. */
    public double phi() {
        return fit.phi();
    }

    /** The four coefficients b0 to b3. */
    public LinearFit model() {
        return fit.model();
    }

    /** How many readings before the change. */
    public int before() {
        return before;
    }

    /** How many readings after the change. */
    public int after() {
        return after;
    }

    /**
     * The same four columns for another method of fitting: 1, t, D and t·D.
     *
     * @param weeks from the change; from 0 on they belong to the time after it
     */
    public static double[][] design(double... weeks) {
        return Arrays.stream(weeks).mapToObj(week -> row(week, week >= 0)).toArray(double[][]::new);
    }

    private static double[] row(double week, boolean after) {
        return after ? new double[] {1, week, 1, week} : new double[] {1, week, 0, 0};
    }
}
