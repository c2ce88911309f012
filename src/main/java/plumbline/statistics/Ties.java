package plumbline.statistics;

import java.util.Arrays;

/**
 * Sums over the groups of equal values in one column, t the size of each.
 *
 * @param n how many values
 * @param pairs Σ t(t − 1)
 * @param triples Σ t(t − 1)(t − 2)
 * @param weighted Σ t(t − 1)(2t + 5)
 */
record Ties(int n, double pairs, double triples, double weighted) {

    static Ties of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        double triples = 0;
        double weighted = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double t = i - start;
                pairs += t * (t - 1);
                triples += t * (t - 1) * (t - 2);
                weighted += t * (t - 1) * (2 * t + 5);
                start = i;
            }
        }
        return new Ties(values.length, pairs, triples, weighted);
    }

    /** How many pairs of values differ. */
    double differing() {
        return (n * (n - 1.0) - pairs) / 2;
    }

    /**
     * The variance of Kendall's S, concordant less discordant pairs, where two columns with these ties have nothing to do
     * with one another; 0 where one of them never changes:
     *
     * <pre>
     * [n(n−1)(2n+5) − Σ t(t−1)(2t+5) − Σ u(u−1)(2u+5)] / 18
     *     + Σ t(t−1) · Σ u(u−1) / (2n(n−1))
     *     + Σ t(t−1)(t−2) · Σ u(u−1)(u−2) / (9n(n−1)(n−2))
     * </pre>
     *
     * <p>Source: Kendall 1970, Rank Correlation Methods, fourth edition, chapter 4.
     */
    double varianceOfConcordance(Ties other) {
        if (differing() == 0 || other.differing() == 0) {
            return 0;
        }
        double all = n * (n - 1.0);
        double ofTriples = n < 3 ? 0 : triples * other.triples / (9 * all * (n - 2));
        return (all * (2 * n + 5) - weighted - other.weighted) / 18 + pairs * other.pairs / (2 * all) + ofTriples;
    }
}
