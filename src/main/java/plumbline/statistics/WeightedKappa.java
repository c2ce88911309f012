package plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Cohen's weighted kappa: how far two raters agree over ordered categories beyond what chance would give them, where a small
 * disagreement counts less than a large one.
 *
 * <pre>
 * v(i,j) = 1 − weight of first rating i with second rating j
 * p(i,j) = share of the pairs rated i and j; p(i·), p(·j) the shares of each rater's categories
 * q      = Σ p(i,j)·v(i,j)                                observed disagreement
 * e      = Σ p(i·)·p(·j)·v(i,j)                           disagreement expected by chance
 * kappa  = 1 − q / e
 * d(i,j) = v(i,j) − (1 − kappa)·(Σ p(·m)·v(i,m) + Σ p(m·)·v(m,j))
 * se     = √(Σ p(i,j)·(d(i,j) + q)² / n) / e              −q is the mean of d
 * bounds = kappa ± z·se                                   z the (1 + confidence) / 2 quantile of the normal distribution
 * </pre>
 *
 * <p>The standard error is that of Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72:323, for a kappa that need not
 * be 0, written as a variance about the mean so that rounding cannot make it negative. It is one of large samples: with k
 * categories the normal approximation asks for about 2·k² pairs (Cicchetti 1981, Applied Psychological Measurement 5:101),
 * and with fewer the interval is a rough guide.
 *
 * <p>Source of kappa and its weights: Cohen 1968, Psychological Bulletin 70:213.
 */
public final class WeightedKappa {

    /** Below this a standard error is nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    /** How much two ratings agree: 1 where they are the same, 0 where they disagree as far as can be. */
    @FunctionalInterface
    public interface Weights {

        /** Every step between two ratings counts the same (Cicchetti and Allison 1971). */
        Weights LINEAR = (first, second, categories) -> 1 - Math.abs(first - second) / (categories - 1.0);

        /**
         * Disagreement counts by the square of the steps. Kappa is then, up to a term of 1/n, the {@link IntraclassCorrelation}
         * of the ratings taken as numbers (Fleiss and Cohen 1973), and can be read beside one.
         */
        Weights QUADRATIC = (first, second, categories) -> 1 - Math.pow((first - second) / (categories - 1.0), 2);

        /**
         * The weight of one pair of ratings, from 0 to 1.
         *
         * @param first place of the first rating among the categories, from 0
         * @param second place of the second rating
         */
        double of(int first, int second, int categories);
    }

    private WeightedKappa() {}

    /**
     * Computes kappa from a table of pairs. Two pairs are enough to compute it; how many it takes to show it is for the
     * caller. It is refused where one rater used a single category: kappa would then be 0, or 0 divided by 0, whatever the
     * other rater said.
     *
     * @param table how many pairs were given category i (row) by the first rater and j (column) by the second, with a row
     *     and a column for every category there is, used or not
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a table that is not square, has fewer than two categories or a negative count, or
     *     a confidence not between 0 and 1
     */
    public static Estimate<Agreement> of(int[][] table, Weights weights, double confidence) {
        double tail = Interval.tail(confidence);
        int k = table.length;
        if (k < 2 || Arrays.stream(table).anyMatch(row -> row.length != k)) {
            throw new IllegalArgumentException("The table must be square, with two categories or more");
        }
        if (Arrays.stream(table).flatMapToInt(Arrays::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A count cannot be negative");
        }
        int n = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
        if (n < 2) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var pairs = new Pairs(n, table, weights);
        return pairs.vary() ? Estimate.of(pairs.agreement(tail, confidence)) : Estimate.refused(Refusal.NO_VARIATION);
    }

    /** The pairs of ratings as shares of all. */
    private static final class Pairs {
        private final int n;
        private final int k;
        private final double[][] share;
        private final double[][] disagreement;
        private final double[] first;
        private final double[] second;

        Pairs(int n, int[][] table, Weights weights) {
            this.n = n;
            k = table.length;
            share = new double[k][k];
            disagreement = new double[k][k];
            first = new double[k];
            second = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    share[i][j] = (double) table[i][j] / n;
                    disagreement[i][j] = 1 - weights.of(i, j, k);
                    first[i] += share[i][j];
                    second[j] += share[i][j];
                }
            }
        }

        boolean vary() {
            return used(first) > 1 && used(second) > 1 && expected() > 0;
        }

        private static long used(double[] shares) {
            return Arrays.stream(shares).filter(share -> share > 0).count();
        }

        Agreement agreement(double tail, double confidence) {
            double kappa = 1 - observed() / expected();
            double error = standardError(kappa);
            if (error < ROUNDING) {
                return new Agreement(n, kappa, Estimate.refused(Refusal.NO_VARIATION));
            }
            double reach = -error * new NormalDistribution().inverseCumulativeProbability(tail);
            return new Agreement(n, kappa, Estimate.of(Interval.around(kappa, reach, confidence)));
        }

        private double observed() {
            return sum((i, j) -> share[i][j] * disagreement[i][j]);
        }

        private double expected() {
            return sum((i, j) -> first[i] * second[j] * disagreement[i][j]);
        }

        private double standardError(double kappa) {
            double observed = observed();
            var ofFirst = new double[k];
            var ofSecond = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    ofFirst[i] += second[j] * disagreement[i][j];
                    ofSecond[j] += first[i] * disagreement[i][j];
                }
            }
            double variance = sum((i, j) -> {
                double d = disagreement[i][j] - (1 - kappa) * (ofFirst[i] + ofSecond[j]);
                return share[i][j] * (d + observed) * (d + observed);
            });
            return Math.sqrt(variance / n) / expected();
        }

        private double sum(Cell cell) {
            return IntStream.range(0, k)
                    .mapToDouble(i -> IntStream.range(0, k)
                            .mapToDouble(j -> cell.of(i, j))
                            .sum())
                    .sum();
        }

        private interface Cell {
            double of(int i, int j);
        }
    }
}
