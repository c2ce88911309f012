package plumbline.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether a series rises or falls, whatever the shape of its course:
 *
 * <pre>
 * S   = Σ sign(y_j − y_i)                                    over all pairs i before j
 * Var = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18                 t the sizes of the groups of equal values
 * z   = (S − sign S) / √Var
 * </pre>
 *
 * <p>From ten values p is that of z; below, it is exact: the share of all orders of the same values, ties and all, whose
 * S lies at least as far from 0. Pairs at one time count as no pair, and Var allows for them.
 *
 * <p>Values that resemble those before them make p too small; it takes a series for one of independent values.
 *
 * <p>Sources: Mann 1945, Econometrica 13:245; Kendall 1970, Rank Correlation Methods.
 *
 * @param n how many values
 * @param s more than 0 where later values are higher
 * @param variance of S without a trend, more than 0
 * @param z S in its standard deviations, corrected for continuity
 * @param p two-sided
 */
public record MannKendall(int n, long s, double variance, double z, double p) {

    private static final int EXACT_BELOW = 10;

    /**
     * Looks for a trend. Two values are enough to compute it; how many it takes to speak of one is for the caller.
     *
     * @param times of the values, in order, in any unit
     * @param values in any unit
     * @return refused for fewer than two values, for fewer than ten where two share a time, and where all values or all
     *     times are equal
     * @throws IllegalArgumentException for times out of order, lengths that differ, or a value that is not a finite number
     */
    public static Estimate<MannKendall> of(double[] times, double[] values) {
        Input.requireLength(times.length, values.length);
        Input.requireFinite(values);
        Input.requireOrder(times);
        int n = values.length;
        boolean isExact = n < EXACT_BELOW;
        if (n < 2 || isExact && Arrays.stream(times).distinct().count() < n) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var pairs = Concordance.of(times, values);
        if (pairs.variance() == 0) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        double p = isExact
                ? shareAsFar(values, pairs.s())
                : 2 * new NormalDistribution().cumulativeProbability(-Math.abs(pairs.z()));
        return Estimate.of(new MannKendall(n, pairs.s(), pairs.variance(), pairs.z(), p));
    }

    /**
     * Of all orders of the values, the share whose S is at least as far from 0. How many orders have k pairs that fall is
     * the coefficient of q^k in the multinomial of q: the product of (1 − q^m) over all m to n, divided by that of
     * (1 − q^i) over all i to t, for each group of t equal values.
     */
    private static double shareAsFar(double[] values, long s) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int differing = (int) Ties.of(values).differing();
        var orders = new double[differing + 1];
        orders[0] = 1;
        int tied = 0;
        for (int m = 1; m <= sorted.length; m++) {
            tied = m > 1 && sorted[m - 1] == sorted[m - 2] ? tied + 1 : 1;
            for (int k = differing; k >= m; k--) {
                orders[k] -= orders[k - m];
            }
            for (int k = tied; k <= differing; k++) {
                orders[k] += orders[k - tied];
            }
        }
        double asFar = 0;
        for (int k = 0; k <= differing; k++) {
            asFar += Math.abs(differing - 2 * k) >= Math.abs(s) ? orders[k] : 0;
        }
        return asFar / Arrays.stream(orders).sum();
    }
}
