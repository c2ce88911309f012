package plumbline.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's correction for looking at many results at once: of the results whose adjusted p is at most q, no
 * more than a share of q is expected to be chance alone.
 *
 * <pre>
 * p(1) ≤ … ≤ p(m);   adjusted(i) = min over k ≥ i of m·p(k) / k
 * </pre>
 *
 * <p>The family is everything that is looked at together. A result that could not be computed belongs to it, as a p of 1:
 * otherwise a page would look the surer, the less of it can be said.
 *
 * <p>Source: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * Adjusts a whole family.
     *
     * @param family two-sided p of every result looked at, empty where it could not be computed
     * @return the adjusted p of each, in the same order, at least its own p and at most 1; empty where it was empty
     * @throws IllegalArgumentException for a p not between 0 and 1
     */
    public static List<OptionalDouble> adjusted(List<OptionalDouble> family) {
        var p = family.stream().mapToDouble(result -> result.orElse(1)).toArray();
        int m = p.length;
        var adjusted = new double[m];
        double least = 1;
        var ascending = IntStream.range(0, m)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(i -> i)
                .toArray();
        for (int k = m; k > 0; k--) {
            int i = ascending[k - 1];
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("A p must lie between 0 and 1, not be " + p[i]);
            }
            least = Math.min(least, m * p[i] / k);
            // m·p/k of the largest p can be a bit less than p.
            adjusted[i] = Math.max(least, p[i]);
        }
        return IntStream.range(0, m)
                .mapToObj(i -> family.get(i).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(adjusted[i]))
                .toList();
    }
}
