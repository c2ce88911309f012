package plumbline.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * The slope of a series that a few wild values do not move: the median of the slopes between all pairs of its values.
 *
 * <pre>
 * slope  = median of (y_j − y_i) / (t_j − t_i)               over the N pairs that differ in time
 * C      = z·√Var(S)                                         z the (1 + confidence) / 2 normal quantile
 * bounds = the k-th lowest and the k-th highest slope,  k = (N − C) / 2, rounded
 * </pre>
 *
 * <p>Var(S) is that of {@link MannKendall}. Values that resemble those before them make the interval too narrow.
 *
 * <p>Sources: Theil 1950, Indagationes Mathematicae 12:85; Sen 1968, Journal of the American Statistical Association
 * 63:1379.
 *
 * @param slope in units of the values per unit of time
 * @param interval of the slope; refused where the values are too few for its confidence, or all equal
 */
public record TheilSen(double slope, Estimate<Interval> interval) {

    /**
     * Fits the slope.
     *
     * @param times of the values, in order, in any unit
     * @param values in any unit
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @return refused without two values that differ in time
     * @throws IllegalArgumentException for times out of order, lengths that differ, a value that is not a finite number,
     *     or a confidence not between 0 and 1
     */
    public static Estimate<TheilSen> of(double[] times, double[] values, double confidence) {
        Input.requireLength(times.length, values.length);
        Input.requireFinite(values);
        Input.requireOrder(times);
        double tail = Interval.tail(confidence);
        double[] slopes = slopes(times, values);
        if (slopes.length == 0) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        double variance = Concordance.of(times, values).variance();
        double reach = -new NormalDistribution().inverseCumulativeProbability(tail) * Math.sqrt(variance);
        int k = (int) Math.round((slopes.length - reach) / 2);
        Estimate<Interval> interval = variance == 0
                ? Estimate.refused(Refusal.NO_VARIATION)
                : k < 1
                        ? Estimate.refused(Refusal.TOO_FEW)
                        : Estimate.of(new Interval(slopes[k - 1], slopes[slopes.length - k], confidence));
        return Estimate.of(new TheilSen(StatUtils.percentile(slopes, 50), interval));
    }

    /** Of all pairs that differ in time, in ascending order. */
    private static double[] slopes(double[] times, double[] values) {
        var slopes = new double[times.length * (times.length - 1) / 2];
        int found = 0;
        for (int j = 1; j < times.length; j++) {
            for (int i = 0; i < j; i++) {
                if (times[i] < times[j]) {
                    slopes[found++] = (values[j] - values[i]) / (times[j] - times[i]);
                }
            }
        }
        var result = Arrays.copyOf(slopes, found);
        Arrays.sort(result);
        return result;
    }
}
