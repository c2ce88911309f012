package plumbline.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How often two columns rise together from one observation to another, over all pairs of observations.
 *
 * <pre>
 * S      = Σ sign(x_j − x_i)·sign(y_j − y_i)                                          i < j
 * tau-b  = S / √(pairs that differ in x · pairs that differ in y)
 * Var(S) = [n(n−1)(2n+5) − Σ t(t−1)(2t+5) − Σ u(u−1)(2u+5)] / 18
 *        + Σ t(t−1)(t−2) · Σ u(u−1)(u−2) / (9n(n−1)(n−2))
 *        + Σ t(t−1) · Σ u(u−1) / (2n(n−1))                       t, u the sizes of the groups that tie in x, in y
 * z      = (S − sign S) / √Var(S)
 * </pre>
 *
 * <p>Source: Kendall 1970, Rank Correlation Methods, fourth edition, chapters 3 and 4.
 *
 * @param variance of S where x and y have nothing to do with one another; 0 where one of them never changes
 * @param tauB −1 to 1; 0 where one of them never changes
 */
record Concordance(long s, double variance, double tauB) {

    static Concordance of(double[] x, double[] y) {
        int n = x.length;
        long s = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                s += (long) (Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
            }
        }
        double pairs = n * (n - 1.0);
        double inX = ties(x, t -> t * (t - 1));
        double inY = ties(y, u -> u * (u - 1));
        if (inX == pairs || inY == pairs) {
            return new Concordance(s, 0, 0);
        }
        double variance = (pairs * (2 * n + 5)
                        - ties(x, t -> t * (t - 1) * (2 * t + 5))
                        - ties(y, u -> u * (u - 1) * (2 * u + 5)))
                / 18;
        if (n > 2) {
            variance +=
                    ties(x, t -> t * (t - 1) * (t - 2)) * ties(y, u -> u * (u - 1) * (u - 2)) / (9 * pairs * (n - 2));
        }
        variance += inX * inY / (2 * pairs);
        return new Concordance(s, variance, 2 * s / Math.sqrt((pairs - inX) * (pairs - inY)));
    }

    /** S in its standard deviations, brought nearer to 0 by 1 because it moves in steps; 0 where S is. */
    double z() {
        return s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
    }

    /** The sum of a term over all groups of equal values. */
    private static double ties(double[] values, DoubleUnaryOperator term) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum += term.applyAsDouble(i - start);
                start = i;
            }
        }
        return sum;
    }
}
