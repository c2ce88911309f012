package plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Whether changes lean to one side of 0, by Wilcoxon's signed-rank test, and by how much, by the Hodges–Lehmann estimate that
 * goes with it: nothing is asked of the distribution of the changes but symmetry.
 *
 * <p>Changes of 0 are dropped for the test, which asks only about signs and ranks; they are kept for the estimate, where a
 * patient without change is as good as any. Ties share their mean rank. The test is exact with ties, too: given the sizes, each
 * sign is tossed like a coin, and the distribution of the sum is computed and not approximated.
 *
 * <pre>
 * m       = number of changes that are not 0;   r(i) = mean rank of |change i| among them
 * W       = Σ r(i) over the changes above 0
 * exact   : p = 2·min(P(sum ≤ W), P(sum ≥ W)), at most 1         for m up to 60
 * normal  : z = (|W − m(m + 1)/4| − ½) / √(m(m + 1)(2m + 1)/24 − Σ(t³ − t)/48),  p = 2·Φ(−z)
 *                                                                beyond; t the sizes of the groups of ties
 * estimate = median of the n(n + 1)/2 {@linkplain WalshAverages Walsh averages} of all n changes
 * k       = least k with P(V ≤ k) ≥ (1 − confidence) / 2,        V the sum for n changes without ties
 * bounds  = k-th smallest and k-th largest Walsh average
 * </pre>
 *
 * <p>For n above 60 k comes from the normal approximation of V with the same correction for continuity,
 * k = ⌈n(n + 1)/4 + z·√(n(n + 1)(2n + 1)/24) − ½⌉, z the (1 − confidence) / 2 quantile of the normal distribution. With ties the
 * interval covers at least as often as it says.
 *
 * <p>Sources: Wilcoxon 1945, Biometrics Bulletin 1:80; Hodges and Lehmann 1963, Annals of Mathematical Statistics 34:598;
 * Streitberg and Röhmel 1986, Statistical Software Newsletter 12:10, for the exact distribution with ties; Hollander and Wolfe
 * 1999, Nonparametric Statistical Methods, 3.1 to 3.3.
 *
 * @param n number of changes
 * @param nonZero number of changes that are not 0, those tested
 * @param rankSum W, the sum of the ranks of the changes above 0
 * @param p two-sided
 * @param exact whether p is exact, and not the normal approximation with corrections for ties and continuity
 * @param estimate Hodges–Lehmann, in the units of the changes
 * @param interval of the estimate; refused with too few changes for the confidence (fewer than 6 for 95 %), and where it would
 *     have no width
 */
public record SignedRank(
        int n, int nonZero, double rankSum, double p, boolean exact, double estimate, Estimate<Interval> interval) {

    private static final int LARGEST_EXACT = 60;

    /** Differences of means are rarely exact in the last bit: changes no further apart than this are the same. */
    private static final double ROUNDING = 1e-9;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * Tests and estimates. Refused only when there is no change at all; how many it takes to show the result is for the caller.
     *
     * @param changes one of each patient, in points of one scale, in any order
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a change that is not a finite number, or a confidence not between 0 and 1
     */
    public static Estimate<SignedRank> of(double[] changes, double confidence) {
        double tail = Interval.tail(confidence);
        Input.requireFinite(changes);
        if (changes.length == 0) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var ranked = Ranked.of(changes);
        boolean exact = ranked.m() <= LARGEST_EXACT;
        var averages = new WalshAverages(changes);
        return Estimate.of(new SignedRank(
                changes.length,
                ranked.m(),
                ranked.rankSum(),
                exact ? ranked.exactP() : ranked.normalP(),
                exact,
                averages.median(),
                interval(averages, depth(changes.length, tail), confidence)));
    }

    private static Estimate<Interval> interval(WalshAverages averages, long depth, double confidence) {
        if (depth < 1) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        double lower = averages.smallest(depth);
        double upper = averages.smallest(averages.count() + 1 - depth);
        return upper - lower < ROUNDING
                ? Estimate.refused(Refusal.NO_VARIATION)
                : Estimate.of(new Interval(lower, upper, confidence));
    }

    /** k: how many Walsh averages from either end the bounds are. */
    private static long depth(int n, double tail) {
        if (n > LARGEST_EXACT) {
            double z = NORMAL.inverseCumulativeProbability(tail);
            return (long) Math.ceil(mean(n) + z * Math.sqrt(variance(n)) - 0.5);
        }
        var probability = sums(IntStream.rangeClosed(1, n).toArray());
        int k = 0;
        // The tail of 95 % is a hair above .025; a sum that is the tail but for rounding reaches it.
        for (double below = probability[0]; below < tail - 1e-14; below += probability[k]) {
            k++;
        }
        return k;
    }

    private static double mean(double m) {
        return m * (m + 1) / 4;
    }

    private static double variance(double m) {
        return m * (m + 1) * (2 * m + 1) / 24;
    }

    /** The probability of every sum of scores, each of which counts with a chance of a half. */
    private static double[] sums(int[] scores) {
        var probability = new double[Arrays.stream(scores).sum() + 1];
        probability[0] = 1;
        int highest = 0;
        for (int score : scores) {
            highest += score;
            for (int sum = highest; sum >= 0; sum--) {
                probability[sum] = (probability[sum] + (sum < score ? 0 : probability[sum - score])) / 2;
            }
        }
        return probability;
    }

    /**
     * The changes that are not 0.
     *
     * @param doubled their ranks by size, doubled so that the mean rank of ties is whole
     * @param doubledSum of the ranks of those above 0
     */
    private record Ranked(int[] doubled, long doubledSum) {

        static Ranked of(double[] changes) {
            var steps = Arrays.stream(changes)
                    .map(change -> Math.rint(change / ROUNDING))
                    .filter(step -> step != 0)
                    .toArray();
            if (steps.length == 0) {
                return new Ranked(new int[0], 0);
            }
            var ranks = new NaturalRanking(TiesStrategy.AVERAGE)
                    .rank(Arrays.stream(steps).map(Math::abs).toArray());
            var doubled =
                    Arrays.stream(ranks).mapToInt(rank -> (int) (2 * rank)).toArray();
            return new Ranked(
                    doubled,
                    IntStream.range(0, steps.length)
                            .filter(i -> steps[i] > 0)
                            .mapToLong(i -> doubled[i])
                            .sum());
        }

        int m() {
            return doubled.length;
        }

        double rankSum() {
            return doubledSum / 2.0;
        }

        double exactP() {
            var probability = sums(doubled);
            int sum = (int) doubledSum;
            double below = Arrays.stream(probability, 0, sum + 1).sum();
            double above = Arrays.stream(probability, sum, probability.length).sum();
            return Math.min(1, 2 * Math.min(below, above));
        }

        double normalP() {
            double distance = Math.abs(rankSum() - mean(m()));
            double z = Math.max(0, distance - 0.5) / Math.sqrt(variance(m()) - ties() / 48);
            return 2 * NORMAL.cumulativeProbability(-z);
        }

        /** Σ(t³ − t) over the groups of ties. */
        private double ties() {
            var sorted = doubled.clone();
            Arrays.sort(sorted);
            double sum = 0;
            int start = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[start]) {
                    double t = i - start;
                    sum += t * t * t - t;
                    start = i;
                }
            }
            return sum;
        }
    }
}
