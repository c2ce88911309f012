package plumbline.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * How far two measurements of the same patients rise together, whatever the shape of the curve.
 *
 * <pre>
 * Spearman: r = Pearson's correlation of the mean ranks
 *           p from t = r·√((n − 2) / (1 − r²)) on n − 2 degrees of freedom
 *           bounds = tanh(atanh r ± z·√((1 + r²/2) / (n − 3)))
 * Kendall : S = concordant − discordant pairs;  x, y = pairs that are not tied in the one, in the other
 *           tau-b = S / √(x·y)
 *           p from z = S / √Var(S), the variance given the ties
 *           bounds = tanh(atanh tau-b ± z·√(.437 / (n − 4)))
 * </pre>
 *
 * <p>Sources: Spearman 1904, American Journal of Psychology 15:72; Bonett and Wright 2000, Psychometrika 65:23, for its
 * interval; Kendall 1945, Biometrika 33:239, and 1970, Rank Correlation Methods, chapter 4, for tau-b and its variance; Fieller, Hartley
 * and Pearson 1957, Biometrika 44:470, for the interval of tau. Both intervals are approximations for n of 10 and more and for
 * correlations that are not extreme.
 *
 * @param n number of patients, at least 10
 * @param coefficient Spearman's rho or Kendall's tau-b, −1 to 1
 * @param p two-sided, without correction for continuity
 * @param interval of the coefficient; refused for a perfect correlation, where it would have no width
 */
public record RankCorrelation(int n, double coefficient, double p, Estimate<Interval> interval) {

    /** The intervals are no approximation for fewer. */
    private static final int FEWEST = 10;

    /** Nearer to 1 than this, a correlation is perfect but for rounding. */
    private static final double ROUNDING = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * Spearman's rho; refused for fewer than 10 patients, and where all of them have the same in one measurement.
     *
     * @param x one measurement of each patient
     * @param y the other, in the same order
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for measurements of different length, a number that is not finite, or a confidence not
     *     between 0 and 1
     */
    public static Estimate<RankCorrelation> spearman(double[] x, double[] y, double confidence) {
        double tail = Interval.tail(confidence);
        return Pairs.of(x, y).then(pairs -> {
            int n = pairs.n();
            double r = new SpearmansCorrelation().correlation(pairs.x, pairs.y);
            double t = r * Math.sqrt((n - 2) / Math.max(0, 1 - r * r));
            double p = 2 * new TDistribution(n - 2).cumulativeProbability(-Math.abs(t));
            return Estimate.of(
                    new RankCorrelation(n, r, p, interval(r, Math.sqrt((1 + r * r / 2) / (n - 3)), tail, confidence)));
        });
    }

    /**
     * Kendall's tau-b; refused for fewer than 10 patients, and where all of them have the same in one measurement.
     *
     * @param x one measurement of each patient
     * @param y the other, in the same order
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for measurements of different length, a number that is not finite, or a confidence not
     *     between 0 and 1
     */
    public static Estimate<RankCorrelation> kendall(double[] x, double[] y, double confidence) {
        double tail = Interval.tail(confidence);
        return Pairs.of(x, y).then(pairs -> {
            int n = pairs.n();
            double tau = new KendallsCorrelation().correlation(pairs.x, pairs.y);
            double p = 2 * NORMAL.cumulativeProbability(-Math.abs(pairs.zOfKendall(tau)));
            return Estimate.of(
                    new RankCorrelation(n, tau, p, interval(tau, Math.sqrt(.437 / (n - 4)), tail, confidence)));
        });
    }

    private static Estimate<Interval> interval(double r, double error, double tail, double confidence) {
        if (1 - Math.abs(r) < ROUNDING) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        double centre = Math.log((1 + r) / (1 - r)) / 2;
        double reach = -NORMAL.inverseCumulativeProbability(tail) * error;
        return Estimate.of(new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach), confidence));
    }

    /** Two measurements of the same patients, who are enough and differ in both. */
    private record Pairs(double[] x, double[] y) {

        static Estimate<Pairs> of(double[] x, double[] y) {
            Input.requireFinite(x);
            Input.requireFinite(y);
            Input.requireLength(x.length, y.length);
            if (x.length < FEWEST) {
                return Estimate.refused(Refusal.TOO_FEW);
            }
            return isConstant(x) || isConstant(y)
                    ? Estimate.refused(Refusal.NO_VARIATION)
                    : Estimate.of(new Pairs(withoutNegativeZero(x), withoutNegativeZero(y)));
        }

        private static boolean isConstant(double[] measurement) {
            return Arrays.stream(measurement).allMatch(value -> value == measurement[0]);
        }

        /** −0, which a change with its sign turned round can be, is ranked apart from 0. */
        private static double[] withoutNegativeZero(double[] measurement) {
            return Arrays.stream(measurement).map(value -> value + 0.0).toArray();
        }

        int n() {
            return x.length;
        }

        double zOfKendall(double tau) {
            var t = Ties.of(x);
            var u = Ties.of(y);
            double s = tau * Math.sqrt(t.differing() * u.differing());
            return s / Math.sqrt(t.varianceOfConcordance(u));
        }
    }
}
