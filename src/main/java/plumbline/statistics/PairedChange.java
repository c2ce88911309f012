package plumbline.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * The mean change of many patients, one change each, by the paired t test, and its size in standard deviations of the change.
 *
 * <pre>
 * t      = mean / (sd / √n)                             on n − 1 degrees of freedom
 * bounds = mean ± t*·sd / √n                            t* the (1 + confidence) / 2 quantile
 * dz     = mean / sd
 * g      = dz·(1 − 3 / (4(n − 1) − 1))
 * </pre>
 *
 * <p>Sources: Student 1908, Biometrika 6:1; Cohen 1988, Statistical Power Analysis, 2.3.5, for dz; Hedges 1981, Journal of
 * Educational Statistics 6:107, for the correction of its bias. Both are larger than a d that divides by the standard
 * deviation of the readings, and must not be read beside one.
 *
 * @param n number of patients, at least 2
 * @param mean of the changes, in points; negative is a fall
 * @param sd standard deviation of the changes with divisor n − 1, in points
 * @param t on n − 1 degrees of freedom
 * @param p two-sided
 * @param interval of the mean
 */
public record PairedChange(int n, double mean, double sd, double t, double p, Interval interval) {

    /** Below this a standard deviation is nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Tests and estimates. Two patients are enough to compute it, provided that their changes differ; how many it takes to show
     * it is for the caller.
     *
     * @param changes one of each patient, in points of one scale, in any order
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a change that is not a finite number, or a confidence not between 0 and 1
     */
    public static Estimate<PairedChange> of(double[] changes, double confidence) {
        double tail = Interval.tail(confidence);
        Input.requireFinite(changes);
        int n = changes.length;
        if (n < 2) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        double mean = StatUtils.mean(changes);
        double sd = Math.sqrt(StatUtils.variance(changes, mean));
        if (sd < ROUNDING) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        var distribution = new TDistribution(n - 1);
        double error = sd / Math.sqrt(n);
        double t = mean / error;
        return Estimate.of(new PairedChange(
                n,
                mean,
                sd,
                t,
                2 * distribution.cumulativeProbability(-Math.abs(t)),
                Interval.around(mean, -distribution.inverseCumulativeProbability(tail) * error, confidence)));
    }

    /** The mean in standard deviations of the change. */
    public double dz() {
        return mean / sd;
    }

    /** {@link #dz()} with its bias removed: what {@code dz} of few patients overstates. */
    public double hedgesG() {
        return dz() * (1 - 3 / (4.0 * (n - 1) - 1));
    }
}
