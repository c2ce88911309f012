package plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * ICC(2,1): how far the ratings of any one rater would agree with those of any other, where every subject was rated by the
 * same raters and these stand for more such raters (two-way random effects, absolute agreement, single rater). A rater who is
 * always higher than another lowers it.
 *
 * <pre>
 * n subjects, k raters; MS the mean squares of the two-way analysis of variance without replication
 * ICC = (MS subjects − MS rest) / (MS subjects + (k − 1)·MS rest + k·(MS raters − MS rest) / n)
 * a   = k·max(ICC, 0) / (n·(1 − ICC))
 * b   = 1 + (n − 1)·a
 * v   = (a·MS raters + b·MS rest)² / ((a·MS raters)² / (k − 1) + (b·MS rest)² / ((n − 1)·(k − 1)))
 * F   = quantile of the F distribution at (1 + confidence) / 2
 *
 * bound(f) = n·(MS subjects·f − MS rest) / (k·MS raters + (k·n − k − n)·MS rest + n·MS subjects·f)
 * lower    = bound(1 / F(n − 1, v)),   upper = bound(F(v, n − 1))
 * </pre>
 *
 * <p>Sources: Shrout and Fleiss 1979, Psychological Bulletin 86:420, for the coefficient; Fleiss and Shrout 1978,
 * Psychometrika 43:259, and McGraw and Wong 1996, Psychological Methods 1:30, for the interval. There a carries the ICC
 * itself. Here a negative ICC counts as 0 in it, because otherwise v falls to 0 as the subjects become alike, and the interval
 * with it to a point that does not even hold the estimate.
 */
public final class IntraclassCorrelation {

    private static final int FEWEST_SUBJECTS = 3;

    /** Below this the width of an interval is nothing but rounding: all subjects have the same mean. */
    private static final double ROUNDING = 1e-9;

    private IntraclassCorrelation() {}

    /**
     * Computes the coefficient. Three subjects are enough to compute it (of two it may be infinite); how many it takes to show
     * it is for the caller. It is refused where every subject got the same ratings, so that no rater told one from another.
     *
     * @param ratings for each subject the ratings of all raters, always in the same order, on one scale
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a subject with fewer than two ratings or fewer than another has, a rating that is
     *     not a finite number, or a confidence not between 0 and 1
     */
    public static Estimate<Agreement> of(double[][] ratings, double confidence) {
        double tail = Interval.tail(confidence);
        for (var subject : ratings) {
            if (subject.length < 2 || subject.length != ratings[0].length) {
                throw new IllegalArgumentException("Every subject must be rated by the same two raters or more");
            }
            if (!Arrays.stream(subject).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("A rating must be a finite number");
            }
        }
        int n = ratings.length;
        if (n < FEWEST_SUBJECTS) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        if (Arrays.stream(ratings).allMatch(subject -> Arrays.equals(subject, ratings[0]))) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        if (Arrays.stream(ratings).allMatch(IntraclassCorrelation::isAgreedOn)) {
            return Estimate.of(new Agreement(n, 1, Estimate.refused(Refusal.NO_VARIATION)));
        }
        return Estimate.of(MeanSquares.of(ratings).agreement(tail, confidence));
    }

    private static boolean isAgreedOn(double[] subject) {
        return Arrays.stream(subject).allMatch(rating -> rating == subject[0]);
    }

    /**
     * The two-way analysis of variance without replication.
     *
     * @param n number of subjects
     * @param k number of raters
     */
    private record MeanSquares(int n, int k, double subjects, double raters, double rest) {

        static MeanSquares of(double[][] ratings) {
            int n = ratings.length;
            int k = ratings[0].length;
            var subject = Arrays.stream(ratings).mapToDouble(StatUtils::mean).toArray();
            var rater = IntStream.range(0, k)
                    .mapToDouble(j -> StatUtils.mean(
                            Arrays.stream(ratings).mapToDouble(row -> row[j]).toArray()))
                    .toArray();
            double mean = StatUtils.mean(subject);
            double rest = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    double residual = ratings[i][j] - subject[i] - rater[j] + mean;
                    rest += residual * residual;
                }
            }
            return new MeanSquares(
                    n,
                    k,
                    k * StatUtils.variance(subject, mean),
                    n * StatUtils.variance(rater, mean),
                    rest / ((n - 1) * (k - 1)));
        }

        Agreement agreement(double tail, double confidence) {
            double icc = coefficient();
            double v = degreesOfFreedom(icc);
            double p = 1 - tail;
            double lower = bound(1 / new FDistribution(n - 1, v).inverseCumulativeProbability(p));
            double upper = bound(new FDistribution(v, n - 1).inverseCumulativeProbability(p));
            return new Agreement(
                    n,
                    icc,
                    upper - lower < ROUNDING
                            ? Estimate.refused(Refusal.NO_VARIATION)
                            : Estimate.of(new Interval(lower, upper, confidence)));
        }

        private double coefficient() {
            return (subjects - rest) / (subjects + (k - 1) * rest + k * (raters - rest) / n);
        }

        /** Satterthwaite's, in shares of the sum so that no square can underflow and divide 0 by 0. */
        private double degreesOfFreedom(double icc) {
            double a = k * Math.max(icc, 0) / (n * (1 - icc));
            double b = 1 + (n - 1) * a;
            double share = a * raters / (a * raters + b * rest);
            return 1 / (share * share / (k - 1) + (1 - share) * (1 - share) / ((n - 1) * (k - 1)));
        }

        private double bound(double f) {
            return n * (subjects * f - rest) / (k * raters + (k * n - k - n) * rest + n * subjects * f);
        }
    }
}
